// Each row: what every signer said last, and what follows from all of it.

#include <algorithm>
#include <set>

#include "record/join_parts.h"

namespace foyer::record {
namespace {

using base::Json;

std::string row_id(const Json& decision) {
  return std::string(decision["about"].text()) + "." + std::string(decision["id"].text());
}

const Json* decision_in(const CaseSubmission& one, std::string_view row) {
  for (const Json& decision : one.document["decisions"].items()) {
    if (row_id(decision) == row) return &decision;
  }
  return nullptr;
}

bool is_refusal(const CaseSubmission& one) {
  return one.document["kind"].text() == "refused-electronic";
}

// The newest submission that decides about the row counts; older ones are superseded by it.
RowSigner say_signer(const Joining& joining, const Slot& slot, Row& row) {
  RowSigner out{slot.signer, "absent", "", 0, 0, "", 0};
  if (scope_over(joining, slot, row.id) == Scope::outside) {
    out.choice = "outside-scope";
    return out;
  }
  if (says_on_paper(joining, slot, row, out)) return out;
  for (auto at = slot.sent.rbegin(); at != slot.sent.rend(); ++at) {
    const CaseSubmission& one = **at;
    const Json* decision = decision_in(one, row.id);
    if (decision == nullptr && !is_refusal(one)) continue;
    out.submission = one.digest;
    out.signed_at = one.signed_at;
    if (decision == nullptr) {
      out.choice = "deny";
      return out;
    }
    out.choice = (*decision)["choice"].text();
    out.until = (*decision)["until"].integer();
    if (out.until == 0) out.until = add_months(one.signed_at, joining.pack.terms.consent_months);
    for (const Json& service : (*decision)["exceptServices"].items()) {
      if (std::ranges::count(row.except_services, service.text()) > 0) continue;
      row.except_services.emplace_back(service.text());
    }
    out.taken_back = taken_back(joining, slot, one, row.id);
    if (!out.taken_back.empty()) out.choice = "withdrawn";
    return out;
  }
  if (!slot.sent.empty()) out.choice = "undecided";
  return out;
}

bool is_activated(const Joining& joining, const Row& row) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    if (entry.kind != EntryKind::activate) return false;
    const bool named = std::ranges::any_of(entry.body["rows"].items(),
                                           [&](const Json& id) { return id.text() == row.id; });
    return named && std::ranges::all_of(
                        row.signers, [&](const RowSigner& signer) { return knows(entry, signer); });
  });
}

// The first of these that anybody said decides; `why` names all who said it.
bool settle(Row& row, std::string_view choice, std::string_view reason, RowState state) {
  for (const RowSigner& signer : row.signers) {
    if (signer.choice != choice) continue;
    const std::string how = signer.taken_back.empty() ? std::string(reason) : signer.taken_back;
    row.why.push_back(how + ":" + signer.signer);
  }
  if (!row.why.empty()) row.state = state;
  return !row.why.empty();
}

bool is_over(const Joining& joining, Row& row) {
  for (const RowSigner& signer : row.signers) {
    if (joining.now >= signer.until) row.why.push_back("term:" + signer.signer);
    row.until = row.until == 0 ? signer.until : std::min(row.until, signer.until);
  }
  if (row.why.empty()) return false;
  row.state = RowState::expired;
  return true;
}

// Something that it rests on was disposed of; what came later is another record.
bool is_disposed(const Joining& joining, const Row& row) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    return entry.kind == EntryKind::dispose &&
           std::ranges::any_of(row.signers, [&](const RowSigner& signer) {
             return std::ranges::count(entry.submissions, signer.submission) > 0;
           });
  });
}

void decide(const Joining& joining, Row& row) {
  for (const Slot& slot : joining.slots) {
    RowSigner signer = say_signer(joining, slot, row);
    // What a guardian may not decide stays with the ward, where she signs herself.
    if (signer.choice == "outside-scope" && signs_herself(joining, slot)) continue;
    row.signers.push_back(std::move(signer));
  }
  if (is_disposed(joining, row)) {
    row.state = RowState::expired;
    row.why = {"disposed"};
    return;
  }
  if (settle(row, "withdrawn", "withdrawn", RowState::withdrawn)) return;
  if (settle(row, "deny", "denied", RowState::refused)) return;
  settle(row, "absent", "absent", RowState::undecided);
  settle(row, "outside-scope", "outside-scope", RowState::undecided);
  if (settle(row, "undecided", "undecided", RowState::undecided)) return;
  if (is_over(joining, row)) return;
  row.why = gates_of_row(joining, row);
  const bool activated = is_activated(joining, row);
  if (activated) {
    row.state = row.why.empty() ? RowState::active : RowState::paused;
  } else {
    row.state = RowState::pending;
    row.why.emplace_back("not-activated");
  }
}

}  // namespace

std::vector<Row> decide_rows(const Joining& joining) {
  std::set<std::string> ids;
  for (const CaseSubmission& one : joining.submissions) {
    for (const Json& decision : one.document["decisions"].items()) ids.insert(row_id(decision));
  }
  list_paper_rows(joining, ids);
  std::vector<Row> rows;
  for (const std::string& id : ids) {
    Row row;
    row.id = id;
    decide(joining, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

base::UnixSeconds add_months(base::UnixSeconds time, int months) {
  std::string text = base::to_rfc3339(time);
  const int month = (text[5] - '0') * 10 + (text[6] - '0') - 1 + months;
  const int year = std::stoi(text.substr(0, 4)) + month / 12;
  const int of_year = month % 12 + 1;
  const std::string head =
      std::to_string(year) + (of_year < 10 ? "-0" : "-") + std::to_string(of_year) + "-";
  // A month may lack the day: its last one counts then.
  for (int day = std::stoi(text.substr(8, 2)); day > 0; --day) {
    const auto made =
        base::parse_rfc3339(head + (day < 10 ? "0" : "") + std::to_string(day) + text.substr(10));
    if (made) return *made;
  }
  return time;
}

}  // namespace foyer::record
