#pragma once
// Links as the relay knows them: hashes of tokens, sealed manifests, and what may happen when.

#include <optional>
#include <vector>

#include "base/time.h"
#include "relay/store/database.h"
#include "transfer/protocol.h"

namespace foyer::relay {

using transfer::LinkState;

// What a worker's side sends for a new link; texts are b64u as they came.
struct NewLink {
  std::string id, open_hash, code_kind, code_proof, r, public_sealed, private_sealed, escrow;
  std::vector<std::string> upload_hashes;  // one per turn
  base::UnixSeconds expiry = 0;
  std::int64_t bytes_max = 0;
};

// Refuses what is malformed or passes a limit. `now` bounds the expiry.
base::Result<NewLink> parse_new_link(std::string_view text, base::UnixSeconds now);

// Code::conflict when the id or a token is there with other content; the same content again is no
// error.
base::Status create_link(Database& database, const NewLink& link, std::string_view maker,
                         base::UnixSeconds now);

struct Link {
  std::string id, code_kind, code_proof, r, public_sealed, private_sealed, escrow;
  LinkState state = LinkState::open;  // as at the asked time
  base::UnixSeconds expiry = 0, first_right = 0;
  std::int64_t misses = 0, reopens = 0, bytes_max = 0, turns = 0, committed = 0;

  // Until when manifests and R are given out.
  base::UnixSeconds release_end() const;
  // Until when a valid upload token commits.
  base::UnixSeconds upload_end() const;
};

// Nothing when the id is unknown or the token is another: the two look alike.
std::optional<Link> find_opened_link(Database& database, std::string_view id,
                                     std::string_view open_hash, base::UnixSeconds now);

struct Turn {
  Link link;
  int turn = 0;
};
std::optional<Turn> find_turn(Database& database, std::string_view upload_hash,
                              base::UnixSeconds now);

// The links that workers made, in that order, after the `after`th; at most `count`.
struct Listed {
  std::int64_t number = 0;
  Link link;
};
std::vector<Listed> list_links(Database& database, std::int64_t after, std::int64_t count,
                               base::UnixSeconds now);

// Code::not_found, or Code::conflict when it is committed. Twice is no error.
base::Status revoke_link(Database& database, std::string_view id, base::UnixSeconds now);

struct Reopening {
  std::string code_proof, escrow;  // of the new code
};
base::Result<Reopening> parse_reopening(std::string_view text);

// Locked links only, code_reopens_max times in a link's life. The escrow goes with the code: the
// old one would show a code that opens nothing.
base::Status reopen_link(Database& database, std::string_view id, const Reopening& reopening,
                         base::UnixSeconds now);

// Deletes code, R, escrow and manifests, the tries, and parts that no submission holds.
void forget_secrets(Database& database, std::string_view id);

}  // namespace foyer::relay
