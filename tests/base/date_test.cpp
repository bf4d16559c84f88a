#include "base/date.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer::base;

namespace {

UnixSeconds day(std::string_view text) {
  return *parse_date(text);
}

}  // namespace

SCENARIO("a day is read and written as people write it") {
  CHECK(to_date(day("2026-03-01")) == "2026-03-01");
  for (const char* no : {"", "2026-02-30", "2026-3-1", "01.03.2026", "2026-03-01T", "20260301"})
    CHECK_FALSE(parse_date(no));
}

SCENARIO("an age is whole years, to the very birthday") {
  CHECK(years_between(day("2010-06-15"), day("2026-06-14")) == 15);
  CHECK(years_between(day("2010-06-15"), day("2026-06-15")) == 16);
  CHECK(years_between(day("2008-02-29"), day("2026-02-28")) == 17);
  CHECK(years_between(day("2008-02-29"), day("2026-03-01")) == 18);
  CHECK(years_between(day("2027-01-01"), day("2026-01-01")) == -1);
}

SCENARIO("months are added by the calendar") {
  CHECK(to_date(add_months(day("2026-01-31"), 1)) == "2026-02-28");
  CHECK(to_date(add_months(day("2026-03-15"), 12)) == "2027-03-15");
  CHECK(add_months(day("2026-03-15") + 77, 1) == day("2026-04-15") + 77);
}
