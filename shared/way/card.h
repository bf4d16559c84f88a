#pragma once
// The card: what the client decided, as she signed it, so that her way back can show it without
// the record. Sealed under the card key and padded; the relay learns neither rows nor choices.

#include <string>
#include <vector>

#include "way/way.h"

namespace foyer::way {

struct Row {
  std::string about, id;  // as in the document's decisions: channel, purpose, release
  std::string label;      // in the card's language, as it was read
  std::string choice;     // permit, deny, undecided
};

struct Card {
  std::string agency;      // id
  std::string submission;  // hash name of line 1 of the document
  std::string keyset;      // hash name of the keyset that the record is sealed to
  std::string lang;        // BCP 47
  std::vector<Row> rows;   // at most limits::way_rows_max
};

base::Result<base::Bytes> seal_card(const Card& card, const WayKeys& keys, std::string_view id,
                                    base::Random& random);
// Code::bad_proof when the key does not open it, else Code::malformed.
base::Result<Card> open_card(base::ByteSpan sealed, const WayKeys& keys, std::string_view id);

}  // namespace foyer::way
