#pragma once
// The client's way back: W stands on her copy, Rw lies at the relay and is released for her PIN,
// and from both comes everything with which she reads, asks and takes choices back. FORMAT.md has
// labels and bytes.

#include <string>

#include "base/random.h"
#include "base/result.h"
#include "keys/proof.h"
#include "seal/age.h"
#include "transfer/protocol.h"

namespace foyer::way {

// What stands after '#': "w1." + b64u(W). Another version is Code::unknown_version, any other text
// Code::malformed.
base::Result<base::Secret32> parse_fragment(std::string_view text);  // with or without '#'
std::string write_fragment(const base::Secret32& w);
bool is_way_fragment(std::string_view text);  // begins as one, whatever follows

// From W alone. None of these opens anything.
struct WaySecrets {
  std::string id;            // b64u of 32 bytes; names it at the relay
  base::Secret32 try_token;  // Bearer for tries of the PIN
  base::Secret32 code_key;
};
WaySecrets derive_way(const base::Secret32& w);

// From W and Rw.
struct WayKeys {
  base::Secret32 token;   // Bearer for the box and for notes
  keys::SigningKey sign;  // proofs of her notes
  seal::Identity age;     // opens what workers seal to her
  base::Secret32 card_key;
};
WayKeys derive_keys(const base::Secret32& w, const base::Secret32& rw);

// Six digits of any script as ASCII, separators left out; Code::malformed otherwise.
base::Result<std::string> normalise_pin(std::string_view typed);
// Refuses what is tried first: one digit six times, or six in a row.
base::Status check_pin(std::string_view normalised);
// b64u of HMAC(code key, PIN): what the relay compares with.
std::string pin_proof(const WaySecrets& secrets, std::string_view normalised);

// What makes a new one: W for the copy, and what the relay keeps of it, still without the card.
struct NewWay {
  base::Secret32 w;
  WayKeys keys;
  transfer::Way kept;
};
NewWay make_way(std::string_view normalised_pin, base::Random& random);

}  // namespace foyer::way
