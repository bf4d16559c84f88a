#include "intake/clock.h"

#include <algorithm>
#include <array>
#include <string>

namespace foyer::intake {

base::Result<base::UnixSeconds> parse_http_date(std::string_view text) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto bad = base::fail(base::Code::malformed, "The date is not an HTTP date.");
  if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT") return bad;
  const auto month = std::find(months.begin(), months.end(), text.substr(8, 3));
  if (month == months.end() || text[7] != ' ' || text[11] != ' ' || text[16] != ' ') return bad;
  const auto number = month - months.begin() + 1;
  std::string rfc3339(text.substr(12, 4));
  rfc3339.append(number < 10 ? "-0" : "-")
      .append(std::to_string(number))
      .append("-")
      .append(text.substr(5, 2));
  rfc3339.append("T").append(text.substr(17, 8)).append("Z");
  return base::parse_rfc3339(rfc3339);
}

void Clock::tick(base::UnixSeconds device, std::int64_t monotonic_ms) {
  if (began_ms_ < 0) began_ms_ = heard_ms_ = monotonic_ms;
  device_ = device;
  monotonic_ms_ = std::max(monotonic_ms, monotonic_ms_);
  const auto since_heard = (monotonic_ms_ - heard_ms_) / 1000;
  now_ = relay_ == 0 ? device : std::max(now_, relay_ + since_heard);
}

void Clock::hear_relay(std::string_view date_header) {
  const auto time = parse_http_date(date_header);
  if (!time || *time <= 0) return;
  now_ = relay_ == 0 ? *time : std::max(now_, *time);
  relay_ = *time;
  heard_ms_ = monotonic_ms_;
}

}  // namespace foyer::intake
