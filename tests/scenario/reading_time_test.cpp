// How long an intake takes somebody who reads every word of it once: words shown at 150 a minute,
// and five seconds for each thing that she decides or fills in.

#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <map>
#include <set>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;
using foyer::view::Node;
using foyer::view::Variant;
using foyer::view::View;

namespace {

constexpr int words_a_minute = 150, seconds_a_decision = 5, minutes_max = 15;

int count_words(std::string_view text) {
  int count = 0;
  bool inside = false;
  for (char letter : text) {
    const bool space = letter == ' ' || letter == '\n' || letter == '\t';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

struct Cost {
  int words = 0;
  std::set<foyer::view::Key> decisions;

  double minutes() const {
    return double(words) / words_a_minute + double(decisions.size()) * seconds_a_decision / 60;
  }
};

// What stands on every page alike is known after the first one.
bool is_everywhere(const View& view, const Node& node) {
  if (node.variant == Variant::bar || node.variant == Variant::footer) return true;
  for (const char* name : {"next", "draft"})
    if (node.key == foyer::view::make_key("frame", name)) return true;
  return node.key == foyer::view::make_key(view.screen, "why");
}

// Reads what is on the page after each thing that was done there. A text is read once on a screen,
// however often it comes back. A list to pick one of is not read through; a closed card says only
// what it is about.
class Reader {
 public:
  void read(const View& view) {
    for (const Node& node : view.nodes) read(view, node, view.screen);
  }
  void decide(const std::string& screen, foyer::view::Key key) {
    costs_[screen].decisions.insert(key);
  }

  Cost all() const {
    Cost sum;
    for (const auto& [screen, cost] : costs_) {
      sum.words += cost.words;
      sum.decisions.insert(cost.decisions.begin(), cost.decisions.end());
    }
    return sum;
  }
  std::string told() const {
    std::string out;
    for (const auto& [screen, cost] : costs_) out += line(screen, cost);
    return out + line("all", all());
  }

  std::string read_out() const {
    std::string out;
    for (const auto& [screen, texts] : texts_) out += screen + "\n" + texts;
    return out;
  }

 private:
  static std::string line(const std::string& screen, const Cost& cost) {
    char text[99];
    std::snprintf(text, sizeof text, "%-12s %5d words %3zu decisions %5.1f minutes\n",
                  screen.c_str(), cost.words, cost.decisions.size(), cost.minutes());
    return text;
  }

  void read(const View& view, const Node& node, const std::string& around) {
    const std::string where = is_everywhere(view, node) ? "every page" : around;
    // The step goes up by one and says nothing else that is new.
    read(node.kind == Kind::progress ? "" : node.label, where);
    const bool unseen = node.kind == Kind::button || node.kind == Kind::card;  // only heard there
    if (!unseen) read(node.hint, where);
    read(node.error, where);
    if (node.kind == Kind::row) read(node.value, where);
    const bool closed = (node.kind == Kind::card && !node.open) || node.kind == Kind::select;
    if (!closed)
      for (const Node& child : node.children) read(view, child, where);
  }
  void read(const std::string& text, const std::string& where) {
    if (!seen_[where].insert(text).second) return;
    costs_[where].words += count_words(text);
    texts_[where] += "  " + text + "\n";
  }

  std::map<std::string, std::string> texts_;           // by screen, in reading order
  std::map<std::string, Cost> costs_;                  // by screen
  std::map<std::string, std::set<std::string>> seen_;  // by screen
};

// Four ways are wanted: video, text, email and phone.
Reader goes_the_whole_way() {
  World world;
  Reader reader;
  world.device.watched = [&](const Device::What& what) {
    const View& view = world.client.view();
    if (const auto* changed = std::get_if<foyer::intake::Changed>(&what))
      reader.decide(view.screen, changed->key);
    reader.read(view);
  };
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  REQUIRE_FALSE(world.relay.receipt.empty());
  return reader;
}

}  // namespace

SCENARIO("an intake with four ways takes an average reader a quarter of an hour at most") {
  const Reader reader = goes_the_whole_way();
  INFO("\n" << reader.told());
  CHECK(reader.all().words > 1000);
  CHECK(reader.all().decisions.size() > 30);
  CHECK(reader.all().minutes() <= minutes_max);
}

SCENARIO("what the quarter of an hour is made of, screen by screen", "[.reading]") {
  std::fputs(goes_the_whole_way().told().c_str(), stdout);
}

SCENARIO("what is read on each screen, word by word", "[.read-out]") {
  std::fputs(goes_the_whole_way().read_out().c_str(), stdout);
}
