#include "cli/case_notes.h"

#include "cli/terminal.h"
#include "cli/way_notes.h"

namespace foyer::cli {
namespace {

using base::Json;

std::string joined(const std::vector<std::string>& rows) {
  std::string out;
  for (const std::string& row : rows) out += (out.empty() ? "" : ", ") + row;
  return out;
}

}  // namespace

void read_notes(const Desk& desk, OpenCase& one, const Json& known) {
  for (const way::Whose& whose : one.ways) {
    need(work::take_notes(one, whose, list_notes_of(desk, whose.id), desk.keyring(),
                          known[whose.id]));
  }
}

void say_notes(const OpenCase& one) {
  if (one.withdrawals.empty() && one.unread_notes == 0) return;
  say("");
  say("Taken back by a way back (by the client's own key; it counts from then on)");
  bool open = false;
  for (const record::Withdrawal& note : one.withdrawals) {
    const bool noted = is_noted(one, note);
    open = open || !noted;
    say("  " + base::to_rfc3339(note.time) + "  " + signer_of(one, note) + ": " +
        joined(note.rows) + (note.said.empty() ? "" : ", \"" + note.said + "\"") +
        (noted ? "" : "  (not noted yet)"));
  }
  if (open) say("  Stop using it, then take note: foyer withdraw " + one.unit_id + " --noted");
  if (one.unread_notes > 0) {
    say("  " + std::to_string(one.unread_notes) +
        " NOT COUNTED: they do not verify as the client's. See foyer way read.");
  }
}

Json notes_json(const OpenCase& one) {
  Json out = Json::array();
  for (const record::Withdrawal& note : one.withdrawals) {
    Json rows = Json::array();
    for (const std::string& row : note.rows) rows.push(row);
    Json each = Json::object().set("note", note.note).set("signer", signer_of(one, note));
    each.set("rows", std::move(rows)).set("time", note.time).set("said", note.said);
    out.push(each.set("noted", is_noted(one, note)));
  }
  return out;
}

}  // namespace foyer::cli
