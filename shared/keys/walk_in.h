#pragma once
// The proof of a walk-in manifest: kind walk-in over SHA-256(line 1), so that a part can show by
// that hash alone what it came through. What line 1 says is link/walk_in.h's.

#include <string>

#include "keys/signed_document.h"

namespace foyer::keys {

std::string write_walk_in(std::string line, const SigningKey& publisher);  // both lines

// Both lines: their form and the proof. Who proved it.
base::Result<PublicKey> check_walk_in(std::string_view text);

base::Status verify_walk_in(std::string_view line, const ProofLine& proof);
base::Status verify_walk_in(const base::Digest& line, const ProofLine& proof);

}  // namespace foyer::keys
