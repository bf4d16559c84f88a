#include "desk/attention.h"

#include <array>

#include "desk/said.h"

namespace foyer::desk {

using intake::operator""_f;

namespace {

constexpr std::array<std::string_view, flag_count> names{
    "unreadable", "two-misses", "question", "need",  "plan",   "law",
    "proof",      "withdrawal", "expiry",   "other", "review", "none"};

// A bit for each flag that is said with this word.
unsigned flags_with(const State& state, const std::string& word) {
  unsigned out = 0;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    const std::string said = state.say("flag."_f + names[i]);
    if (folded(said).contains(word)) out |= 1U << i;
  }
  return out;
}

std::vector<WantedWord> wanted_words(const State& state) {
  std::vector<WantedWord> out;
  std::string typed = folded(state.value("inbox.filter"));
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    const std::string word = typed.substr(at, end - at);
    if (!word.empty()) out.push_back({word, flags_with(state, word)});
    at = end + 1;
  }
  return out;
}

}  // namespace

Index::Found lines_shown(const State& state) {
  return state.mail.index.look_for(wanted_words(state), state.place.page * lines_max, lines_max);
}

std::string say_waiting(const State& state, const std::vector<Waiting>& waiting) {
  std::vector<std::string> pieces;
  for (const Waiting& one : waiting) {
    const std::string name(names[static_cast<std::size_t>(one.flag)]);
    const Word several = "flags."_f + name;
    pieces.push_back(one.count > 1 && state.words.has(several.key)
                         ? state.say(several.with(std::to_string(one.count)))
                         : state.say("flag."_f + name));
  }
  return join(state, pieces);
}

std::vector<const Link*> locked_links(const State& state) {
  std::vector<const Link*> out;
  for (const Link& link : state.mail.links) {
    if (link.listed.state == "locked") out.push_back(&link);
  }
  return out;
}

}  // namespace foyer::desk
