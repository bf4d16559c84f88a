// foyer hold: a legal hold; while it is on, nothing may be disposed of.

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  const bool lift = arguments.has("--lift");
  base::Json body =
      base::Json::object().set("state", lift ? "lifted" : "on").set("why", arguments.need("--why"));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  if (one.state.legal_hold != lift) {
    stop(lift ? "There is no legal hold on this case." : "This case is under legal hold already.");
  }
  const record::Entry entry = room.add(one, record::EntryKind::hold, std::move(body));
  return say_act(arguments, one, entry,
                 lift ? "The legal hold is lifted." : "Nothing of this case may be disposed of.");
}

}  // namespace

Command hold() {
  return {"hold",
          "put a case under legal hold, or lift it",
          "<number | unit>",
          case_options(
              {{"--why", "TEXT", "who asked for it, and why"}, {"--lift", "", "lift the hold"}}),
          "Nothing of a held case is disposed of, whatever its term.",
          run};
}

}  // namespace foyer::cli
