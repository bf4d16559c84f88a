#pragma once
// Time as events bring it: the relay's time of its last answer plus what has passed since, and the
// device's clock beside it. Never runs backwards once the relay has spoken.

#include <string_view>

#include "base/time.h"

namespace foyer::intake {

// The Date header (RFC 9110 section 5.6.7, IMF-fixdate), as in Sun, 06 Nov 1994 08:49:37 GMT.
base::Result<base::UnixSeconds> parse_http_date(std::string_view text);

class Clock {
 public:
  void tick(base::UnixSeconds device, std::int64_t monotonic_ms);
  void hear_relay(std::string_view date_header);

  base::UnixSeconds now() const { return now_; }
  base::UnixSeconds relay() const { return relay_; }  // of its last answer, 0 before the first
  base::UnixSeconds device() const { return device_; }
  std::int64_t monotonic_ms() const { return monotonic_ms_ - began_ms_; }  // since the page began

 private:
  base::UnixSeconds now_ = 0, relay_ = 0, device_ = 0;
  std::int64_t monotonic_ms_ = 0, began_ms_ = -1, heard_ms_ = 0;
};

}  // namespace foyer::intake
