#include "transfer/protocol.h"

#include "check.h"
#include "proved.h"
#include "transfer/added_header.h"
#include "transfer/entry.h"

using namespace foyer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto commit = transfer::parse_commit(text)) {
    const auto again = transfer::parse_commit(write_commit(*commit));
    fuzz::check(again.has_value(), "a commit writes back");
    fuzz::check(submission_digest(*again) == submission_digest(*commit), "with the same digest");
  }
  static const keys::SigningKey relay = fuzz::key_of("relay");
  static const keys::Keyset keyset = [] {
    keys::Keyset out;
    out.relays = {{relay.public_key, 0, base::limits::json_integer_max}};
    return out;
  }();
  const std::string receipt = fuzz::proved(text, keys::ProofKind::receipt, relay);
  (void)transfer::verify_receipt(receipt, transfer::Commit{}, {&keyset});
  (void)transfer::verify_receipt(text, transfer::Commit{}, {&keyset});  // as it came
  (void)transfer::read_error(text);
  if (const auto post = transfer::parse_entry_post(text)) {
    fuzz::check(transfer::parse_entry_post(write_entry_post(*post)).has_value(),
                "an entry on its way writes back");
  }
  if (const auto headers = transfer::parse_headers_post(text)) {
    fuzz::check(transfer::parse_headers_post(write_headers_post(*headers)).has_value(),
                "added headers write back");
    for (const auto& one : *headers) (void)transfer::verify_header(one);
  }
  return 0;
}
