// foyer legal-basis: why the worker may serve a client where her licences alone do not reach.

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json body = base::Json::object()
                        .set("state", arguments.need("--state"))
                        .set("basis", arguments.need("--basis"));
  if (const auto until = arguments.get("--until")) body.set("until", parse_day(*until));
  need(record::check_body(record::EntryKind::legal_basis, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  const record::Entry entry = room.add(one, record::EntryKind::legal_basis, std::move(body));
  return say_act(arguments, one, entry, "The legal basis is recorded.");
}

}  // namespace

Command legal_basis() {
  return {"legal-basis",
          "record why you may serve a client where your licence does not reach",
          "<number | unit>",
          case_options({{"--state", "US-XX", "where the client is"},
                        {"--basis", "TEXT", "the law, compact or permit, and who checked it"},
                        {"--until", "DAY", "the first day on which it counts no more"}}),
          "Rows that waited for it become active with the next activate.",
          run};
}

}  // namespace foyer::cli
