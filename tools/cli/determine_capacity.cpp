// foyer determine-capacity: the worker's own determination, never the program's (N3).

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json supports = base::Json::array();
  for (const std::string& support : arguments.all("--support")) supports.push(support);
  base::Json body = base::Json::object()
                        .set("role", arguments.get("--signer", "client"))
                        .set("determination", arguments.need("--determination"))
                        .set("basis", arguments.need("--basis"))
                        .set("supports", std::move(supports));
  need(record::check_body(record::EntryKind::capacity, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  check_signer(one, std::string(body["role"].text()));
  const record::Entry entry = room.add(one, record::EntryKind::capacity, std::move(body));
  return say_act(arguments, one, entry, "Your determination is recorded.");
}

}  // namespace

Command determine_capacity() {
  return {
      "determine-capacity",
      "record your determination of whether a signer can decide this now",
      "<number | unit>",
      case_options({{"--signer", "ROLE", "whose; client if not said"},
                    {"--determination", "WHAT", "able, able-with-support, not-able or refer"},
                    {"--basis", "TEXT", "what you saw and heard"},
                    {"--support", "TEXT", "what you offered or tried; more than one may stand"}}),
      "This program never determines it by itself: what was asked back shows where it was\n"
      "explained badly, and nothing else.",
      run};
}

}  // namespace foyer::cli
