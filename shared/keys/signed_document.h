#pragma once
// A signed document is two lines: JCS body LF, {"by":<key>,"proof":<proof>} LF. The proof covers
// the exact bytes of line 1 (without its LF); nothing is ever re-serialised to verify.

#include "base/json.h"
#include "keys/proof.h"

namespace foyer::keys {

// What stands before the LF of line 2, and nothing else: who vouches, and how.
struct ProofLine {
  PublicKey by{};
  Proof proof{};
};
std::string write_proof_line(const ProofLine& line);              // with its LF
base::Result<ProofLine> parse_proof_line(std::string_view line);  // without LF; JCS, no more fields

// Exactly two lines, each ended by LF, none of them empty. The views last as long as `text`.
struct TwoLines {
  std::string_view first, second;
};
base::Result<TwoLines> parse_two_lines(std::string_view text);

struct SignedDocument {
  std::string line;  // line 1, exact
  base::Json body;   // line 1, read; its "v" is 1
  PublicKey by{};
  Proof proof{};
};

std::string write_signed(const base::Json& body, const SigningKey& key, ProofKind kind);

// Verifies the proof against the key that it names, before anything of line 1 is read; whether
// that key may sign this is the caller's question. Code::bad_proof for another kind or key,
// Code::malformed for a body that is not JCS, Code::unknown_version for a "v" other than 1.
base::Result<SignedDocument> parse_signed(std::string_view text, ProofKind kind,
                                          std::size_t bytes_max);

// Code::unknown_version unless the member "v" of a document is the number 1.
base::Status check_version(const base::Json& body);

}  // namespace foyer::keys
