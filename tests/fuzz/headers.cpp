#include "check.h"
#include "transfer/request_signature.h"
#include "transfer/signature_input.h"

using namespace foyer;

// The input is used as each of the three headers in turn.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  static const keys::SigningKey worker =
      keys::signing_key_from_seed(base::Secret32(base::sha256("worker")));
  const transfer::RequestLine line{"POST", "kiosk.example", "/v1/links", "?"};
  const auto good = sign_request(line, {}, worker, 1'767'225'600, "AAECAwQFBgcICQoLDA0ODw");
  if (const auto input = transfer::parse_signature_input(text)) {
    fuzz::check(write_signature_input(*input) == text, "the signed text is the received one");
  }
  const auto verify = [&](std::string transfer::SignatureFields::* header) {
    transfer::SignatureFields bent = good;
    bent.*header = text;
    const bool taken = verify_request(line, {}, bent, 1'767'225'600).has_value();
    fuzz::check(!taken || text == good.*header, "only what was signed is taken");
  };
  verify(&transfer::SignatureFields::signature_input);
  verify(&transfer::SignatureFields::signature);
  verify(&transfer::SignatureFields::content_digest);
  return 0;
}
