#include "work/acts.h"

#include <algorithm>
#include <array>

namespace foyer::work {
namespace {

using base::Json;

constexpr auto answered_first = std::to_array<std::string_view>(
    {"question", "need", "check", "alternative", "refused", "talk", "two-misses", "assent"});

}  // namespace

std::vector<std::string> unanswered_kinds(const record::Case& state) {
  std::vector<std::string> out;
  for (std::string_view kind : answered_first) {
    if (state.has_open(kind)) out.emplace_back(kind);
  }
  return out;
}

Json review_body(const record::Case& state, const std::string& note) {
  Json seen = Json::array();
  for (const record::Task& task : state.tasks) seen.push(task.id);
  Json body = Json::object().set("tasks", std::move(seen));
  return note.empty() ? body : body.set("note", note);
}

Activation weigh_activation(const record::Case& state, std::string_view id) {
  const record::Row* row = state.row(id);
  if (row == nullptr) return {false, {"none"}};
  if (row->state == record::RowState::active) return {false, {"active"}};
  Activation out;
  for (const std::string& reason : row->why) {
    if (reason != "not-activated") out.against.push_back(reason);
  }
  out.possible = row->state == record::RowState::pending && out.against.empty();
  return out;
}

base::UnixSeconds signed_at(const record::Case& state, const std::vector<std::string>& rows) {
  base::UnixSeconds out = 0;
  for (const std::string& id : rows) {
    const record::Row* row = state.row(id);
    if (row == nullptr) continue;
    for (const record::RowSigner& signer : row->signers) out = std::max(out, signer.signed_at);
  }
  return out;
}

bool is_late(const record::Case& state, const std::vector<std::string>& rows,
             base::UnixSeconds first_use) {
  return first_use + base::day_s <= signed_at(state, rows);
}

std::string scope_of(const OpenCase& one, std::string_view signer) {
  const std::string* newest = one.state.newest_of(signer);
  for (const record::CaseSubmission& sent : one.submissions) {
    if (newest != nullptr && sent.digest == *newest) return sent.unit.signer.scope;
  }
  return {};
}

Json noted_body(const record::Withdrawal& note, const std::string& signer) {
  Json rows = Json::array();
  for (const std::string& row : note.rows) rows.push(row);
  Json body = Json::object().set("role", signer).set("rows", std::move(rows));
  body.set("route", "kiosk").set("note", note.note).set("submission", note.submission);
  body.set("received", note.time);
  return note.said.empty() ? body : body.set("said", note.said);
}

Disposal weigh_disposal(const OpenCase& one, const pack::Pack& pack, base::UnixSeconds now) {
  using Against = Disposal::Against;
  if (one.submissions.empty()) return {Against::gone, {}, 0};
  if (one.state.legal_hold) return {Against::hold, {}, 0};
  for (const record::Task& task : one.state.tasks) {
    if (task.open) return {Against::task, task.id, 0};
  }
  base::UnixSeconds until = one.state.retain_until;
  if (until == 0) {
    base::UnixSeconds last = 0;
    for (const record::CaseSubmission& sent : one.submissions)
      last = std::max(last, sent.signed_at);
    until = record::add_months(last, pack.terms.retention_months);
  }
  return {now < until ? Against::time : Against::nothing, {}, until};
}

}  // namespace foyer::work
