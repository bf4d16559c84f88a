#include "exports/case.h"

#include <algorithm>

namespace foyer::exports {
namespace {

using base::Json;

std::string row_id(const Json& decision) {
  return std::string(decision["about"].text()) + "." + std::string(decision["id"].text());
}

const record::RowSigner* signer_in(const record::Row& row, const std::string& digest) {
  const auto found = std::ranges::find(row.signers, digest, &record::RowSigner::submission);
  return found == row.signers.end() ? nullptr : &*found;
}

std::vector<std::string> texts_of(const Json& items) {
  std::vector<std::string> out;
  for (const Json& item : items.items()) out.emplace_back(item.text());
  return out;
}

// What stands on the paper that counts instead of the document.
void say_paper(Counted& out, const ExportCase& one, const record::RowSigner& signer) {
  for (const record::Entry& entry : one.entries) {
    if (entry.seq != signer.paper) continue;
    for (const Json& row : entry.body["rows"].items()) {
      if (row["row"].text() != out.id) continue;
      out.said = row["choice"].text();
      out.except = texts_of(row["except"]);
    }
  }
}

void count(Counted& out, const ExportCase& one, const Sent& sent) {
  const record::Row* row = one.state.row(out.id);
  const auto* signer = row == nullptr ? nullptr : signer_in(*row, sent.submission.digest);
  if (signer == nullptr) return;
  out.row = row;
  out.choice = signer->choice;
  out.until = signer->until;
  out.caution = caution_of(one, signer->signer, out.id);
  if (signer->paper != 0) say_paper(out, one, *signer);
}

}  // namespace

std::string caution_of(const ExportCase& one, std::string_view signer, std::string_view row) {
  for (const record::Reach& reach : one.reaches) {
    if (reach.signer != signer || "channel." + reach.channel != row) continue;
    if (reach.why == "not-safe" || reach.why == "ask-first") return reach.why;
  }
  return {};
}

base::Result<ExportCase> make_case(std::vector<Opened> opened, std::vector<record::Entry> entries,
                                   pack::Pack pack, base::UnixSeconds at,
                                   const std::vector<record::Withdrawal>& withdrawals) {
  ExportCase out;
  std::vector<record::CaseSubmission> submissions;
  for (Opened& each : opened) {
    auto submission = record::case_submission(each.report, each.late);
    if (!submission) return std::unexpected(submission.error());
    submission->received = each.received;
    submissions.push_back(*submission);
    out.sent.push_back({std::move(*submission), std::move(each.report)});
  }
  auto state = record::join(submissions, entries, pack, at, withdrawals);
  if (!state) return std::unexpected(state.error());
  out.reaches = record::reach_of(*state, submissions);
  out.state = std::move(*state);
  out.entries = std::move(entries);
  out.pack = std::move(pack);
  out.at = at;
  return out;
}

std::string_view Counted::state() const {
  return row == nullptr ? "superseded" : record::name(row->state);
}

bool Counted::is_effective() const {
  return choice == "permit" && row != nullptr && row->state == record::RowState::active;
}

bool Counted::denies() const {
  return choice == "deny" || choice == "withdrawn" || caution == "not-safe";
}

std::vector<std::string> Counted::why() const {
  std::vector<std::string> out = row == nullptr ? std::vector<std::string>() : row->why;
  if (!caution.empty()) out.push_back(caution);
  return out;
}

std::vector<Counted> decisions_of(const ExportCase& one, const Sent& sent) {
  std::vector<Counted> out;
  for (const Json& decision : sent.submission.document["decisions"].items()) {
    Counted each;
    each.id = row_id(decision);
    each.said = decision["choice"].text();
    each.except = texts_of(decision["exceptServices"]);
    count(each, one, sent);
    out.push_back(std::move(each));
  }
  // Whoever refused electronic records said no to every row, and her document names none.
  for (const record::Row& row : one.state.rows) {
    if (signer_in(row, sent.submission.digest) == nullptr) continue;
    if (std::ranges::find(out, row.id, &Counted::id) != out.end()) continue;
    Counted each;
    each.id = row.id;
    count(each, one, sent);
    out.push_back(std::move(each));
  }
  return out;
}

std::string signer_of(const ExportCase& one, const Sent& sent) {
  for (const record::Row& row : one.state.rows) {
    const auto* signer = signer_in(row, sent.submission.digest);
    if (signer != nullptr) return signer->signer;
  }
  return sent.submission.unit.role;
}

}  // namespace foyer::exports
