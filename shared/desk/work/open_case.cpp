#include "work/open_case.h"

#include <algorithm>

namespace foyer::work {
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

bool still_shows(const Json& known, const std::vector<ListedNote>& listed) {
  const std::int64_t seq = known["seq"].integer();
  if (seq <= 0) return true;
  const auto seen = static_cast<std::size_t>(seq);
  return listed.size() >= seen && base::hash_name(listed[seen - 1].file) == known["hash"].text();
}

}  // namespace

base::Result<Read> read_submission(const record::Report& report, const InboxEntry& entry) {
  Read out;
  if (!report.is_clients()) return out;
  auto sent = record::case_submission(report, entry.late);
  if (!sent) return std::unexpected(sent.error());
  out.sent = std::move(*sent);
  out.sent.received = entry.time;
  out.unit_id = out.sent.document["unit"]["id"].text();
  if (auto way = way::find_whose(report.document, report.document_line)) out.way = std::move(*way);
  return out;
}

base::Status take_submission(OpenCase& one, Read read, const InboxEntry& entry) {
  if (read.unit_id != one.unit_id) return {};
  auto digest = receipt_digest(entry);
  if (!digest) return std::unexpected(digest.error());
  one.numbers.push_back(entry.seq);
  one.receipts.push_back(std::move(*digest));
  one.submissions.push_back(std::move(read.sent));
  if (read.way) one.ways.push_back(std::move(*read.way));
  return {};
}

base::Status take_notes(OpenCase& one, const way::Whose& whose,
                        const std::vector<ListedNote>& listed, const seal::Keyring& keyring,
                        const Json& known) {
  if (!still_shows(known, listed)) {
    return base::fail(base::Code::conflict,
                      "The relay shows fewer or other notes by a way back than it did before.");
  }
  std::string prev = transfer::first_prev(whose.id);
  std::int64_t seq = 0;
  for (const ListedNote& note : listed) {
    const auto read = open_note(keyring, note, whose, ++seq, prev);
    prev = base::hash_name(note.file);
    if (!read) {
      ++one.unread_notes;
    } else if (read->kind == way::Note::Kind::withdraw) {
      one.withdrawals.push_back(to_withdrawal(*read, note));
    } else {
      one.asked.push_back({whose.id, seq, read->text, read->lang, note.time});
    }
  }
  if (seq > 0) one.note_heads.set(whose.id, Json::object().set("seq", seq).set("hash", prev));
  return {};
}

base::Result<way::Note> open_note(const seal::Keyring& keyring, const ListedNote& note,
                                  const way::Whose& whose, std::int64_t seq,
                                  std::string_view prev) {
  if (note.file.size() > base::limits::way_note_bytes_max)
    return base::fail(base::Code::too_large, "The note is too long.");
  const auto opened = keyring.open(note.file);
  if (!opened) return std::unexpected(opened.error());
  return way::read_note(opened->plaintext.text(), whose, seq, prev);
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

base::Status rejoin(OpenCase& one, const pack::Pack& pack, base::UnixSeconds now) {
  if (one.submissions.empty()) {
    one.state.unit_id = one.unit_id;
    one.state.disposed = true;
    return {};
  }
  auto state = record::join(one.submissions, one.chain.entries, pack, now, one.withdrawals);
  if (!state) return std::unexpected(state.error());
  one.state = std::move(*state);
  return {};
}

base::Result<NextEntry> make_entry(const OpenCase& one, record::EntryKind kind, Json body,
                                   std::optional<transfer::UnitAct> act, const Signing& by) {
  record::Entry entry;
  entry.unit_id = one.unit_id;
  for (const record::CaseSubmission& sent : one.submissions) {
    entry.submissions.push_back(sent.digest);
  }
  entry.keyset = by.keyset_hash;
  entry.seq = one.chain.head.seq + 1;
  entry.prev = one.chain.head.hash;
  entry.kind = kind;
  entry.by = by.worker.id;
  entry.at = by.now;
  entry.body = std::move(body);
  auto sealed = record::seal_entry(entry, by.worker.sign, by.keyset, by.random);
  if (!sealed) return std::unexpected(sealed.error());
  transfer::EntryPost post{one.unit_id, entry.seq, entry.prev, std::move(*sealed), std::move(act)};
  return NextEntry{std::move(entry), std::move(post)};
}

base::Status take_receipt(OpenCase& one, const NextEntry& next, std::string_view receipt,
                          const std::vector<keys::Keyset>& keysets) {
  std::vector<const keys::Keyset*> all;
  for (const keys::Keyset& keyset : keysets) all.push_back(&keyset);
  if (auto fits = transfer::verify_entry_receipt(receipt, next.post, all); !fits) {
    return std::unexpected(fits.error());
  }
  one.chain.head = {next.entry.seq, base::hash_name(next.post.sealed)};
  one.chain.entries.push_back(next.entry);
  return {};
}

}  // namespace foyer::work
