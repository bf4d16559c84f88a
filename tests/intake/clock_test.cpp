#include "intake/clock.h"

#include <catch2/catch_test_macros.hpp>

using foyer::intake::Clock;
using foyer::intake::parse_http_date;

SCENARIO("the Date header of RFC 9110 is read, and nothing else") {
  CHECK(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == 784'111'777);
  for (const char* bad : {"", "Sun, 06 Nov 1994 08:49:37 UTC", "Sunday, 06-Nov-94 08:49:37 GMT",
                          "Sun Nov  6 08:49:37 1994", "Sun, 06 Nuv 1994 08:49:37 GMT",
                          "Sun, 36 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT "})
    CHECK_FALSE(parse_http_date(bad));
}

SCENARIO("5: a device clock that is a day off counts only until the relay has spoken") {
  Clock clock;
  clock.tick(784'111'777 + 86'400, 500);
  CHECK(clock.now() == 784'111'777 + 86'400);
  clock.hear_relay("Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(clock.now() == 784'111'777);
  clock.tick(784'111'777 + 86'401, 10'500);
  CHECK(clock.now() == 784'111'787);
  CHECK(clock.device() == 784'111'777 + 86'401);
  CHECK(clock.monotonic_ms() == 10'000);
}

SCENARIO("37: time never runs backwards once the relay has spoken") {
  Clock clock;
  clock.tick(1, 0);
  clock.hear_relay("Sun, 06 Nov 1994 08:49:37 GMT");
  clock.hear_relay("Sun, 06 Nov 1994 08:40:00 GMT");
  CHECK(clock.now() == 784'111'777);
  clock.tick(1, 1'000);
  CHECK(clock.now() == 784'111'777);
  clock.tick(0, -5'000);
  CHECK(clock.now() == 784'111'777);
  clock.hear_relay("nonsense");
  CHECK(clock.now() == 784'111'777);
}
