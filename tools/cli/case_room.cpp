#include "cli/case_room.h"

#include <algorithm>

#include "cli/case_notes.h"
#include "cli/clock.h"
#include "cli/evidence.h"
#include "cli/failure.h"
#include "record/verify.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;
using base::Json;

constexpr std::size_t index_bytes_max = 4 * limits::MiB;

fs::path case_file(const Desk& desk, const std::string& name) {
  return desk.folder.file("cases") / (name + ".json");
}

Json read_optional(const fs::path& path) {
  if (!fs::exists(path)) return Json::object();
  return need(base::parse_json(read_text(path, index_bytes_max)), path.filename().string());
}

void write(const fs::path& path, const Json& json) {
  NewFiles files;
  files.add(path, base::as_bytes(base::to_jcs(json) + '\n'), NewFiles::Kind::secret,
            NewFiles::If::any);
  files.commit();
}

pack::Pack read_pack(const AgencyFolder& folder) {
  const std::string text = folder.pack_text();
  if (text.empty()) stop("No pack is published yet. Do that with foyer pack publish.");
  return need(pack::open_pack(text), "The pack").pack;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 10 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CaseRoom::CaseRoom(const Arguments& arguments)
    : desk_(open_desk(arguments)),
      evidence_(gather_keysets({desk_.folder, &desk_.relay, {}})),
      keysets_(read_keysets(evidence_)),
      pack_(read_pack(desk_.folder)),
      inbox_(read_inbox(desk_, 0)),
      index_(read_optional(case_file(desk_, "index"))) {}

work::Read CaseRoom::read_submission(const InboxEntry& entry) const {
  record::Evidence evidence = evidence_;
  evidence.receipt = entry.receipt;
  evidence.way = entry.way;
  return need(work::read_submission(
      record::open_submission(fetch_parts(desk_, entry), desk_.keyring(), evidence), entry));
}

std::string CaseRoom::unit_of(const std::string& which) const {
  if (!is_number(which)) return which;
  const auto entry = std::ranges::find(inbox_, std::stoll(which), &InboxEntry::seq);
  if (entry == inbox_.end()) stop("There is no submission " + which + " in the inbox.");
  // What was disposed of cannot say its unit any more; this folder may remember it.
  if (entry->disposed != 0 && index_.has(which)) return std::string(index_[which].text());
  std::string unit = read_submission(*entry).unit_id;
  if (unit.empty()) stop("This submission does not verify: see foyer verify " + which);
  return unit;
}

void CaseRoom::read_submissions(OpenCase& one) {
  for (const InboxEntry& entry : inbox_) {
    const std::string number = std::to_string(entry.seq);
    if (entry.disposed != 0) continue;
    if (index_.has(number) && index_[number].text() != one.unit_id) continue;
    work::Read read = read_submission(entry);
    if (!read.unit_id.empty()) index_.set(number, read.unit_id);
    need(work::take_submission(one, std::move(read), entry), "The relay's receipt");
  }
}

OpenCase CaseRoom::open(const std::string& which) {
  OpenCase out = open_any(which);
  if (out.submissions.empty()) {
    stop("This record was disposed of, and nothing can be done with it. See foyer case.");
  }
  return out;
}

OpenCase CaseRoom::open_any(const std::string& which) {
  OpenCase out;
  out.unit_id = unit_of(which);
  if (!is_file_name(out.unit_id)) stop("That is neither a number of the inbox nor a unit's id.");
  read_submissions(out);
  read_chain(out);
  if (out.submissions.empty() && out.chain.disposed == 0) {
    stop("Nothing has come in for this case.");
  }
  read_notes(desk_, out, read_optional(case_file(desk_, out.unit_id))["ways"]);
  rejoin(out);
  keep_index();
  keep_head(out);
  return out;
}

void CaseRoom::read_chain(OpenCase& one) const {
  const auto kept = fetch_entries(desk_, one.unit_id);
  const Json known = read_optional(case_file(desk_, one.unit_id));
  const record::ChainHead head{known["seq"].integer(), std::string(known["hash"].text())};
  one.chain =
      need(record::verify_entries(one.unit_id, kept, desk_.keyring(), evidence_, head), "The case");
}

void CaseRoom::rejoin(OpenCase& one) const {
  need(work::rejoin(one, pack_, now()), "The case");
}

void CaseRoom::keep_head(const OpenCase& one) const {
  if (one.chain.head.seq == 0 && one.note_heads.members().empty()) return;
  Json out = Json::object().set("v", 1).set("ways", one.note_heads);
  out.set("seq", one.chain.head.seq).set("hash", one.chain.head.hash);
  write(case_file(desk_, one.unit_id), out);
}

void CaseRoom::keep_index() const {
  write(case_file(desk_, "index"), index_);
}

record::Entry CaseRoom::add(OpenCase& one, record::EntryKind kind, Json body,
                            std::optional<transfer::UnitAct> act) {
  base::SystemRandom random;
  const work::NextEntry next = need(
      work::make_entry(one, kind, std::move(body), std::move(act),
                       {desk_.worker, keyset(),
                        base::hash_name(base::as_bytes(evidence_.keysets.back())), now(), random}),
      "The entry");
  const std::string receipt =
      desk_.relay.signed_text(desk_.worker.sign, "POST", "/v1/units/" + one.unit_id + "/entries",
                              transfer::write_entry_post(next.post));
  need(work::take_receipt(one, next, receipt, keysets_), "The relay's receipt");
  keep_head(one);
  rejoin(one);
  return next.entry;
}

}  // namespace foyer::cli
