#include "link/manifest.h"

#include "check.h"
#include "link/escrow.h"
#include "proved.h"

using namespace foyer;

namespace {

const keys::SigningKey& maker() {
  static const keys::SigningKey key = fuzz::key_of("maker");
  return key;
}

}  // namespace

// The input as a public manifest, and as line 1 of a private one and of an escrow that the right
// key signed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto manifest = link::parse_public(text)) {
    fuzz::check(link::parse_public(write_public(*manifest)).has_value(), "public writes back");
  }
  const auto proof = make_proof(maker(), keys::ProofKind::manifest,
                                {base::as_bytes("public"), base::sha256(text)});
  const std::string lines =
      std::string(text) + '\n' + keys::write_proof_line({maker().public_key, proof});
  if (const auto proved = link::parse_private(lines, "public")) {
    const std::string written = write_private(proved->manifest, "public", maker());
    fuzz::check(link::parse_private(written, "public").has_value(), "private writes back");
  }
  (void)link::parse_escrow(fuzz::proved(text, keys::ProofKind::escrow, maker()));
  return 0;
}
