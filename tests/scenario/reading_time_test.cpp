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

// Reads what is on the page, each text of each screen once. A list to pick one of is not read
// through; a closed card says only what it is about; the bar is the same everywhere.
class Reader {
 public:
  void read(const foyer::view::View& view) {
    for (const Node& node : view.nodes) read(view.screen, node);
  }
  void decide(foyer::view::Key key) { decisions_.insert(key); }

  double minutes() const {
    return double(words()) / words_a_minute + double(decisions_.size()) * seconds_a_decision / 60;
  }
  int words() const {
    int sum = 0;
    for (const auto& [screen, words] : words_) sum += words;
    return sum;
  }
  void print() const {
    for (const auto& [screen, words] : words_)
      std::printf("%-12s %5d words\n", screen.c_str(), words);
    std::printf("all          %5d words, %d decisions, %.1f minutes\n", words(),
                static_cast<int>(decisions_.size()), minutes());
  }

 private:
  void read(const std::string& screen, const Node& node) {
    const bool bar = node.kind == Kind::group && node.variant == foyer::view::Variant::bar;
    for (const std::string* text : {&node.label, &node.hint})
      if (seen_.insert((bar ? "" : screen + ":") + *text).second)
        words_[screen] += count_words(*text);
    const bool closed = (node.kind == Kind::card && !node.open) || node.kind == Kind::select;
    if (!closed)
      for (const Node& child : node.children) read(screen, child);
  }

  std::map<std::string, int> words_;  // by screen
  std::set<std::string> seen_;
  std::set<foyer::view::Key> decisions_;
};

}  // namespace

SCENARIO("an intake with four ways takes an average reader a quarter of an hour at most",
         "[.reading]") {
  World world;  // video, text, email and phone
  Reader reader;
  world.device.watched = [&](const Device::What& what) {
    if (const auto* changed = std::get_if<foyer::intake::Changed>(&what))
      reader.decide(changed->key);
    reader.read(world.client.view());
  };
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  world.client.sees("Sent.");
  reader.print();
  CHECK(reader.words() > 1000);
  CHECK(reader.minutes() <= minutes_max);
}
