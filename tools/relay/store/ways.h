#pragma once
// Clients' ways back as the relay knows them: hashes of two tokens, the proof of a PIN, the half
// that is released for it, and a card that it cannot open. PINs follow the rules of spoken codes.

#include <optional>

#include "relay/store/code.h"

namespace foyer::relay {

// With the submission, in its transaction.
void keep_way(Database& database, const transfer::Way& way, std::int64_t submission);

struct Way {
  std::string id, code_proof, r, card;
  std::int64_t misses = 0, reopens = 0;
  bool locked() const { return misses >= base::limits::code_misses_max; }
};

// By which of its two tokens somebody comes.
enum class WayToken { tries, box };
// Nothing when the id is unknown or the token is another: the two look alike.
std::optional<Way> find_way(Database& database, std::string_view id, WayToken by,
                            std::string_view token_hash);

// As try_code(): counted durably before anybody learns anything, the same wrong value once, five
// misses lock, success resets nothing.
base::Result<TryOutcome> try_pin(Database& database, const Way& way, std::string_view value);

// Code::not_found; locked ways only, code_reopens_max times, with the PIN that the client knows.
base::Status reopen_way(Database& database, std::string_view id);

}  // namespace foyer::relay
