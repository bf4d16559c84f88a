#pragma once
// A case as a worker's program holds it: the unit's submissions, its chain of entries, what clients
// took back, what is effective now, and one more act at the chain's end. Fetches nothing: whoever
// asked the relay hands its answers in, and posts what comes out.

#include <optional>
#include <string>
#include <vector>

#include "record/entry_chain.h"
#include "record/join.h"
#include "seal/key_file.h"
#include "seal/keyring.h"
#include "transfer/entry.h"
#include "way/note.h"
#include "work/listing.h"

namespace foyer::work {

using Identities = std::vector<const seal::Identity*>;

// What a client asked by her way back.
struct Asked {
  std::string way;       // its id
  std::int64_t seq = 0;  // of her note
  std::string text, lang;
  base::UnixSeconds time = 0;  // when the relay took it
};

struct OpenCase {
  std::string unit_id;
  std::vector<std::int64_t> numbers;  // of the inbox, beside `submissions`
  std::vector<record::CaseSubmission> submissions;
  std::vector<std::string> receipts;  // the digests by which the relay knows them
  record::Chain chain;
  std::vector<way::Whose> ways;  // of those submissions whose signers chose one
  std::vector<record::Withdrawal> withdrawals;
  std::vector<Asked> asked;
  base::Json note_heads = base::Json::object();  // {"<way>": {seq, hash}}
  int unread_notes = 0;  // did not verify as the client's: they count for nothing, and are said
  record::Case state;    // as of when it was read
};

// A submission that was opened; without a unit it does not verify as a client's.
struct Read {
  std::string unit_id;
  record::CaseSubmission sent;
  std::optional<way::Whose> way;
};
base::Result<Read> read_submission(const record::Report& report, const InboxEntry& entry);
// Only where it belongs to this unit.
base::Status take_submission(OpenCase& one, Read read, const InboxEntry& entry);

// All notes by one way back, in the order of their chain, which is counted here whatever the relay
// says of it. `known` is where they were last seen to end, {seq, hash} or null: Code::conflict when
// there are fewer or others now.
base::Status take_notes(OpenCase& one, const way::Whose& whose,
                        const std::vector<ListedNote>& listed, const seal::Keyring& keyring,
                        const base::Json& known);
// One of them, at this place of its chain.
base::Result<way::Note> open_note(const seal::Keyring& keyring, const ListedNote& note,
                                  const way::Whose& whose, std::int64_t seq, std::string_view prev);
bool is_noted(const OpenCase& one, const record::Withdrawal& note);
// Who wrote it; empty when the record that it is about counts for nobody.
std::string signer_of(const OpenCase& one, const record::Withdrawal& note);

// Says anew what is effective. A case without submissions was disposed of.
base::Status rejoin(OpenCase& one, const pack::Pack& pack, base::UnixSeconds now);

// One more entry, ready to be posted.
struct NextEntry {
  record::Entry entry;
  transfer::EntryPost post;
};
struct Signing {
  const seal::WorkerKeys& worker;
  const keys::Keyset& keyset;  // the newest
  std::string keyset_hash;
  base::UnixSeconds now;
  base::Random& random;
};
base::Result<NextEntry> make_entry(const OpenCase& one, record::EntryKind kind, base::Json body,
                                   std::optional<transfer::UnitAct> act, const Signing& by);
// The relay's receipt is compared with what was posted; nothing changes when it does not fit.
base::Status take_receipt(OpenCase& one, const NextEntry& next, std::string_view receipt,
                          const std::vector<keys::Keyset>& keysets);

}  // namespace foyer::work
