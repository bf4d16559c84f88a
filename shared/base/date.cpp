#include "base/date.h"

#include <chrono>

namespace foyer::base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day day_of(UnixSeconds time) {
  return year_month_day{
      std::chrono::floor<days>(std::chrono::sys_seconds{std::chrono::seconds(time)})};
}

}  // namespace

std::string to_date(UnixSeconds time) {
  return to_rfc3339(time).substr(0, 10);
}

Result<UnixSeconds> parse_date(std::string_view text) {
  return parse_rfc3339(std::string(text) + "T00:00:00Z");
}

UnixSeconds add_months(UnixSeconds time, int months) {
  year_month_day day = day_of(time);
  day += std::chrono::months(months);
  if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
  return UnixSeconds{sys_days(day).time_since_epoch().count()} * day_s + time % day_s;
}

int years_between(UnixSeconds birth, UnixSeconds day) {
  const year_month_day from = day_of(birth), to = day_of(day);
  const bool had_birthday = std::pair(to.month(), to.day()) >= std::pair(from.month(), from.day());
  return int(to.year()) - int(from.year()) - (had_birthday ? 0 : 1);
}

}  // namespace foyer::base
