#include "record/join.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "record/join_parts.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;

constexpr std::array<std::string_view, 7> state_names{"undecided", "refused",   "pending", "active",
                                                      "paused",    "withdrawn", "expired"};

void add_acts(const Joining& joining, Case& out) {
  for (const Entry& entry : joining.entries) {
    const base::Json& body = entry.body;
    switch (entry.kind) {
      case EntryKind::review:
        out.reviewed = covers(entry, joining.submissions.back());
        break;
      case EntryKind::hold:
        out.legal_hold = body["state"].text() == "on";
        break;
      case EntryKind::retain:
        out.retain_until = body["until"].integer();
        break;
      case EntryKind::handover:
        out.worker = body["to"].text();
        break;
      case EntryKind::dispose:
        out.disposed = covers(entry, joining.submissions.back());
        break;
      default:
        break;
    }
  }
}

}  // namespace

std::string_view name(RowState state) {
  return state_names[static_cast<std::size_t>(state)];
}

const std::string* Case::newest_of(std::string_view signer) const {
  const auto found = std::ranges::find(signers, signer);
  if (found == signers.end()) return nullptr;
  const auto& own = sent[static_cast<std::size_t>(found - signers.begin())];
  return own.empty() ? nullptr : &own.back();
}
const Row* Case::row(std::string_view id) const {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}
const Task* Case::task(std::string_view id) const {
  const auto found = std::ranges::find(tasks, id, &Task::id);
  return found == tasks.end() ? nullptr : &*found;
}
bool Case::has_open(std::string_view kind) const {
  return std::ranges::any_of(tasks, [&](const Task& t) { return t.open && t.kind == kind; });
}
bool Case::is_active(std::string_view id) const {
  const Row* found = row(id);
  return found != nullptr && found->state == RowState::active;
}

base::Result<CaseSubmission> case_submission(const Report& report, bool late) {
  auto unit = read_unit_submission(report);
  if (!unit) return std::unexpected(unit.error());
  CaseSubmission out;
  out.unit = std::move(*unit);
  out.digest = base::to_b64u(base::sha256(report.document_line));
  out.document = report.document;
  out.signed_at = report.document["at"].integer();
  for (const Mark& mark : report.marks) out.signed_at = std::max(out.signed_at, mark.at);
  for (const OpenedPart& part : report.parts) {
    if (part.kind == "duty") out.duty = part.content;
  }
  out.late = late;
  return out;
}

base::Result<Case> join(const std::vector<CaseSubmission>& submissions,
                        const std::vector<Entry>& entries, const pack::Pack& pack,
                        base::UnixSeconds now, const std::vector<Withdrawal>& withdrawals) {
  if (submissions.empty()) return fail(Code::not_found, "Nothing has come in for this case.");
  const base::Json& first = submissions.front().document;
  const auto is_other = [&](const CaseSubmission& one) {
    return one.unit.unit_id != submissions.front().unit.unit_id;
  };
  if (std::ranges::any_of(submissions, is_other)) {
    return fail(Code::mismatch, "These submissions belong to several cases.");
  }
  Joining joining{submissions, entries, pack, now, all_withdrawals(entries, withdrawals),
                  {},          {},      {}};
  joining.slots = fill_slots(submissions, joining.strays);
  for (Slot& slot : joining.slots) slot.law = law_gate(joining, slot);
  joining.tasks = list_tasks(joining);
  Case out;
  out.unit_id = submissions.front().unit.unit_id;
  out.unit_type = submissions.front().unit.unit_type;
  out.worker = first["worker"]["id"].text();
  out.mode = first["session"]["mode"].text("remote");
  for (const Slot& slot : joining.slots) {
    out.signers.push_back(slot.signer);
    out.sent.emplace_back();
    for (const CaseSubmission* one : slot.sent) out.sent.back().push_back(one->digest);
  }
  out.rows = decide_rows(joining);
  add_acts(joining, out);
  out.tasks = std::move(joining.tasks);
  return out;
}

}  // namespace foyer::record
