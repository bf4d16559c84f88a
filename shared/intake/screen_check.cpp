// S12. Did we explain it well? One question at a time; an answer gets a reply; after a miss the
// statements can be read again and another question asks the same; after two the worker talks it
// over. It measures us: there is no score.

#include <algorithm>

#include "intake/declared.h"
#include "intake/frame.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr int tries_max = 2;

std::string name_of(const pack::Point& point, std::string_view what) {
  return "check." + point.id + "." + std::string(what);
}

bool is_asked(const State& state, const pack::Point& point) {
  if (state.content()->question(point.id) == nullptr) return false;
  if (point.channel.empty()) return !is_renewal(state);
  return is_declared(state, point.channel) && !is_refused(state, point.channel);
}

std::vector<const pack::Point*> asked(const State& state) {
  std::vector<const pack::Point*> out;
  if (!state.opened) return out;
  for (const pack::Point& point : state.content()->points)
    if (is_asked(state, point)) out.push_back(&point);
  return out;
}

bool is_settled(const State& state, const pack::Point& point) {
  return state.answers.has(name_of(point, "outcome"));
}

// The point on the screen: one whose reply is still to be read, or the first unsettled one.
const pack::Point* current(const State& state) {
  for (const pack::Point* point : asked(state))
    if (state.answers.is("check.at", point->id) || !is_settled(state, *point)) return point;
  return nullptr;
}

const pack::Variant& variant_at(const pack::Question& question, int tries) {
  const auto last = static_cast<int>(question.variants.size()) - 1;
  return question.variants[static_cast<std::size_t>(std::clamp(tries, 0, last))];
}

const pack::Option* option_of(const pack::Variant& variant, std::string_view id) {
  for (const pack::Option& option : variant.options)
    if (option.id == id) return &option;
  return nullptr;
}

void reply(const State& state, Page& page, const pack::Question& question,
           const pack::Point& point) {
  const int tries = state.answers.number(name_of(point, "tries"));
  const std::string_view last = state.answers.get(name_of(point, "last"));
  if (tries == 0 || last.empty()) return;
  if (const pack::Option* option = option_of(variant_at(question, tries - 1), last))
    page.notice(pack_word(state, option->feedback),
                option->right ? view::Variant::good : view::Variant::plain);
  if (state.answers.is(name_of(point, "outcome"), "talk"))
    page.notice(point.channel.empty() ? "check.talk.all"_w
                                      : "check.talk.one"_w.with(pack_word(state, point.name).text));
}

void ask(const State& state, Page& page, const pack::Question& question, const pack::Point& point) {
  const int tries = state.answers.number(name_of(point, "tries"));
  if (tries > 0) {
    const auto again = page.card("again." + point.id, "check.readAgain"_w);
    for (const pack::TextId& statement : question.statements) page.statement(statement);
  }
  const pack::Variant& variant = variant_at(question, tries);
  std::vector<Choice> options;
  for (const pack::Option& option : variant.options)
    options.push_back({option.id, pack_word(state, option.text)});
  page.choice({.name = point.id + ".chosen" + std::to_string(tries),
               .label = pack_word(state, variant.text),
               .required = true},
              options);
  page.primary("check.answer"_w);
}

void build(const State& state, Page& page) {
  const auto points = asked(state);
  const pack::Point* point = current(state);
  if (point == nullptr) return page.say("check.done"_w);
  const auto number = std::find(points.begin(), points.end(), point) - points.begin() + 1;
  if (number == 1) page.statement(notice_id(state, "understanding"));
  page.progress("check.progress"_w.with(std::to_string(number), std::to_string(points.size())),
                static_cast<int>(number), static_cast<int>(points.size()));
  const pack::Question& question = *state.content()->question(point->id);
  reply(state, page, question, *point);
  if (!is_settled(state, *point)) ask(state, page, question, *point);
}

std::string chosen_name(const State& state, const pack::Point& point) {
  const int tries = state.answers.number(name_of(point, "tries"));
  return name_of(point, "chosen" + std::to_string(tries));
}

void check(const State& state, Problems& problems) {
  const pack::Point* point = current(state);
  if (point == nullptr || is_settled(state, *point)) return;
  const std::string chosen = chosen_name(state, *point);
  if (!state.answers.has(chosen)) problems.push_back({chosen, "check.missing"_w});
}

void evaluate(State& state, const pack::Point& point) {
  const int tries = state.answers.number(name_of(point, "tries"));
  const std::string chosen(state.answers.get(chosen_name(state, point)));
  const pack::Question& question = *state.content()->question(point.id);
  const pack::Option* option = option_of(variant_at(question, tries), chosen);
  if (option == nullptr) return;
  state.answers.set(name_of(point, "tries"), std::to_string(tries + 1));
  state.answers.set(name_of(point, "last"), chosen);
  if (option->right)
    state.answers.set(name_of(point, "outcome"), "understood");
  else if (tries + 1 >= tries_max)
    state.answers.set(name_of(point, "outcome"), "talk");
  state.answers.set("check.at", point.id);
}

Took take(State& state, const Act& act, Effects&) {
  const pack::Point* point = current(state);
  if (act.name != "next" || point == nullptr) return Took::no;
  if (!is_settled(state, *point)) {
    evaluate(state, *point);
  } else {
    state.answers.set("check.at", {});
    if (current(state) == nullptr) return Took::no;
  }
  state.place.focus_on(heading_key());
  return Took::yes;
}

void review(const State& state, Page& page) {
  for (const pack::Point* point : asked(state))
    if (state.answers.is(name_of(*point, "outcome"), "talk"))
      page.row("talk." + point->id, pack_word(state, point->name), "check.talk.row"_w);
}

void contribute(const State& state, SubmissionParts& parts) {
  using Outcome = record::Understanding::Outcome;
  for (const pack::Point* point : asked(state)) {
    const std::string_view outcome = state.answers.get(name_of(*point, "outcome"));
    parts.answers.understanding.push_back({point->id,
                                           state.answers.number(name_of(*point, "tries")),
                                           outcome == "understood" ? Outcome::understood
                                           : outcome == "talk"     ? Outcome::talk
                                                                   : Outcome::unanswered});
  }
}

bool applies(const State& state) {
  return !state.opened || !asked(state).empty();
}

}  // namespace

const Screen screen_check{.id = "check",
                          .applies = applies,
                          .build = build,
                          .check = check,
                          .take = take,
                          .review = review,
                          .contribute = contribute};

}  // namespace foyer::intake
