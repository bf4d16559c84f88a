#include "cli/case_notes.h"

#include <algorithm>

#include "cli/terminal.h"
#include "cli/way_notes.h"
#include "transfer/entry.h"

namespace foyer::cli {
namespace {

using base::Json;

record::Withdrawal to_withdrawal(const way::Note& note, const ListedNote& listed) {
  record::Withdrawal out{.note = base::hash_name(listed.file),
                         .submission = note.submission,
                         .rows = {},
                         .said = note.text,
                         .time = listed.time};
  for (const way::RowName& row : note.rows) out.rows.push_back(row.about + "." + row.id);
  return out;
}

void check_known(const Json& known, const std::vector<ListedNote>& listed) {
  const std::int64_t seq = known["seq"].integer();
  if (seq <= 0) return;
  const auto seen = static_cast<std::size_t>(seq);
  if (listed.size() < seen || base::hash_name(listed[seen - 1].file) != known["hash"].text()) {
    stop("The relay shows fewer or other notes by a way back than it did before.");
  }
}

// The chain is counted here, whatever the relay says of it: each note stands at its own place.
void read_way(const Desk& desk, OpenCase& one, const way::Whose& whose, const Json& known) {
  const std::vector<ListedNote> listed = list_notes_of(desk, whose.id);
  check_known(known, listed);
  std::string prev = transfer::first_prev(whose.id);
  std::int64_t seq = 0;
  for (const ListedNote& note : listed) {
    const auto read = way::open_note(desk.identities(), note.file, whose, ++seq, prev);
    prev = base::hash_name(note.file);
    if (!read) {
      ++one.unread_notes;
    } else if (read->kind == way::Note::Kind::withdraw) {
      one.withdrawals.push_back(to_withdrawal(*read, note));
    }
  }
  if (seq > 0) one.note_heads.set(whose.id, Json::object().set("seq", seq).set("hash", prev));
}

std::string joined(const std::vector<std::string>& rows) {
  std::string out;
  for (const std::string& row : rows) out += (out.empty() ? "" : ", ") + row;
  return out;
}

}  // namespace

void read_notes(const Desk& desk, OpenCase& one, const Json& known) {
  for (const way::Whose& whose : one.ways) read_way(desk, one, whose, known[whose.id]);
}

bool is_noted(const OpenCase& one, const record::Withdrawal& note) {
  return std::ranges::any_of(one.chain.entries, [&](const record::Entry& entry) {
    return entry.kind == record::EntryKind::withdraw && entry.body["note"].text() == note.note;
  });
}

std::string signer_of(const OpenCase& one, const record::Withdrawal& note) {
  for (std::size_t i = 0; i < one.state.signers.size(); ++i) {
    if (std::ranges::count(one.state.sent[i], note.submission) > 0) return one.state.signers[i];
  }
  return {};
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
