// foyer log-search: a search for a client online, with consent or in an emergency only (N6b).

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

constexpr std::string_view row_id = "purpose.online-search";

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json body = base::Json::object()
                        .set("what", arguments.need("--what"))
                        .set("where", arguments.need("--where"))
                        .set("why", arguments.need("--why"));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  if (const auto emergency = arguments.get("--emergency")) {
    body.set("basis", "emergency").set("emergency", *emergency);
  } else if (one.state.is_active(row_id)) {
    body.set("basis", "consent");
    body.set("consent", one.state.row(row_id)->signers.front().submission);
  } else {
    stop(
        "Do not search: there is no active consent to it. In an emergency, say which one with "
        "--emergency.");
  }
  const record::Entry entry = room.add(one, record::EntryKind::search, std::move(body));
  return say_act(arguments, one, entry, "The search is recorded.");
}

}  // namespace

Command log_search() {
  return {"log-search",
          "record a search for a client online",
          "<number | unit>",
          case_options({{"--what", "TEXT", "what you look for"},
                        {"--where", "TEXT", "where you look"},
                        {"--why", "TEXT", "what for"},
                        {"--emergency", "TEXT", "the serious and imminent harm, without consent"}}),
          "Without active consent it is refused, unless you name the emergency.",
          run};
}

}  // namespace foyer::cli
