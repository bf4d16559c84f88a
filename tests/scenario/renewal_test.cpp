// A renewal link: only what it names is asked and told again.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::base::Json;

namespace {

// Text messages, recording, and the words about a breach are asked again.
void renews(Link& link) {
  auto& manifest = link.private_manifest;
  manifest.asks = {"channel.text", "policy.breach", "purpose.recording"};
  std::erase_if(manifest.channels, [](const auto& use) { return use.id != "text"; });
}

std::vector<std::string> ids(const Json& list) {
  std::vector<std::string> out;
  for (const Json& one : list.items()) out.emplace_back(one["id"].text());
  return out;
}

Json document_of(World& world, const std::string& choice) {
  world.client.comes_in(world.link).comes_to("choices").chooses_for_all(choice).is_on("sign");
  world.client.signs_by_typing("Ada Canary Lane").sends().is_on("send");
  const auto report = open_stored(world);
  REQUIRE(report.all_hold());
  return report.document;
}

}  // namespace

SCENARIO("N2: a renewal asks its rows alone, and leaves out what was asked once") {
  World world(renews);
  const Json document = document_of(world, "Yes");
  CHECK(ids(document["decisions"]) == std::vector<std::string>{"text", "recording"});
  for (const Json& decision : document["decisions"].items()) {
    CHECK(decision["choice"].text() == "permit");
  }
  CHECK_FALSE(document.has("eRecords"));
  CHECK(document["acknowledgements"].items().empty());
  CHECK(document["checks"].items().empty());
  CHECK(document["understanding"].items().size() == 1);
  const auto shown = ids(document["shown"]);
  const auto is_shown = [&](std::string_view id) { return std::ranges::count(shown, id) > 0; };
  CHECK(is_shown("policy.breach"));
  CHECK_FALSE(is_shown("policy.search"));
  CHECK(is_shown("text.risk"));
  CHECK_FALSE(is_shown("video.risk"));
}

SCENARIO("N2: No to all that a renewal asks is no refusal of everything else") {
  World world(renews);
  const Json document = document_of(world, "No");
  CHECK_FALSE(document.has("kind"));
  CHECK(decision_about(document, "text").find(R"("choice":"deny")") != std::string::npos);
}

SCENARIO("A renewal of an extra choice alone speaks of no way") {
  World world([](Link& link) {
    link.private_manifest.asks = {"purpose.recording"};
    link.private_manifest.channels.clear();
  });
  const Json document = document_of(world, "No");
  CHECK(ids(document["decisions"]) == std::vector<std::string>{"recording"});
  CHECK(document["understanding"].items().empty());
}
