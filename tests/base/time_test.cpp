#include "base/time.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;

SCENARIO("Times are written and read as RFC 3339 in UTC") {
  const std::pair<base::UnixSeconds, const char*> known[] = {
      {0, "1970-01-01T00:00:00Z"},           {1'767'225'600, "2026-01-01T00:00:00Z"},
      {951'782'400, "2000-02-29T00:00:00Z"}, {4'107'542'399, "2100-02-28T23:59:59Z"},
      {-1, "1969-12-31T23:59:59Z"},          {2'147'483'648, "2038-01-19T03:14:08Z"}};
  for (const auto& [seconds, text] : known) {
    CHECK(base::to_rfc3339(seconds) == text);
    const auto read = base::parse_rfc3339(text);
    REQUIRE(read);
    CHECK(*read == seconds);
  }
}

SCENARIO("What is not such a time is refused") {
  for (const char* bad : {"",
                          "2026-01-01",
                          "2026-02-29T00:00:00Z",
                          "2100-02-29T00:00:00Z",
                          "2026-13-01T00:00:00Z",
                          "2026-00-01T00:00:00Z",
                          "2026-01-00T00:00:00Z",
                          "2026-01-32T00:00:00Z",
                          "2026-01-01T24:00:00Z",
                          "2026-01-01T00:60:00Z",
                          "2026-01-01T00:00:60Z",
                          "2026-01-01t00:00:00Z",
                          "2026-01-01 00:00:00Z",
                          "2026-01-01T00:00:00z",
                          "2026-01-01T00:00:00+00:00",
                          "2026-01-01T00:00:00.0Z",
                          "-026-01-01T00:00:00Z",
                          "2026-1a-01T00:00:00Z",
                          "2026-01-01T00:00:00Z ",
                          "２０２６-01-01T00"}) {
    INFO(bad);
    CHECK_FALSE(base::parse_rfc3339(bad));
  }
}
