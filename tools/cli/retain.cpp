// foyer retain: until when a record must be kept, where that differs from the pack's term.

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json body = base::Json::object()
                        .set("until", parse_day(arguments.need("--until")))
                        .set("why", arguments.need("--why"));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  const record::Entry entry = room.add(one, record::EntryKind::retain, std::move(body));
  return say_act(arguments, one, entry, "The day until which this record is kept is recorded.");
}

}  // namespace

Command retain() {
  return {"retain",
          "record until when a case must be kept",
          "<number | unit>",
          case_options({{"--until", "DAY", "the first day on which it may go"},
                        {"--why", "TEXT", "the law or rule that says so"}}),
          "Without it the pack's term counts, from the last signature on.",
          run};
}

}  // namespace foyer::cli
