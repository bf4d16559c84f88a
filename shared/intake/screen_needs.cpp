// S14. What would make this work for the person, one factor at a time, and how she likes to be
// talked with. All of it may be skipped; whatever is raised gets an answer from the worker.

#include "base/limits.h"
#include "intake/declared.h"
#include "intake/factors.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

bool applies(const State& state) {
  return !state.opened || !is_refusal(state);
}

std::string picked(const Factor& factor) {
  return "needs.picked." + std::string(factor.id);
}
std::string said(const Factor& factor) {
  return "needs.said." + std::string(factor.id);
}
Word title(const Factor& factor) {
  return "needs.title."_f + factor.id;
}
Word example(const Factor& factor, std::string_view id) {
  return "needs.example."_f + std::string(factor.id).append(".").append(id);
}

void ask(const State& state, Page& page, const Factor& factor) {
  std::vector<Choice> options;
  for (std::string_view id : factor.examples)
    options.push_back({std::string(id), example(factor, id)});
  const auto card = page.card(factor.id, title(factor));
  page.choice({.name = "picked." + std::string(factor.id),
               .label = title(factor),
               .purpose = why(state, "needs"),
               .multiple = true},
              options);
  page.last().variant = view::Variant::quiet;
  page.field(view::Kind::text_area, {.name = "said." + std::string(factor.id),
                                     .label = "needs.more"_w.with(state.say(title(factor))),
                                     .purpose = why(state, "needs"),
                                     .input = view::Input::long_text});
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "needs"));
  for (const Factor& factor : factors()) ask(state, page, factor);
  const auto card = page.card("manner", "needs.comm"_w);
  std::vector<Choice> options;
  for (std::string_view id : manners()) options.push_back({std::string(id), "needs.comm."_f + id});
  page.choice({.name = "comm",
               .label = "needs.comm"_w,
               .purpose = why(state, "commPrefs"),
               .multiple = true},
              options);
  page.last().variant = view::Variant::quiet;
}

// In the words that the person chose them by, and then in her own.
std::string whole(const State& state, const Factor& factor) {
  std::string out;
  for (const std::string& id : state.answers.items(picked(factor)))
    out.append(out.empty() ? "" : "; ").append(state.say(example(factor, id)));
  if (state.answers.has(said(factor)))
    out.append(out.empty() ? "" : "; ").append(state.answers.get(said(factor)));
  return out;
}

void check(const State& state, Problems& problems) {
  for (const Factor& factor : factors())
    if (whole(state, factor).size() > base::limits::long_answer_bytes_max)
      problems.push_back({said(factor), "answer.tooLong"_w});
}

void review(const State& state, Page& page) {
  for (const Factor& factor : factors()) {
    const std::string text = whole(state, factor);
    if (!text.empty()) page.row("need." + std::string(factor.id), title(factor), plain(text));
  }
  for (const std::string& id : state.answers.items("needs.comm"))
    page.row("comm." + id, "needs.comm"_w, "needs.comm."_f + id);
}

void contribute(const State& state, SubmissionParts& parts) {
  for (const Factor& factor : factors()) {
    const std::string text = whole(state, factor);
    if (!text.empty()) parts.answers.needs.push_back({std::string(factor.id), text});
  }
  parts.answers.comm_prefs = state.answers.items("needs.comm");
}

}  // namespace

const Screen screen_needs{.id = "needs",
                          .applies = applies,
                          .build = build,
                          .check = check,
                          .once = true,
                          .review = review,
                          .contribute = contribute};

}  // namespace foyer::intake
