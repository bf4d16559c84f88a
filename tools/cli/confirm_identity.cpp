// foyer confirm-identity: how the worker made sure who a signer is (N4a).

#include "cli/case_room.h"
#include "cli/register.h"
#include "work/acts.h"

namespace foyer::cli {
namespace {

// Which choices the proof covers, as the worker read it: the signer's own words about it are a
// claim, and no program reads a court's paper.
void add_scope(const Arguments& arguments, const OpenCase& one, base::Json& body) {
  const auto covers = arguments.all("--covers");
  const std::string signer(body["role"].text()), scope = work::scope_of(one, signer);
  if (covers.empty() && !scope.empty() && body["authority"].text() == "seen") {
    stop(signer + " wrote of the proof: \"" + scope +
         "\". Say which choices it covers: --covers channel.video, or --covers all.");
  }
  if (covers.empty()) return;
  base::Json rows = base::Json::array();
  for (const std::string& row : covers) {
    const bool known = row == "all" || one.state.row(row) != nullptr;
    if (!known) stop("This case has no choice \"" + row + "\". See foyer case.");
    rows.push(row);
  }
  body.set("covers", std::move(rows));
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  base::Json body = base::Json::object()
                        .set("role", arguments.get("--signer", "client"))
                        .set("method", arguments.need("--method"))
                        .set("result", arguments.has("--not") ? "not-confirmed" : "confirmed");
  if (arguments.has("--authority-seen")) body.set("authority", "seen");
  if (arguments.has("--covers") && !arguments.has("--authority-seen")) {
    throw Failure{"--covers says what a proof covers that you saw: add --authority-seen.",
                  Exit::usage};
  }
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  need(record::check_body(record::EntryKind::identity, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  check_signer(one, std::string(body["role"].text()));
  add_scope(arguments, one, body);
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
                        {"--covers", "ID", "a choice that it covers, or all; more may stand"},
                        {"--not", "", "you could not confirm it"},
                        {"--note", "TEXT", "what you want to add"}}),
          "Who signs for somebody else decides nothing before you saw the proof, and nothing that\n"
          "it does not cover. No picture of an identity card is asked for or kept.",
          run};
}

}  // namespace foyer::cli
