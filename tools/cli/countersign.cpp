// foyer countersign: the worker's own signature beside the signers'.

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  base::Json body = base::Json::object();
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  const record::Entry entry = room.add(one, record::EntryKind::countersign, std::move(body));
  return say_act(arguments, one, entry, "You have countersigned all that has come in.");
}

}  // namespace

Command countersign() {
  return {"countersign",
          "sign a case's submissions as its worker",
          "<number | unit>",
          case_options({{"--note", "TEXT", "what you want to add"}}),
          "What comes in later is not covered by it.",
          run};
}

}  // namespace foyer::cli
