// Choices that came on paper: a worker's entry tells what stands there, and the paper itself stays
// where the entry says. It counts like a submission that came after all that the entry knew of.

#include <algorithm>
#include <iterator>

#include "record/join_parts.h"

namespace foyer::record {
namespace {

using base::Json;

const Json* choice_in(const Entry& entry, std::string_view row) {
  for (const Json& one : entry.body["rows"].items()) {
    if (one["row"].text() == row) return &one;
  }
  return nullptr;
}

bool is_paper_of(const Entry& entry, const Slot& slot) {
  return entry.kind == EntryKind::paper && is_about(entry, slot) && slot.newest() != nullptr &&
         covers(entry, *slot.newest());
}

// Only what was taken back after the paper had been entered.
std::string taken_back_since(const Joining& joining, const Slot& slot, const Entry& paper,
                             std::string_view row) {
  std::vector<Entry> later;
  std::ranges::copy_if(joining.entries, std::back_inserter(later),
                       [&](const Entry& entry) { return entry.seq > paper.seq; });
  std::vector<Withdrawal> notes;
  std::ranges::copy_if(joining.withdrawals, std::back_inserter(notes),
                       [&](const Withdrawal& note) { return note.time > paper.at; });
  const Joining since{joining.submissions, later, joining.pack, joining.now, notes, {}, {}, {}};
  return taken_back(since, slot, *slot.newest(), row);
}

}  // namespace

bool says_on_paper(const Joining& joining, const Slot& slot, Row& row, RowSigner& out) {
  for (auto entry = joining.entries.rbegin(); entry != joining.entries.rend(); ++entry) {
    if (!is_paper_of(*entry, slot)) continue;
    const Json* choice = choice_in(*entry, row.id);
    if (choice == nullptr) continue;
    out.submission = slot.newest()->digest;
    out.paper = entry->seq;
    out.choice = (*choice)["choice"].text();
    out.signed_at = entry->body["signed"].integer();
    out.until =
        (*choice)["until"].integer(add_months(out.signed_at, joining.pack.terms.consent_months));
    for (const Json& service : (*choice)["except"].items())
      if (std::ranges::count(row.except_services, service.text()) == 0)
        row.except_services.emplace_back(service.text());
    out.taken_back = taken_back_since(joining, slot, *entry, row.id);
    if (!out.taken_back.empty()) out.choice = "withdrawn";
    return true;
  }
  return false;
}

void list_paper_rows(const Joining& joining, std::set<std::string>& ids) {
  for (const Entry& entry : joining.entries) {
    if (entry.kind != EntryKind::paper) continue;
    for (const Json& one : entry.body["rows"].items()) ids.emplace(one["row"].text());
  }
}

std::vector<const Json*> said_on_paper(const Joining& joining, const Slot& slot) {
  std::vector<const Json*> out;
  for (const Entry& entry : joining.entries) {
    if (!is_paper_of(entry, slot)) continue;
    for (const Json& one : entry.body["said"].items()) out.push_back(&one);
  }
  return out;
}

bool knows(const Entry& entry, const RowSigner& signer) {
  return entry.seq > signer.paper && std::ranges::count(entry.submissions, signer.submission) > 0;
}

}  // namespace foyer::record
