// S13: one decision for each way and each extra thing, with its limits.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "record/unit.h"

using namespace foyer::scenario;
using foyer::base::Json;
using foyer::record::Decision;
using foyer::view::Kind;
using foyer::view::make_key;

namespace {

void under_part2(Json& body) {
  Json agency = body["agency"];
  agency.set("regimes", Json::array().push("Part2"));
  body.set("agency", std::move(agency));
}

// A study of a made-up university.
void with_study(Json& body) {
  Json purposes = body["purposes"];
  purposes.push(Json::object()
                    .set("id", "research")
                    .set("name", "policy.deliver.title")
                    .set("statement", "decision.evaluation")
                    .set("months", 3)
                    .set("protocol", "IRB 2026-17"));
  body.set("purposes", std::move(purposes));
}

struct House : World {
  explicit House(const std::function<void(Json&)>& change = {}) : World(Published{change}) {}

  Client& at_choices() {
    client.comes_in(link).says_own_device().says_who_and_where().says_safe_ways();
    client.reads_all_cards().accepts_part().answers_rightly();
    return client.is_on("choices");
  }
  // Chosen already, so only what is asked of all.
  Client& goes_to_sign() {
    client.presses("Continue").is_on("needs").presses("Continue").is_on("sign");
    return client;
  }
  foyer::record::UnitSubmission finished() {
    client.signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_turn(agency, relay, 0);
    REQUIRE(report.all_hold());
    return *foyer::record::read_unit_submission(report);
  }
};

const Decision& about(const foyer::record::UnitSubmission& unit, std::string_view id) {
  for (const Decision& one : unit.decisions)
    if (one.id == id) return one;
  FAIL("no decision about " << id);
  return unit.decisions.front();
}

Client& answers_all(Client& client, const std::string& answer) {
  for (const auto& node : std::vector(client.view().nodes))
    if (node.kind == Kind::choice && !node.multiple) client.chooses(node.label, answer);
  return client;
}

}  // namespace

SCENARIO("nothing is chosen beforehand, and each question says what No means") {
  House house(with_study);
  house.at_choices();
  int questions = 0;
  for (const auto& node : house.client.view().nodes) {
    if (node.kind != Kind::choice) continue;
    ++questions;
    REQUIRE(node.children.size() == 3);
    CHECK(node.children[0].label == "Yes");
    CHECK(node.children[1].label == "No");
    CHECK(node.children[0].variant == node.children[1].variant);
    for (const auto& option : node.children) CHECK_FALSE(option.checked);
    const bool of_channel = node.label.starts_with("May we use this?");
    if (of_channel) CHECK(node.hint.find("If you say no") != std::string::npos);
  }
  CHECK(questions == 4 + 4);
  house.client.presses("Continue").sees_error("Video calls").sees_error("May we look you up");
}

SCENARIO("N6b: searching online is a decision of its own, with what, where, why and until") {
  House house;
  house.at_choices();
  answers_all(house.client, "No").does_not_see("Yes, until when?");
  house.client.chooses("May we look you up online?", "Yes")
      .chooses("May we use this? Email", "Yes")
      .opens_card("More about this")
      .sees("Search sites and public pages")
      .opens_card("Until when?")
      .types("May we look you up online? Yes, until when?", "2020-01-01")
      .presses("Continue")
      .sees_error("Choose a day after today");
  house.client.types("May we look you up online? Yes, until when?", "2031-01-01")
      .presses("Continue")
      .sees_error("Choose a day after today");
  // In Arabic digits: a day is a day in those of any script.
  house.client.types("May we look you up online? Yes, until when?", "٢٠٢٦-٠٣-٣١");
  house.goes_to_sign().sees("March 31, 2026");
  const auto unit = house.finished();
  const Decision& search = about(unit, "online-search");
  CHECK(search.choice == Decision::Choice::permit);
  CHECK(foyer::base::to_rfc3339(search.until) == "2026-03-31T23:59:59Z");
  CHECK_FALSE(search.scope.what.empty());
  CHECK_FALSE(search.scope.where.empty());
  CHECK_FALSE(search.scope.why.empty());
  CHECK(about(unit, "recording").choice == Decision::Choice::deny);
}

