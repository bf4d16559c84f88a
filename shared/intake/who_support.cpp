#include "intake/who_support.h"

#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;

bool has_helper(const State& state) {
  return state.answers.is("who.with", "helper") || state.answers.is("who.with", "both");
}
bool has_interpreter(const State& state) {
  return state.answers.is("who.with", "interpreter") || state.answers.is("who.with", "both");
}
bool is_relative(const State& state) {
  return has_interpreter(state) && state.answers.is("who.qualified", "no");
}

void ask_interpreter(const State& state, Page& page) {
  page.field(Kind::text_field, {.name = "interpreterName",
                                .label = "who.interpreter"_w,
                                .purpose = why(state, "interpreter"),
                                .required = true});
  page.choice({.name = "qualified",
               .label = "who.qualified"_w,
               .purpose = why(state, "interpreter"),
               .required = true},
              {{"yes", "who.qualified.yes"_w},
               {"no", "who.qualified.no"_w},
               {"unsure", "who.qualified.unsure"_w}});
  if (is_relative(state)) page.notice("who.relative"_w);
}

}  // namespace

void ask_support(const State& state, Page& page) {
  page.choice({.name = "with", .label = "who.with"_w, .purpose = why(state, "helper")},
              {{"none", "who.with.none"_w},
               {"helper", "who.with.helper"_w},
               {"interpreter", "who.with.interpreter"_w},
               {"both", "who.with.both"_w},
               {"skip", "answer.skip"_w}});
  if (has_helper(state))
    page.field(Kind::text_field, {.name = "helperName",
                                  .label = "who.helper"_w,
                                  .purpose = why(state, "helper"),
                                  .required = true});
  if (has_interpreter(state)) ask_interpreter(state, page);
  if (has_helper(state) || has_interpreter(state)) page.say("who.noSign"_w);
}

void check_support(const State& state, Problems& problems) {
  const Answers& said = state.answers;
  if (has_helper(state) && !said.has("who.helperName"))
    problems.push_back({"who.helperName", "who.helper.missing"_w});
  if (has_interpreter(state) && !said.has("who.interpreterName"))
    problems.push_back({"who.interpreterName", "who.interpreter.missing"_w});
  if (has_interpreter(state) && !said.has("who.qualified"))
    problems.push_back({"who.qualified", "who.qualified.missing"_w});
  check_lengths(state, problems, {"who.helperName", "who.interpreterName"});
}

void review_support(const State& state, Page& page) {
  if (const std::string names = helper_names(state); !names.empty())
    page.row("helper", "who.helper"_w, plain(names));
  if (has_interpreter(state) && !is_relative(state))
    page.row("interpreter", "who.interpreter"_w, plain(state.answers.get("who.interpreterName")));
  if (is_relative(state)) page.row("interpreterWanted", "who.with"_w, "who.interpreterWanted"_w);
}

std::string helper_names(const State& state) {
  std::string out(has_helper(state) ? state.answers.get("who.helperName") : std::string_view{});
  if (is_relative(state))
    out.append(out.empty() ? "" : ", ").append(state.answers.get("who.interpreterName"));
  return out;
}

bool is_of_support(const State& state, std::string_view name) {
  return (has_helper(state) && state.answers.is("who.helperName", name)) ||
         (has_interpreter(state) && state.answers.is("who.interpreterName", name));
}

void contribute_support(const State& state, SubmissionParts& parts) {
  using Qualified = record::Support::Qualified;
  record::Support& out = parts.answers.support;
  out.helper = helper_names(state);
  if (is_relative(state)) {
    if (!state.answers.includes("help.wanted", "interpreter"))
      parts.answers.alternatives.push_back({"interpreter", "interpreter"});
    return;
  }
  if (!has_interpreter(state)) return;
  out.interpreter = state.answers.get("who.interpreterName");
  out.qualified = state.answers.is("who.qualified", "yes") ? Qualified::yes : Qualified::unsure;
}

}  // namespace foyer::intake
