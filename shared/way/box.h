#pragma once
// All that lies at the relay for one client: her card, her own notes with their receipts, and what
// workers sent. Read from the relay's answer and verified piece by piece.

#include <vector>

#include "transfer/way_note.h"
#include "way/answer.h"
#include "way/card.h"

namespace foyer::way {

// The relay's answer {v:1, card, notes[{note, time}], answers[{note, time}]}, still sealed.
struct Stored {
  base::Bytes file;
  base::UnixSeconds time = 0;
};
struct SealedBox {
  base::Bytes card;
  std::vector<Stored> notes, answers;
};
base::Result<SealedBox> parse_box(std::string_view text);

struct Box {
  struct Sent {
    Note note;
    base::UnixSeconds time = 0;
  };
  struct Got {
    ProvedAnswer proved;
    base::UnixSeconds time = 0;
  };
  std::vector<Sent> notes;
  std::vector<Got> answers;
  // Pieces that did not open or verify: they are counted, said, and never shown as anybody's.
  int unread = 0;

  bool is_withdrawn(const RowName& row) const;
};
Box open_box(const SealedBox& sealed, const WayKeys& keys, std::string_view id,
             std::string_view submission, const std::vector<const keys::Keyset*>& keysets);

// Where her next note goes.
struct Head {
  std::int64_t seq = 1;
  std::string prev;
};
Head next_note(const SealedBox& sealed, std::string_view id);

}  // namespace foyer::way
