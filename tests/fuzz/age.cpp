#include "seal/age.h"

#include "check.h"
#include "seal/bech32.h"
#include "seal/header.h"
#include "seal/keyring.h"

using namespace foyer;

// A header that is accepted has one writing, so no second file passes under its MAC. Passphrase
// stanzas are left out: each would cost the memory that it asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::ByteSpan file(data, size);
  static const seal::Identity team =
      seal::identity_from_secret(base::Secret32(base::sha256("foyer vectors/team/0")));
  (void)seal::open_with({&team}, file);
  if (const auto header = seal::parse_header(file)) {
    fuzz::check(seal::write_covered(header->stanzas) == header->covered, "one writing");
    fuzz::check(header->size_bytes <= size, "the body begins in the file");
  }
  // As a header that was added to a file of others: it never opens that, and never takes its place
  // but as a whole header.
  static const base::Bytes theirs = [] {
    base::SeededRandom random(base::Secret32(base::sha256("theirs")));
    return *seal::seal_to({seal::make_identity(random).recipient}, {}, random);
  }();
  const seal::Keyring keyring({&team}, [&](const std::string&) {
    return std::vector<seal::AddedHeader>{{base::Bytes(file.begin(), file.end()), "kim"}};
  });
  fuzz::check(!keyring.open(theirs), "an added header is for its own file");
  if (const auto whole = seal::replace_header(theirs, file)) {
    fuzz::check(seal::parse_header(*whole)->size_bytes == size, "one header and no more");
  }
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto point = seal::parse_recipient(text)) {
    fuzz::check(seal::to_bech32("age", *point) == text, "one writing of a recipient");
  }
  (void)seal::parse_identity(text);
  if (const auto inside = seal::unpad(text)) {
    base::Bytes again = base::to_bytes(*inside);
    seal::pad(again);
    fuzz::check(base::as_text(again) == text, "padding comes off and on again");
  }
  return 0;
}
