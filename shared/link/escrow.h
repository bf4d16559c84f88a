#pragma once
// What the maker keeps of a link for herself and the team, sealed as an age file to both: enough
// to show link and code again. Signed document of kind escrow: {v:1, label, linkId, s, r, code, h}.

#include <string>

#include "link/link.h"

namespace foyer::link {

struct Escrow {
  std::string label;  // the worker's own word for the link, never sent in clear
  base::Secret32 s, r;
  std::string code;  // normalised; empty when waived
  base::Digest h{};
};
base::SecretBytes write_escrow(const Escrow& escrow, const keys::SigningKey& maker);

struct ProvedEscrow {
  Escrow escrow;
  std::string link_id;  // derived from s anew, and equal to the one written
  keys::PublicKey maker{};
};
// Code::bad_proof, Code::malformed, or Code::mismatch when linkId is not derived from s. The
// caller compares code proof and H with what the relay tells of the link, and the maker with the
// keyset, before the link is shown again.
base::Result<ProvedEscrow> parse_escrow(std::string_view text);

}  // namespace foyer::link
