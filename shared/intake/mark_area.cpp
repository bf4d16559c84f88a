#include "intake/mark_area.h"

#include "intake/state.h"

namespace foyer::intake {

using record::Mark;

Word intent() {
  return "sign.intent"_w;
}

base::Result<Mark> make_mark(const State& state) {
  Mark mark;
  mark.signer = state.opened->role();
  mark.at = state.clock.now();
  mark.intent = state.say(intent());
  if (state.answers.is("sign.method", "drawn")) {
    auto strokes = record::parse_strokes(state.answers.get("sign.mark"));
    if (!strokes) return std::unexpected(strokes.error());
    mark.method = Mark::Method::drawn;
    mark.strokes = std::move(*strokes);
  } else {
    mark.name = state.answers.get("sign.name");
  }
  return mark;
}

void check_mark(const State& state, Problems& problems) {
  if (!state.answers.has("sign.method")) {
    problems.push_back({"sign.method", "sign.method.missing"_w});
    return;
  }
  const bool drawn = state.answers.is("sign.method", "drawn");
  const auto mark = make_mark(state);
  const bool good = mark && (drawn ? record::check_drawn(mark->strokes).has_value()
                                   : record::check_typed(mark->name).has_value());
  if (good) return;
  if (drawn)
    problems.push_back({"sign.mark", "sign.mark.missing"_w});
  else
    problems.push_back({"sign.name", "sign.name.missing"_w});
}

void undo_stroke(State& state) {
  auto strokes = record::parse_strokes(state.answers.get("sign.mark"));
  if (!strokes || strokes->list.empty()) return;
  strokes->list.pop_back();
  state.answers.set(
      "sign.mark", strokes->list.empty() ? std::string() : base::to_jcs(record::to_json(*strokes)));
}

}  // namespace foyer::intake
