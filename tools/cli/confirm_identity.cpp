// foyer confirm-identity: how the worker made sure who a signer is (N4a).

#include "cli/case_room.h"
#include "cli/failure.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json body = base::Json::object()
                        .set("role", arguments.get("--signer", "client"))
                        .set("method", arguments.need("--method"))
                        .set("result", arguments.has("--not") ? "not-confirmed" : "confirmed");
  if (arguments.has("--authority-seen")) body.set("authority", "seen");
  if (const auto rows = arguments.all("--covers"); !rows.empty()) {
    if (!arguments.has("--authority-seen")) {
      throw Failure{"Say --covers only with --authority-seen.", Exit::usage};
    }
    base::Json covers = base::Json::array();
    for (const std::string& row : rows) covers.push(row);
    body.set("covers", std::move(covers));
  }
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  need(record::check_body(record::EntryKind::identity, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  check_signer(one, std::string(body["role"].text()));
  const record::Entry entry = room.add(one, record::EntryKind::identity, std::move(body));
  return say_act(arguments, one, entry,
                 arguments.has("--not") ? "It is recorded that you could not confirm who it is."
                                        : "It is recorded that you confirmed who it is.");
}

}  // namespace

Command confirm_identity() {
  return {"confirm-identity",
          "record how you made sure who a signer is",
          "<number | unit>",
          case_options({{"--signer", "ROLE", "whom; client if not said"},
                        {"--method", "HOW", "in-person, video, phone, code, known or document"},
                        {"--authority-seen", "", "you saw the proof that this person may decide"},
                        {"--covers", "ROW", "a row that it reaches; more may stand; all if none"},
                        {"--not", "", "you could not confirm it"},
                        {"--note", "TEXT", "what you want to add"}}),
          "No picture of an identity card is asked for or kept.",
          run};
}

}  // namespace foyer::cli
