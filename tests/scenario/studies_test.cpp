// Taking part in an evaluation or in research by a technology: whether it suits, and other ways.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"
#include "word.h"

using namespace foyer::scenario;
using foyer::base::Json;

namespace {

constexpr const char* name_of_study = "May we talk with you on video for a study?";

// A study of a made-up university, by video call. A complete language has to name it too.
void with_video_study(Json& body) {
  for (const Json& language : body["languages"].items())
    body.member("texts")
        .member(language["tag"].text())
        .set("study.name", name_of_study)
        .set("study.tool", "A video call");
  Json purposes = body["purposes"];
  purposes.push(Json::object()
                    .set("id", "research")
                    .set("name", "study.name")
                    .set("statement", "decision.evaluation")
                    .set("protocol", "IRB 2026-17")
                    .set("tool", "study.tool")
                    .set("checks", Json::array().push("camera").push("microphone")));
  body.set("purposes", std::move(purposes));
}

struct House : World {
  House() : World(Published{with_video_study}) {}

  const std::string instead = word("another.instead", {name_of_study});

  // The camera is refused, and the worker may see that, or may not.
  Client& tries_the_camera(const char* may_be_seen) {
    const std::string camera = word("device.check.camera");
    device.finds = {{"camera", {0, "denied"}}};
    client.comes_in(link).comes_to("technology").presses("Back").is_on("device");
    client.opens_card(word("device.try")).presses(word("device.start", {camera}));
    return client.chooses(word("device.share", {camera}), may_be_seen).comes_to("choices");
  }
  Json alternatives() {
    client.chooses_for_all("Yes");
    return sent();
  }
  Json sent() {
    client.signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_stored(*this);
    REQUIRE(report.all_hold());
    decided = decision_of(report.document);
    return report.document["alternatives"];
  }
  static std::string decision_of(const Json& document) {
    for (const Json& one : document["decisions"].items())
      if (one["id"].text() == "research") return std::string(one["choice"].text());
    return {};
  }
  std::string decided;
};

// What stands in for taking part in the study, and nothing else that is recorded.
std::vector<std::string> about_study(const Json& alternatives) {
  std::vector<std::string> out;
  for (const Json& one : alternatives.items())
    if (one["about"].text() == "purpose.research") out.push_back(foyer::base::to_jcs(one));
  return out;
}

}  // namespace

SCENARIO("N20b: a study by video prompts another way where the camera was found wanting") {
  House house;
  house.tries_the_camera("Yes");
  house.client.sees(word("choices.tool.unsuited", {word("device.check.camera")}));
  house.client.opens_card(name_of_study).sees("A video call").sees("IRB 2026-17");
  SECTION("she chooses one, and takes part") {
    house.client.chooses(house.instead, word("another.call"));
    CHECK(about_study(house.alternatives()) ==
          std::vector<std::string>{R"({"about":"purpose.research","chosen":"call",)"
                                   R"("offered":"paper call person device later"})"});
    CHECK(house.decided == "permit");
  }
  SECTION("she leaves it open: the worker asks") {
    CHECK(about_study(house.alternatives()) ==
          std::vector<std::string>{R"({"about":"purpose.research","chosen":"",)"
                                   R"("offered":"paper call person device later"})"});
  }
}

SCENARIO("N20b: what she kept for herself about a check is not told by way of the study") {
  House house;
  house.tries_the_camera("No");
  const Json alternatives = house.alternatives();
  CHECK(alternatives.items().empty());
}

SCENARIO("N20b: a tool whose checks worked, or were never tried, prompts nothing") {
  House house;
  house.client.comes_in(house.link).comes_to("choices").does_not_see(house.instead);
  house.client.does_not_see("You tried");
  CHECK(house.alternatives().items().empty());
}

SCENARIO("N20c: who does not want the technology of a study is offered other ways to take part") {
  House house;
  house.client.comes_in(house.link).comes_to("choices").does_not_see(house.instead);
  house.client.chooses(name_of_study, "No");
  for (const char* way : {"paper", "call", "person", "device", "later"}) {
    INFO(way);
    bool there = false;
    for (const auto& option :
         house.client.node(foyer::view::Kind::choice, house.instead).children) {
      CHECK_FALSE(option.checked);
      there = there || option.label == word(std::string("another.") + way);
    }
    CHECK(there);
  }
  SECTION("she chooses one") {
    for (const auto& node : std::vector(house.client.view().nodes))
      if (node.kind == foyer::view::Kind::choice && node.required && node.label != name_of_study)
        house.client.chooses(node.label, "Yes");
    house.client.chooses(house.instead, word("another.paper")).presses("Continue");
    CHECK(about_study(house.sent()) ==
          std::vector<std::string>{R"({"about":"purpose.research","chosen":"paper",)"
                                   R"("offered":"paper call person device later"})"});
    CHECK(house.decided == "deny");
  }
  SECTION("she changes her mind to Yes, and nothing stays behind") {
    house.client.chooses(house.instead, word("another.paper")).chooses(name_of_study, "Yes");
    CHECK(house.alternatives().items().empty());
    CHECK(house.decided == "permit");
  }
}
