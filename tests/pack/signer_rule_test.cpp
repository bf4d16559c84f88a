#include "pack/signer_rule.h"

#include <catch2/catch_test_macros.hpp>

#include "base/date.h"

using namespace foyer::pack;

namespace {

// Ages and words of a made-up state.
Pack with_rules() {
  Jurisdiction place;
  place.state = "US-XX";
  place.source = "Made-up Code 1-2-3";
  place.reviewed_by = "R. Reviewer";
  place.reviewed_on = "2026-01-01";
  place.stale_after = "2026-12-31";
  place.signer_rules = {{0, 13, "any", "parent", true, "must"},
                        {14, 17, "any", "parent", true, "ask"},
                        {14, 17, "Part2", "self", false, "never"},
                        {18, 150, "any", "self", false, "never"}};
  Pack pack;
  pack.jurisdictions = {place, {}};
  pack.jurisdictions[1].state = "US-YY";
  return pack;
}

WhoSigns ask(const Pack& pack, std::optional<int> age, const std::vector<std::string>& kinds = {},
             std::string_view on = "2026-06-01", std::string_view state = "US-XX") {
  return who_signs(pack, state, age, kinds, *foyer::base::parse_date(on));
}

}  // namespace

SCENARIO("who signs is read from the pack's rules, by age and by kind of service (P13)") {
  const Pack pack = with_rules();
  CHECK(ask(pack, 13).who == "parent");
  CHECK(ask(pack, 13).notify_parent == "must");
  CHECK(ask(pack, 15).who == "parent");
  CHECK(ask(pack, 15).assent);
  CHECK(ask(pack, 15, {"Part2"}).who == "self");
  CHECK(ask(pack, 15, {"Part2"}).notify_parent == "never");
  CHECK(ask(pack, 13, {"Part2"}).who == "parent");
  CHECK(ask(pack, 18).who == "self");
  CHECK(ask(pack, 18).source == "Made-up Code 1-2-3");
  CHECK(ask(pack, 18).reviewed_on == "2026-01-01");
}

SCENARIO("rules that are missing or stale leave it to the worker, and say why") {
  Pack pack = with_rules();
  CHECK(ask(pack, 15, {}, "2026-06-01", "US-YY").why == "missing");
  CHECK(ask(pack, 15, {}, "2026-06-01", "US-ZZ").why == "missing");
  CHECK(ask(pack, 15, {}, "2026-12-31").who == "parent");
  CHECK(ask(pack, 15, {}, "2027-01-01").why == "stale");
  CHECK(ask(pack, 15, {}, "2027-01-01").who == worker_decides);
  CHECK(ask(pack, 151).why == "missing");
  CHECK(ask(pack, std::nullopt).why == "unclear");
  SECTION("never reviewed") {
    pack.jurisdictions[0].reviewed_by.clear();
    CHECK(ask(pack, 15).why == "stale");
  }
  SECTION("no end of its review") {
    pack.jurisdictions[0].stale_after.clear();
    CHECK(ask(pack, 15).why == "stale");
  }
  SECTION("rules that contradict each other") {
    pack.jurisdictions[0].signer_rules.push_back({15, 15, "any", "self", false, "never"});
    CHECK(ask(pack, 15).why == "unclear");
    CHECK(ask(pack, 16).who == "parent");
  }
}

SCENARIO("only people whom a rule is about are asked for a birth date") {
  CHECK(age_that_matters(with_rules()) == 18);
  CHECK(age_that_matters({}) == 0);
}
