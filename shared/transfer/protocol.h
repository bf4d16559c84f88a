#pragma once
// The upload protocol as values: what client and relay say to each other. Paths, headers and
// states in FORMAT.md.

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "keys/keyset.h"

namespace foyer::transfer {

struct Part {
  std::string kind;    // record, duty, attachment
  std::string digest;  // b64u(SHA-256(ciphertext))
  std::int64_t size = 0;
};

// The client's way back as the relay keeps it; shared/way/FORMAT.md says what each comes from.
struct Way {
  std::string id;
  std::string token_hash, try_hash;  // hash names of the two tokens
  std::string code_proof;            // b64u: HMAC over the PIN
  std::string r;                     // b64u: released for the PIN
  std::string card;                  // b64u: sealed under the card key
};

struct Commit {  // the body of POST /v1/submissions
  std::string link_id;
  int turn = 0;
  std::vector<Part> parts;
  std::optional<Way> way = {};
};
std::string write_commit(const Commit& commit);
// Exactly one record and one duty part, the rest attachments; no digest twice; sizes from 1 to
// limits::part_bytes_max, at most limits::parts_max. The text need not be JCS.
base::Result<Commit> parse_commit(std::string_view text);
// SHA-256(PAE("foyer/submission/v1", linkId, JCS of the parts list, card digest, way hash)), the
// last two empty where no way back was made.
std::string submission_digest(const Commit& commit);

// What of a way back stands in that digest: the hash name of the card and that of the way token.
struct WayDigests {
  std::string card, token;
};
WayDigests way_digests(const Commit& commit);
std::string submission_digest(const Commit& commit, const WayDigests& way);

struct Receipt {
  std::string link_id;
  int turn = 0;
  std::string submission;  // submission_digest
  base::UnixSeconds time = 0;
  std::int64_t seq = 0;
  std::string prev;  // SHA-256 of the receipt before, empty for the first
};
std::string write_receipt(const Receipt& receipt, const keys::SigningKey& relay);
// Compares every field with what was sent; any relay key of the keysets valid at that time counts.
base::Result<Receipt> verify_receipt(std::string_view text, const Commit& sent,
                                     const std::vector<const keys::Keyset*>& keysets);
// The same for who has only the digests of the way back.
base::Result<Receipt> verify_receipt(std::string_view text, const Commit& sent,
                                     const WayDigests& way,
                                     const std::vector<const keys::Keyset*>& keysets);

// The names of {"error": ...} in the relay's answers, as in FORMAT.md.
std::string_view name(base::Code code);
std::optional<base::Code> parse_code(std::string_view name);
std::string write_error(const base::Error& error);  // {"error","text"} as JCS
// The code that an error answer names; `unavailable` when it names none.
base::Code read_error(std::string_view body);

// States of a link as the relay tells them.
enum class LinkState { open, locked, revoked, expired, committed };
std::string_view name(LinkState state);
std::optional<LinkState> parse_link_state(std::string_view name);

}  // namespace foyer::transfer
