#pragma once
// A submission: what one signer's browser seals and sends, immutable. FORMAT.md has the bytes.

#include <string>
#include <vector>

#include "base/random.h"
#include "base/secret.h"
#include "keys/keyset.h"
#include "link/manifest.h"
#include "record/answers.h"
#include "record/duty.h"
#include "record/mark.h"
#include "transfer/protocol.h"

namespace foyer::record {

// The link as this browser opened it. The texts are the opened manifests, verbatim.
struct LinkFacts {
  std::string public_text, private_text;
  base::Bytes sealed_public, sealed_private;
  const base::Secret32& public_key;  // derive_link(s).public_key
  const base::Secret32& k;           // derive_k(s, r)
  int turn = 0;
};

// Line 1 of the main part, and of the duty part, before anything is sealed; for the copy and for
// marks, which cover its SHA-256.
struct Draft {
  std::string record_id;  // b64u of 16 random bytes
  std::string document;   // line 1, JCS
  base::Digest digest{};  // SHA-256 of it
  std::string role;       // whose marks it takes
  bool refusal = false;   // it takes none
  transfer::Part duty;
  base::Bytes duty_body;  // ciphertext
  keys::SigningKey session;
};

// Builds line 1 and seals the duty part that it cites. `keyset` is the newest that the page
// reached, `keyset_hash` its name. Refuses answers beyond limits.h, hidden characters in texts that
// are evidence, a role or turn that the manifest does not name, and times that run backwards.
base::Result<Draft> draft_submission(const Answers& answers, const Duty& duty,
                                     const LinkFacts& link, const keys::Keyset& keyset,
                                     std::string_view keyset_hash, base::Random& random);

struct Made {
  std::string document;             // line 1
  std::vector<base::Bytes> bodies;  // ciphertext of each part, in the commit's order
  transfer::Commit commit;
};

// Marks the draft (a refusal of electronic records takes no mark), proves it with session and link
// key, pads and seals. The session key is wiped with the draft.
base::Result<Made> seal_submission(Draft draft, const std::vector<Mark>& marks,
                                   const LinkFacts& link, const keys::Keyset& keyset,
                                   base::Random& random);

// Both steps at once.
base::Result<Made> make_submission(const Answers& answers, const Duty& duty,
                                   const std::vector<Mark>& marks, const LinkFacts& link,
                                   const keys::Keyset& keyset, std::string_view keyset_hash,
                                   base::Random& random);

}  // namespace foyer::record
