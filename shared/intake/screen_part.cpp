// S11. Your part: an acknowledgement, never a bar on complaints; wanting to talk is as good an
// answer as yes.

#include <algorithm>

#include "intake/declared.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string statement_of(const State& state) {
  const std::string& unit = state.opened->manifest.unit_type;
  const bool alone = unit.empty() || unit == "individual";
  const std::string group = notice_id(state, "yourPartGroup");
  return alone || group.empty() ? notice_id(state, "yourPart") : group;
}

bool applies(const State& state) {
  return !state.opened || !statement_of(state).empty();
}

void build(const State& state, Page& page) {
  page.statement(statement_of(state));
  page.choice(
      {.name = "ack", .label = "part.ack"_w, .purpose = why(state, "ack"), .required = true},
      {{"yes", "part.ack.yes"_w}, {"talk", "part.ack.talk"_w}});
}

void check(const State& state, Problems& problems) {
  if (!state.answers.has("part.ack")) problems.push_back({"part.ack", "part.ack.missing"_w});
}

void review(const State& state, Page& page) {
  page.row("ack", "heading.part"_w, "part.ack."_f + state.answers.get("part.ack"));
}

void contribute(const State& state, SubmissionParts& parts) {
  using Answer = record::Acknowledgement::Answer;
  const Answer answer = state.answers.is("part.ack", "yes") ? Answer::yes : Answer::talk;
  parts.answers.acknowledgements.push_back({statement_of(state), answer, state.clock.now()});
}

}  // namespace

const Screen screen_part{.id = "part",
                         .applies = applies,
                         .build = build,
                         .check = check,
                         .once = true,
                         .review = review,
                         .contribute = contribute};

}  // namespace foyer::intake
