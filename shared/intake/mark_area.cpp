#include "intake/mark_area.h"

#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/state.h"
#include "intake/who_support.h"

namespace foyer::intake {
namespace {

using record::Mark;
using view::Kind;
using view::Variant;

struct Way {
  std::string_view id;
  Mark::Method method;
};
constexpr Way ways[] = {{"typed", Mark::Method::typed},
                        {"drawn", Mark::Method::drawn},
                        {"mark", Mark::Method::mark},
                        {"spoken", Mark::Method::spoken},
                        {"paper", Mark::Method::paper}};

Mark::Method method_of(const State& state) {
  for (const Way& way : ways)
    if (state.answers.is("sign.method", way.id)) return way.method;
  return Mark::Method::typed;
}

bool has_ink(Mark::Method method) {
  return method == Mark::Method::drawn || method == Mark::Method::mark;
}

void ask_ink(const State& state, Page& page, const Word& hint) {
  page.field(Kind::mark, {.name = "mark",
                          .label = "sign.mark"_w,
                          .hint = hint,
                          .purpose = why(state, "sigName"),
                          .required = true});
  if (!state.answers.has("sign.mark")) return;
  page.button("undo", "sign.undo"_w, Variant::quiet);
  page.button("clear", "sign.clear"_w, Variant::quiet);
}

void ask_witness(const State& state, Page& page) {
  page.field(Kind::text_field, {.name = "witness",
                                .label = "sign.witness"_w,
                                .purpose = why(state, "witness"),
                                .required = true});
  page.field(Kind::text_field, {.name = "witnessRole",
                                .label = "sign.witnessRole"_w,
                                .hint = "sign.witnessRole.hint"_w,
                                .purpose = why(state, "witness"),
                                .required = true});
}

void check_witness(const State& state, Problems& problems) {
  const std::string_view witness = state.answers.get("sign.witness");
  if (!record::check_typed(witness))
    problems.push_back({"sign.witness", "sign.witness.missing"_w});
  else if (witness == state.answers.get("you.legalName"))
    problems.push_back({"sign.witness", "sign.witness.same"_w});
  if (!record::check_typed(state.answers.get("sign.witnessRole")))
    problems.push_back({"sign.witnessRole", "sign.witness.missing"_w});
}

void check_ink(const Mark& mark, Problems& problems) {
  if (mark.method == Mark::Method::drawn && !record::check_drawn(mark.strokes))
    problems.push_back({"sign.mark", "sign.mark.missing"_w});
  if (mark.method == Mark::Method::mark && !record::check_inked(mark.strokes))
    problems.push_back({"sign.mark", "sign.mark.none"_w});
}

void check_name(const State& state, Problems& problems) {
  const std::string_view name = state.answers.get("sign.name");
  if (!record::check_typed(name))
    problems.push_back({"sign.name", "sign.name.missing"_w});
  else if (is_of_support(state, name) && name != state.answers.get("you.legalName"))
    problems.push_back({"sign.name", "sign.name.helper"_w});
}

}  // namespace

Word intent() {
  return "sign.intent"_w;
}

void ask_mark(const State& state, Page& page) {
  std::vector<Choice> choices;
  for (const Way& way : ways) choices.push_back({std::string(way.id), "sign.method."_f + way.id});
  page.choice({.name = "method",
               .label = "sign.method"_w,
               .purpose = why(state, "sigMethod"),
               .required = true},
              choices);
  if (!state.answers.has("sign.method")) return;
  switch (method_of(state)) {
    case Mark::Method::typed:
      return page.field(Kind::text_field, {.name = "name",
                                           .label = "sign.name"_w,
                                           .purpose = why(state, "sigName"),
                                           .input = view::Input::name,
                                           .autocomplete = "name",
                                           .required = true});
    case Mark::Method::drawn:
      return ask_ink(state, page, "sign.mark.hint"_w);
    case Mark::Method::mark:
      ask_ink(state, page, "sign.mark.any"_w);
      return ask_witness(state, page);
    case Mark::Method::spoken:
      return page.notice("sign.spoken"_w);
    case Mark::Method::paper:
      return page.notice("sign.paper"_w);
  }
}

Word signed_word(const State& state) {
  if (state.answers.is("sign.method", "typed")) return plain(state.answers.get("sign.name"));
  return "sign.method."_f + state.answers.get("sign.method");
}

base::Result<Mark> make_mark(const State& state) {
  Mark mark;
  mark.signer = state.opened->role();
  mark.at = state.clock.now();
  mark.intent = state.say(intent());
  mark.method = method_of(state);
  mark.assisted = helper_names(state);
  if (has_ink(mark.method)) {
    auto strokes = record::parse_strokes(state.answers.get("sign.mark"));
    if (!strokes) return std::unexpected(strokes.error());
    mark.strokes = std::move(*strokes);
  }
  if (mark.method == Mark::Method::typed) mark.name = state.answers.get("sign.name");
  if (mark.method == Mark::Method::mark)
    mark.witness = {std::string(state.answers.get("sign.witness")),
                    std::string(state.answers.get("sign.witnessRole"))};
  return mark;
}

void check_mark(const State& state, Problems& problems) {
  if (!state.answers.has("sign.method")) {
    problems.push_back({"sign.method", "sign.method.missing"_w});
    return;
  }
  const auto mark = make_mark(state);
  if (!mark) return problems.push_back({"sign.mark", "sign.mark.missing"_w});
  check_ink(*mark, problems);
  if (mark->method == Mark::Method::typed) check_name(state, problems);
  if (mark->method == Mark::Method::mark) check_witness(state, problems);
  check_lengths(state, problems, {"sign.name", "sign.witness", "sign.witnessRole"});
}

void undo_stroke(State& state) {
  auto strokes = record::parse_strokes(state.answers.get("sign.mark"));
  if (!strokes || strokes->list.empty()) return;
  strokes->list.pop_back();
  state.answers.set(
      "sign.mark", strokes->list.empty() ? std::string() : base::to_jcs(record::to_json(*strokes)));
}

}  // namespace foyer::intake
