#pragma once
// Notes of the ways back: for each way two chains of sealed files, the client's and the workers'.
// The relay keeps their order, takes a new one only at a chain's end, and gives a receipt.

#include "relay/store/database.h"
#include "transfer/way_note.h"

namespace foyer::relay {

enum class Side { client, worker };

struct NoteKept {
  bool fresh = false;   // false: it was stored before
  std::string receipt;  // signed document
};
// Code::conflict unless `seq` and `prev` continue the chain; the very file that is stored at its
// place gives its receipt again. Code::unavailable beyond `disk_bytes_max` (0: no such limit).
base::Result<NoteKept> append_note(Database& database, Side side, const transfer::NotePost& post,
                                   const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                   base::UnixSeconds now);

struct KeptNote {
  std::int64_t number = 0, seq = 0, submission = 0;
  std::string way, prev, hash, receipt;
  base::UnixSeconds time = 0;
  base::Bytes file;
};
// One side's chain from the start or after a seq.
std::vector<KeptNote> list_notes(Database& database, std::string_view way, Side side,
                                 std::int64_t after);
// Clients' notes of all ways in the order in which they came, at most `count`.
std::vector<KeptNote> list_all_notes(Database& database, std::int64_t after, std::int64_t count);

}  // namespace foyer::relay
