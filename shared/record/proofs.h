#pragma once
// Inside this folder: the last line of each part, {"alg","link","session"}: one proof by the
// session key and one by the link key.

#include <string>

#include "base/json.h"
#include "keys/proof.h"

namespace foyer::record {

struct Proofs {
  keys::Proof session{}, link{};
};

std::string write_proofs(const Proofs& proofs);
// Code::unsupported for an algorithm that is not known.
base::Result<Proofs> parse_proofs(std::string_view line);

}  // namespace foyer::record
