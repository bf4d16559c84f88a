#pragma once
// A signed document is two lines: JCS body LF, {"by":<key>,"proof":<proof>} LF. The proof covers
// the exact bytes of line 1 (without its LF); nothing is ever re-serialised to verify.

#include "base/json.h"
#include "keys/proof.h"

namespace foyer::keys {

struct SignedDocument {
  std::string line;  // line 1, exact
  base::Json body;   // line 1, read
  PublicKey by{};
  Proof proof{};
};

std::string write_signed(const base::Json& body, const SigningKey& key, ProofKind kind);

// Verifies the proof against the key that it names; whether that key may sign this is the
// caller's question. `kind` of the proof must be `kind`.
base::Result<SignedDocument> parse_signed(std::string_view text, ProofKind kind,
                                          std::size_t bytes_max);

}  // namespace foyer::keys
