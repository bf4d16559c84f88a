#include "desk/case.h"

#include <algorithm>
#include <iterator>

namespace foyer::desk {
namespace {

using base::Json;

std::string_view given_name(const record::CaseSubmission& sent) {
  const Json& document = sent.document;
  const std::string_view used = document["identity"]["usedName"].text();
  const std::string_view legal = document["identity"]["legalName"].text();
  if (!sent.unit.signer.name.empty()) return sent.unit.signer.name;
  return used.empty() ? legal : used;
}

const record::CaseSubmission* newest_of(const Case& one, std::string_view signer) {
  const std::string* digest = one.open.state.newest_of(signer);
  if (digest == nullptr) return nullptr;
  const auto found =
      std::ranges::find(one.open.submissions, *digest, &record::CaseSubmission::digest);
  return found == one.open.submissions.end() ? nullptr : &*found;
}

base::Status take_entries(Case& one, const Gathered& all, const Reader& by) {
  std::vector<record::KeptEntry> kept;
  for (const Json& json : all.entries) {
    auto page = work::parse_entries(json);
    if (!page) return std::unexpected(page.error());
    std::ranges::move(page->items, std::back_inserter(kept));
  }
  const record::ChainHead head{all.known["seq"].integer(), std::string(all.known["hash"].text())};
  auto chain = record::verify_entries(one.open.unit_id, kept, by.keyring, by.evidence, head);
  if (!chain) return std::unexpected(chain.error());
  one.open.chain = std::move(*chain);
  return {};
}

base::Status take_notes(Case& one, const Gathered& all, const Reader& by) {
  const std::vector<way::Whose> ways = one.open.ways;
  for (const way::Whose& whose : ways) {
    const auto answer = all.notes.find(whose.id);
    if (answer == all.notes.end()) continue;
    const auto notes = work::parse_notes(answer->second);
    if (!notes) return std::unexpected(notes.error());
    const auto taken =
        work::take_notes(one.open, whose, notes->items, by.keyring, all.known["ways"][whose.id]);
    if (!taken) return std::unexpected(taken.error());
    one.answers_sent += static_cast<int>(answer->second["nextSeq"].integer(1)) - 1;
  }
  return {};
}

}  // namespace

std::string name_of(const Case& one, std::string_view signer) {
  const record::CaseSubmission* sent = newest_of(one, signer);
  return std::string(sent == nullptr ? std::string_view() : given_name(*sent));
}

std::vector<std::string> names_of(const Case& one) {
  std::vector<std::string> out;
  for (const record::CaseSubmission& sent : one.open.submissions) {
    const std::string name(given_name(sent));
    if (!name.empty() && std::ranges::count(out, name) == 0) out.push_back(name);
  }
  return out;
}

bool take_sent(Case& one, const record::Report& report, const work::InboxEntry& entry) {
  auto read = work::read_submission(report, entry);
  if (!read || !work::is_plain_name(read->unit_id)) return false;
  if (one.open.unit_id.empty()) one.open.unit_id = read->unit_id;
  if (read->unit_id != one.open.unit_id) return false;
  if (!work::take_submission(one.open, std::move(*read), entry)) return false;
  one.newest = std::max(one.newest, entry.time);
  one.failed = one.failed || std::ranges::any_of(report.verdicts, [](const auto& verdict) {
                 return verdict.state == record::State::failed;
               });
  return true;
}

void take_gathered(Case& one, const Gathered& all, const Reader& by) {
  one.open.withdrawals.clear();
  one.open.asked.clear();
  one.open.unread_notes = 0;
  one.answers_sent = 0;
  auto taken = take_entries(one, all, by);
  if (taken) taken = take_notes(one, all, by);
  one.whole = taken.has_value();
  rejoin_case(one, by.pack, by.now);
  if (!taken) one.refused = taken.error().text;
}

void rejoin_case(Case& one, const pack::Pack& pack, base::UnixSeconds now) {
  const auto joined = work::rejoin(one.open, pack, now);
  one.refused = joined ? std::string_view() : joined.error().text;
  one.reaches = record::reach_of(one.open.state, one.open.submissions);
}

Json head_of(const work::OpenCase& open) {
  if (open.chain.head.seq == 0 && open.note_heads.members().empty()) return {};
  Json out = Json::object().set("v", 1).set("ways", open.note_heads);
  return out.set("seq", open.chain.head.seq).set("hash", open.chain.head.hash);
}

}  // namespace foyer::desk
