// What was taken back: by a worker's entry, or by the client herself through her way back. Both
// count at once; the entry that takes note of a note is only its copy in the chain.

#include <algorithm>

#include "record/join_parts.h"

namespace foyer::record {
namespace {

using base::Json;

bool takes_note(const Entry& entry) {
  return entry.kind == EntryKind::withdraw && entry.body.has("note");
}

Withdrawal copy_of(const Entry& entry) {
  const Json& body = entry.body;
  Withdrawal out{.note = std::string(body["note"].text()),
                 .submission = std::string(body["submission"].text()),
                 .rows = {},
                 .said = std::string(body["said"].text()),
                 .time = body["received"].integer()};
  for (const Json& row : body["rows"].items()) out.rows.emplace_back(row.text());
  return out;
}

bool says(const Entry& entry, const Slot& slot, const CaseSubmission& one, std::string_view row) {
  if (entry.kind != EntryKind::withdraw || takes_note(entry)) return false;
  if (!is_about(entry, slot) || !covers(entry, one)) return false;
  const auto& rows = entry.body["rows"].items();
  return rows.empty() ||
         std::ranges::any_of(rows, [&](const Json& item) { return item.text() == row; });
}

// She may come back by the copy of an older record: it counts for what she has signed until then,
// and never for what she signs later.
bool says(const Withdrawal& note, const Slot& slot, const CaseSubmission& one,
          std::string_view row) {
  const bool hers = std::ranges::any_of(
      slot.sent, [&](const CaseSubmission* sent) { return sent->digest == note.submission; });
  const bool knew = note.submission == one.digest || note.time >= one.received;
  return hers && knew && std::ranges::count(note.rows, row) > 0;
}

}  // namespace

std::vector<Withdrawal> all_withdrawals(const std::vector<Entry>& entries,
                                        const std::vector<Withdrawal>& notes) {
  std::vector<Withdrawal> out = notes;
  for (const Entry& entry : entries) {
    if (!takes_note(entry)) continue;
    Withdrawal copy = copy_of(entry);
    if (std::ranges::find(out, copy.note, &Withdrawal::note) == out.end()) {
      out.push_back(std::move(copy));
    }
  }
  return out;
}

bool is_noted(const Joining& joining, const Withdrawal& note) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    return takes_note(entry) && entry.body["note"].text() == note.note;
  });
}

std::string taken_back(const Joining& joining, const Slot& slot, const CaseSubmission& one,
                       std::string_view row) {
  const auto any = [&](const auto& list) {
    return std::ranges::any_of(list, [&](const auto& each) { return says(each, slot, one, row); });
  };
  if (any(joining.entries)) return "withdrawn";
  return any(joining.withdrawals) ? "withdrawn-by-way" : "";
}

}  // namespace foyer::record
