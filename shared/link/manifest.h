#pragma once
// The two manifests of a link. Public: what its holder may know before the spoken code. Private:
// what the worker declared. Both are JCS text; the maker's proof covers both.

#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "keys/keyset.h"
#include "link/link.h"

namespace foyer::link {

struct PublicManifest {
  std::string agency, link_id;
  keys::PublicKey link_key{};
  std::vector<std::string> languages;
  enum class CodeWanted { digits, words, waived } code = CodeWanted::digits;
  base::UnixSeconds expiry = 0;
};
std::string write_public(const PublicManifest& manifest);
base::Result<PublicManifest> parse_public(std::string_view text);

struct Licence {
  std::string state, type, number;      // US-MS, LCSW, as the board writes it
  std::string verified_on, expires_on;  // 2026-03-01
  bool multistate = false;
};
struct Contact {
  std::string kind, value;  // kind: phone, email, text, web
};
struct Attestation {
  std::string id, version, on;
};
struct ChannelUse {
  std::string id;
  std::vector<std::string> purposes;
};

struct WorkerStatement {
  std::string id, name;  // id as in the keyset
  std::string state;     // where the worker sits, as US-MS
  std::vector<Licence> licences;
  std::vector<Contact> contacts;
  std::vector<Attestation> attestations;
};

struct PrivateManifest {
  WorkerStatement worker;
  std::vector<std::string> services;
  std::vector<ChannelUse> channels;
  std::string mode;  // remote or in-person
  std::string unit_id, unit_type;
  std::vector<std::string> required_signers;  // roles
  std::vector<std::string> turns;             // role of each turn of this link, first is turn 0
  // A renewal: what alone is asked, as "channel.text", "purpose.recording" or "policy.breach".
  // Empty: everything.
  std::vector<std::string> asks;
  std::string pack, keyset;  // hash names
  std::int64_t bytes_max = 0;
};

// Line 1 body LF, line 2 {"by","proof"} LF; proof of kind manifest over (public text,
// SHA-256(line 1)).
std::string write_private(const PrivateManifest& manifest, std::string_view public_text,
                          const keys::SigningKey& maker);
// Who vouches: a worker for the link that she made, or a publisher for all walk-ins.
enum class Origin { worker, walk_in };
struct ProvedManifest {
  PrivateManifest manifest;
  keys::PublicKey maker{};
  Origin origin = Origin::worker;
  std::vector<std::string> languages = {};  // of a walk-in; a worker's link says them in public
};
// Reads a walk-in manifest as well; its unit is the link that the public text names.
base::Result<ProvedManifest> parse_private(std::string_view text, std::string_view public_text);

}  // namespace foyer::link
