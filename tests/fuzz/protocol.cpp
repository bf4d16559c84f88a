#include "transfer/protocol.h"

#include "check.h"
#include "keys/signed_document.h"
#include "transfer/entry.h"

using namespace foyer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto commit = transfer::parse_commit(text)) {
    const auto again = transfer::parse_commit(write_commit(*commit));
    fuzz::check(again.has_value(), "a commit writes back");
    fuzz::check(submission_digest(*again) == submission_digest(*commit), "with the same digest");
  }
  static const keys::SigningKey relay =
      keys::signing_key_from_seed(base::Secret32(base::sha256("relay")));
  static const keys::Keyset keyset = [] {
    keys::Keyset out;
    out.relays = {{relay.public_key, 0, base::limits::json_integer_max}};
    return out;
  }();
  const auto proof = make_proof(relay, keys::ProofKind::receipt, {base::as_bytes(text)});
  const std::string receipt =
      std::string(text) + '\n' + keys::write_proof_line({relay.public_key, proof});
  (void)transfer::verify_receipt(receipt, transfer::Commit{}, {&keyset});
  (void)transfer::read_error(text);
  if (const auto post = transfer::parse_entry_post(text)) {
    fuzz::check(transfer::parse_entry_post(write_entry_post(*post)).has_value(),
                "an entry on its way writes back");
  }
  return 0;
}
