// foyer hold: a legal hold; while it is on, nothing may be disposed of.

#include <algorithm>

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

using transfer::UnitAct;

// Whether something came since the hold began that it does not cover yet.
bool is_wider(const OpenCase& one) {
  const record::Entry* hold = nullptr;
  for (const record::Entry& entry : one.chain.entries) {
    if (entry.kind == record::EntryKind::hold) hold = &entry;
  }
  return hold == nullptr ||
         std::ranges::any_of(one.submissions, [&](const record::CaseSubmission& sent) {
           return std::ranges::count(hold->submissions, sent.digest) == 0;
         });
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  const bool lift = arguments.has("--lift");
  base::Json body =
      base::Json::object().set("state", lift ? "lifted" : "on").set("why", arguments.need("--why"));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  if (lift && !one.state.legal_hold) stop("There is no legal hold on this case.");
  if (!lift && one.state.legal_hold && !is_wider(one)) {
    stop("This case is under legal hold already.");
  }
  const UnitAct act{lift ? UnitAct::Kind::lift : UnitAct::Kind::hold,
                    lift ? std::vector<std::string>{} : one.receipts};
  const record::Entry entry = room.add(one, record::EntryKind::hold, std::move(body), act);
  return say_act(arguments, one, entry,
                 lift ? "The legal hold is lifted." : "Nothing of this case may be disposed of.");
}

}  // namespace

Command hold() {
  return {
      "hold",
      "put a case under legal hold, or lift it",
      "<number | unit>",
      case_options(
          {{"--why", "TEXT", "who asked for it, and why"}, {"--lift", "", "lift the hold"}}),
      "Nothing of a held case is disposed of, whatever its term: the relay refuses it too. When\n"
      "something more came in since, put it under hold again, and the hold covers that as well.",
      run};
}

}  // namespace foyer::cli
