// foyer withdraw: somebody took consent back, in any words, by any route; it counts at once.

#include <optional>

#include "cli/case_notes.h"
#include "cli/register.h"
#include "work/acts.h"

namespace foyer::cli {
namespace {

// One entry for each note, with the rows and the words as she wrote them: nothing is retyped.
Exit take_note(const Arguments& arguments, const std::string& which) {
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  std::optional<record::Entry> last;
  for (const record::Withdrawal& note : std::vector(one.withdrawals)) {
    const std::string signer = signer_of(one, note);
    if (is_noted(one, note) || signer.empty()) continue;
    last = room.add(one, record::EntryKind::withdraw, work::noted_body(note, signer));
  }
  if (!last) stop("Nobody took anything back by a way back that you have not noted yet.");
  return say_act(arguments, one, *last,
                 "You have taken note. It is taken back since the note came.");
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  if (arguments.has("--noted")) return take_note(arguments, which);
  base::Json rows = base::Json::array();
  for (const std::string& row : arguments.all("--choice")) rows.push(row);
  base::Json body = base::Json::object()
                        .set("role", arguments.get("--signer", "client"))
                        .set("rows", std::move(rows))
                        .set("route", arguments.need("--route"));
  if (const auto said = arguments.get("--said")) body.set("said", *said);
  need(record::check_body(record::EntryKind::withdraw, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  check_signer(one, std::string(body["role"].text()));
  for (const base::Json& row : body["rows"].items()) {
    if (one.state.row(row.text()) == nullptr) {
      stop("This case has no choice \"" + std::string(row.text()) + "\". See foyer case.");
    }
  }
  const record::Entry entry = room.add(one, record::EntryKind::withdraw, std::move(body));
  return say_act(arguments, one, entry, "It is taken back as of now. Stop using it at once.");
}

}  // namespace

Command withdraw() {
  return {
      "withdraw",
      "record that somebody took a choice back",
      "<number | unit>",
      case_options(
          {{"--signer", "ROLE", "who; client if not said"},
           {"--choice", "ID", "which; more than one may stand; all if none"},
           {"--route", "HOW", "voice, in-person, stop, text, email, letter, kiosk or other"},
           {"--said", "TEXT", "in the person's own words"},
           {"--noted", "", "take note of all that came by ways back; needs nothing else"}}),
      "STOP, or any other way of saying it, is enough, and no reason is asked for. What clients\n"
      "take back by their ways back counts without you; --noted records that you know of it.",
      run};
}

}  // namespace foyer::cli
