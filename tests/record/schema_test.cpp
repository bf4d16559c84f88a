#include <catch2/catch_test_macros.hpp>

#include "pack/schema.h"
#include "pack/source.h"
#include "world.h"

namespace foyer::record::test {

SCENARIO("Line 1 follows its schema, and the schema refuses what is not line 1") {
  Agency agency;
  const Link link(agency);
  Answers answers = answers_of(agency);
  answers.identity.used_name = "Mari";
  answers.access_needs = {"large print"};
  answers.checks = {{"camera", "skipped", "phone"}};
  answers.needs = {{"place", "shared room"}};
  answers.alternatives = {{"phone", "yes", "channel.video"}, {"paper later", ""}};
  answers.acknowledgements = {{"your-part", Acknowledgement::Answer::yes, noon}};
  answers.decisions[0].except_services = {"payment"};
  answers.decisions[0].until = noon + base::day_s;
  answers.e_records = {"electronic", "records.paper", true, noon};
  const base::Json schema = pack::test::read_tree("shared/record/document.schema.json");
  base::Json document = *base::parse_json(make(agency, link, answers).document);
  const auto breach = [&] { return pack::test::schema_breach(schema, schema, document); };
  CHECK(breach() == "");
  SECTION("a member that nobody described") {
    document.set("extra", 1);
    CHECK(breach() == "body may not have extra");
  }
  SECTION("a member less") {
    document.set("sessionKey", base::Json());
    CHECK(breach() == "body lacks sessionKey");
  }
  SECTION("a turn out of bounds") {
    document.set("turn", 32);
    CHECK(breach() == "body.turn is out of bounds");
  }
  SECTION("a choice of its own") {
    document.member("jurisdiction").set("outcome", "surely");
    CHECK(breach() == "body.jurisdiction.outcome is not in the list");
  }
}

}  // namespace foyer::record::test
