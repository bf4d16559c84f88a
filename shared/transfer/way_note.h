#pragma once
// Notes of the client's way back on their way: what a client or a worker posts, and the relay's
// receipt for it. What a note says is sealed; shared/way opens it.

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/time.h"
#include "keys/keyset.h"

namespace foyer::transfer {

// The body of POST /v1/ways/{id}/notes and /v1/ways/{id}/answers: {v:1, id, seq, prev, note}. Both
// sides have a chain of their own: seq counts from 1, prev is the hash name of the file before, and
// first_prev(id) of transfer/entry.h for the first.
struct NotePost {
  std::string id;  // of the way
  std::int64_t seq = 0;
  std::string prev;
  base::Bytes file;  // age
};
std::string write_note_post(const NotePost& post);
// Code::too_large for a file over `bytes_max` or a seq over limits::way_notes_max.
base::Result<NotePost> parse_note_post(std::string_view text, std::size_t bytes_max);

struct NoteReceipt {
  std::string id;
  std::int64_t seq = 0;
  std::string note;  // hash name of the file
  base::UnixSeconds time = 0;
};
std::string write_note_receipt(const NoteReceipt& receipt, const keys::SigningKey& relay);
// Compares every field with what was sent; any relay key of the keysets valid at that time counts.
base::Result<NoteReceipt> verify_note_receipt(std::string_view text, const NotePost& sent,
                                              const std::vector<const keys::Keyset*>& keysets);

}  // namespace foyer::transfer
