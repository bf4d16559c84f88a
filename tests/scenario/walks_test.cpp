#include "walker.h"

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;

namespace {

// What fills a place in a text from the right stands between isolates, which nobody typed.
std::string without_isolates(std::string text) {
  for (const std::string isolate : {"\u2068", "\u2069"})
    for (std::size_t at = 0; (at = text.find(isolate, at)) != std::string::npos;)
      text.erase(at, isolate.size());
  return text;
}

std::string row_on(const foyer::view::View& read, const std::string& name) {
  const auto* row = find(read, foyer::view::make_key("sign", name));
  return row == nullptr ? "" : without_isolates(row->value);
}

// The record says what the page said before it was locked.
void agrees(const foyer::base::Json& document, const foyer::view::View& read) {
  if (document.has("kind")) {
    CHECK(read.screen == "refusal");
    return;
  }
  CHECK(row_on(read, "legalName") == document["identity"]["legalName"].text());
  for (const auto& one : document["decisions"].items()) {
    if (one["about"].text() != "channel" || read.lang != "en") continue;
    const std::string said = row_on(read, std::string(one["id"].text()));
    const bool yes = said == "Yes" || said == word("check.talk.yes");
    CHECK(one["choice"].text() == (yes ? "permit" : said == "No" ? "deny" : "undecided"));
  }
  for (const auto& need : document["needs"].items())
    CHECK(row_on(read, "need." + std::string(need["factor"].text())) == need["said"].text());
}

}  // namespace

SCENARIO("300 random walks: every page is whole, and every way leads to an end") {
  int sent = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    World world;
    Walker walker(world, seed * 0x9E3779B97F4A7C15U);
    if (seed % 3 == 0)
      world.client.opens(world.link);
    else if (seed % 3 == 1)
      world.client.comes_in(world.link).says_own_device().says_who_and_where();
    else
      world.client.comes_to_signing(world.link);
    walker.taps_about(30);
    const bool ended = walker.finishes();
    INFO(outline(world.client.view()));
    REQUIRE(ended);
    if (world.relay.receipt.empty()) continue;
    ++sent;
    if (seed % 10 != 0) continue;
    const auto report = open_stored(world);
    REQUIRE(report.is_clients());
    agrees(report.document, walker.read);
  }
  CHECK(sent > 250);
}

SCENARIO("the record says what the page said, row by row") {
  const std::vector<std::pair<std::string, std::string>> ways{{"Video calls", "video"},
                                                              {"Text messages", "text"},
                                                              {"Email", "email"},
                                                              {"Cell phone calls", "mobile"}};
  const std::vector<std::pair<std::string, std::string>> says{
      {"Yes", "permit"}, {"No", "deny"}, {"I will decide later", "undecided"}};
  for (std::size_t shift = 0; shift < says.size(); ++shift) {
    World world;
    world.client.comes_to_signing(world.link).presses("Back").is_on("needs");
    world.client.presses("Back").is_on("choices");
    for (std::size_t i = 0; i < ways.size(); ++i)
      world.client.chooses("May we use this? " + ways[i].first, says[(i + shift) % 3].first);
    world.client.presses("Continue").is_on("needs").presses("Continue").is_on("sign");
    const foyer::view::View read = world.client.view();
    world.client.signs_by_typing("Ada").sends().sees("Sent.");
    const auto report = open_stored(world);
    REQUIRE(report.all_hold());
    for (std::size_t i = 0; i < ways.size(); ++i) {
      INFO(ways[i].first);
      const auto* row = find(read, foyer::view::make_key("sign", ways[i].second));
      REQUIRE(row != nullptr);
      CHECK(row->label == ways[i].first);
      CHECK(row->value == says[(i + shift) % 3].first);
      CHECK(decision_about(report.document, ways[i].second).find(says[(i + shift) % 3].second) !=
            std::string::npos);
    }
  }
}

SCENARIO("what was shown is in the record, in the words and the time that it was shown") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  REQUIRE(report.state(foyer::record::Layer::shown) == foyer::record::State::ok);
  bool notice_first = false, risk = false, intent = false;
  for (const auto& shown : report.document["shown"].items()) {
    CHECK(shown["openedAt"].integer() <= shown["closedAt"].integer());
    CHECK(shown["openedAt"].integer() >= start);
    const bool is_notice = shown["id"].text() == "gathering.notice";
    if (&shown == &report.document["shown"].items().front()) notice_first = is_notice;
    risk = risk || shown["id"].text() == "text.risk";
    intent = intent || shown["id"].text() == "sign.intent";
  }
  CHECK(notice_first);
  CHECK(risk);
  CHECK(intent);
}

SCENARIO("nothing that was not opened counts as shown") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().says_safe_ways();
  world.client.is_on("technology").presses("Open all").presses("Continue").is_on("risks");
  for (const char* unwanted : {"Video calls", "Email", "Cell phone calls"})
    world.client.opens_card(unwanted).presses("I do not want this").closes_card(unwanted);
  world.client.presses("Continue").sees_error("Text messages");
  world.client.opens_card("Text messages").presses("Continue").accepts_part().answers_rightly();
  world.client.chooses_for_all("No");
  CHECK(world.client.view().screen == "refusal");
}