SCENARIO("N15: each release names one recipient, one thing, why and until when") {
  House house;
  house.at_choices();
  answers_all(house.client, "No");
  house.client.chooses("May we use this? Email", "Yes")
      .opens_card("Share facts with someone else")
      .sees("You have not named anyone yet, so we share nothing.")
      .presses("Add a person or office")
      .closes_card("Share facts with someone else")
      .presses("Continue")
      .sees_error("Say who may get it");
  CHECK(house.client.node(Kind::card, "Share facts with someone else").open);
  house.client.types("Who may get it?", "Dr. Lee")
      .types("What may we share?", "Visit days")
      .types("What is it for?", "My care")
      .types("Until when?", "2026-06-30")
      .chooses("May we share this?", "Yes")
      .presses("Add a person or office")
      .presses("Take out: someone you name here");
  house.goes_to_sign().sees("Dr. Lee: Visit days. For: My care. Until June 30, 2026.");
  const auto unit = house.finished();
  REQUIRE(unit.releases.size() == 1);
  CHECK(unit.releases[0].recipient == "Dr. Lee");
  CHECK(unit.releases[0].regime.empty());
  CHECK(about(unit, unit.releases[0].id).about == Decision::About::release);
  CHECK(about(unit, unit.releases[0].id).choice == Decision::Choice::permit);
  CHECK(about(unit, unit.releases[0].id).until == unit.releases[0].until);
}

SCENARIO("N15: a release is known by what it says, so that no other takes its place") {
  const auto id_of = [](const char* recipient, const char* what) {
    House house;
    house.at_choices();
    answers_all(house.client, "No");
    house.client.chooses("May we use this? Email", "Yes")
        .opens_card("Share facts with someone else")
        .presses("Add a person or office")
        .types("Who may get it?", recipient)
        .types("What may we share?", what)
        .types("What is it for?", "My care")
        .types("Until when?", "2026-06-30")
        .chooses("May we share this?", "Yes");
    house.goes_to_sign();
    return house.finished().releases.at(0).id;
  };
  const std::string first = id_of("Dr. Lee", "Visit days");
  CHECK(id_of("Dr. Lee", "Visit days") == first);
  CHECK(id_of("Dr. Moss", "Visit days") != first);
  CHECK(id_of("Dr. Lee", "Test results") != first);
}

SCENARIO("one release is not named twice") {
  House house;
  house.at_choices();
  answers_all(house.client, "No");
  house.client.chooses("May we use this? Email", "Yes");
  house.client.opens_card("Share facts with someone else");
  for (int each = 1; each <= 2; ++each) {
    house.client.presses("Add a person or office");
    const std::string list = "share.release." + std::to_string(each) + ".";
    const auto gives = [&](const char* field, const char* text) {
      house.device.tell(foyer::intake::Changed{make_key("choices", list + field), text});
    };
    for (const char* field : {"recipient", "what", "purpose"}) gives(field, "Dr. Lee");
    gives("until", "2026-06-30");
  }
  house.client.presses("Continue").sees_error(word("choices.release.twice"));
}

SCENARIO("a Part 2 release is asked only under that law, with its notice") {
  {
    House house;
    house.at_choices().does_not_see("42 CFR");
  }
  House house(under_part2);
  house.at_choices().opens_card("Share facts about help with drugs or alcohol");
  house.client.sees("42 CFR Part 2").sees("does not let you use or share this record");
  answers_all(house.client, "No");
  house.client.chooses("May we use this? Email", "Yes")
      .presses("Add a person or office")
      .types("Who may get it?", "Harbor Clinic")
      .types("What may we share?", "The days I came")
      .types("What is it for?", "Care there")
      .types("Until when?", "2026-04-01")
      .chooses("May we share this?", "I will decide later");
  house.goes_to_sign();
  const auto unit = house.finished();
  REQUIRE(unit.releases.size() == 1);
  CHECK(unit.releases[0].regime == "Part2");
  CHECK(about(unit, unit.releases[0].id).choice == Decision::Choice::undecided);
}

SCENARIO("N20a: a study names its protocol, and a No to it leaves every other row alone") {
  House house(with_study);
  house.at_choices().opens_card("How we give help").sees("IRB 2026-17");
  answers_all(house.client, "Yes");
  house.goes_to_sign();
  house.client.presses("Back").presses("Back").is_on("choices");
  house.client.chooses("May we ask online how we are doing?", "No");
  house.goes_to_sign();
  const auto unit = house.finished();
  CHECK(about(unit, "evaluation").choice == Decision::Choice::deny);
  for (const char* id : {"video", "text", "email", "mobile", "recording"})
    CHECK(about(unit, id).choice == Decision::Choice::permit);
}

SCENARIO("whether we may call somebody is asked of who named somebody") {
  const auto is_asked = [](const std::vector<std::pair<const char*, std::string>>& said) {
    House house;
    house.client.comes_in(house.link).comes_to("reach").presses("Back").is_on("emergency");
    for (const auto& [field, answer] : said)
      house.device.tell(foyer::intake::Changed{make_key("emergency", field), answer});
    house.client.comes_to("choices");
    return find(house.client.view(), make_key("choices", "support-person")) != nullptr;
  };
  const auto option = [](const char* one) { return std::to_string(make_key("emergency", one)); };
  CHECK(is_asked({{"support", option("support.yes")},
                  {"supportName", "Ottoline"},
                  {"mayBeTold", option("mayBeTold.location")}}));
  CHECK_FALSE(is_asked({}));
}
