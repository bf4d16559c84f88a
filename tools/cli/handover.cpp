// foyer handover: a case goes to a colleague, with all its open tasks.

#include <algorithm>

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

constexpr std::string_view role = "reader";

// Who cannot open the case cannot take it: only a reader of the newest keyset can.
void check_colleague(const CaseRoom& room, const OpenCase& one, const std::string& id) {
  const auto& workers = room.keyset().workers;
  const auto found = std::ranges::find(workers, id, &keys::Worker::id);
  if (found == workers.end()) {
    stop("There is no worker \"" + id + "\" in the agency's newest keyset.");
  }
  if (std::ranges::count(found->roles, role) == 0) {
    stop(id + " may not read what clients send, so " + id + " cannot take a case.");
  }
  if (one.state.worker == id) stop("This is " + id + "'s case already.");
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  const std::string to = arguments.need("--to");
  base::Json body = base::Json::object().set("to", to).set("why", arguments.need("--why"));
  need(record::check_body(record::EntryKind::handover, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  check_colleague(room, one, to);
  const auto open = std::ranges::count_if(one.state.tasks, &record::Task::open);
  const record::Entry entry = room.add(one, record::EntryKind::handover, std::move(body));
  return say_act(arguments, one, entry,
                 "It is " + to + "'s case now, with " + std::to_string(open) + " open tasks.");
}

}  // namespace

Command handover() {
  return {"handover",
          "give a case to a colleague, with its open tasks",
          "<number | unit>",
          case_options({{"--to", "WORKER", "the colleague's id, as in the keyset"},
                        {"--why", "TEXT", "why, and what the colleague should know"}}),
          "Tell the client who works with them now. What was signed stays as it is.",
          run};
}

}  // namespace foyer::cli
