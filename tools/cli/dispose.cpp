// foyer dispose: has the relay delete what is sealed of a case, and writes the disposal log's line;
// refused while the record must be kept.

#include "cli/case_room.h"
#include "cli/clock.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "work/acts.h"

namespace foyer::cli {
namespace {

void check(const CaseRoom& room, const OpenCase& one) {
  using Against = work::Disposal::Against;
  const work::Disposal weighed = work::weigh_disposal(one, room.pack(), now());
  switch (weighed.against) {
    case Against::nothing:
      return;
    case Against::gone:
      return stop("This record was disposed of already.");
    case Against::hold:
      return stop("This case is under legal hold. Nothing may be disposed of.");
    case Against::task:
      return stop("A task of this case is open: " + weighed.task + ". See foyer review.");
    case Against::time:
      return stop("This record must be kept until " +
                  base::to_rfc3339(weighed.until).substr(0, 10) +
                  ". Where a law says otherwise, record it with foyer retain.");
  }
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json what = base::Json::array();
  for (const std::string& one : arguments.all("--what")) what.push(one);
  if (what.items().empty()) what.push("everything of this case that the relay kept, locked");
  base::Json body =
      base::Json::object().set("what", std::move(what)).set("why", arguments.need("--why"));
  if (const auto law = arguments.get("--law")) body.set("law", *law);
  need(record::check_body(record::EntryKind::dispose, body));
  CaseRoom room(arguments);
  OpenCase one = room.open_any(which);
  check(room, one);
  const record::Entry entry =
      room.add(one, record::EntryKind::dispose, std::move(body),
               transfer::UnitAct{transfer::UnitAct::Kind::dispose, one.receipts});
  tell("Delete the copies that you saved, and old backups of the relay, as your rules say.");
  return say_act(arguments, one, entry,
                 "The relay has deleted it. What proves that it was there stays.");
}

}  // namespace

Command dispose() {
  return {
      "dispose",
      "delete a case's record at the end of its time",
      "<number | unit>",
      case_options({{"--what", "TEXT", "what else was destroyed; more than one may stand"},
                    {"--why", "TEXT", "why now"},
                    {"--law", "TEXT", "the rule that allows it"}}),
      "Refused under legal hold, before the time is over, and while a task is open. The relay\n"
      "deletes all that is sealed: what was sent, the case's entries, the client's way back. Your\n"
      "entry, receipts and hashes stay, so that nobody can say later that it was never there.",
      run};
}

}  // namespace foyer::cli
