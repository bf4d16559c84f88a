#include "check.h"
#include "keys/agency.h"
#include "keys/keyset.h"
#include "keys/seed_file.h"
#include "proved.h"

using namespace foyer;

namespace {

const keys::SigningKey& root() {
  static const keys::SigningKey key = fuzz::key_of("foyer vectors/root/0");
  return key;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  // Nobody can sign by mutating bytes: a document that verifies must be one of the seeds'.
  (void)keys::parse_signed(text, keys::ProofKind::agency, size);
  (void)keys::parse_seed_file(text, keys::SeedKind::root);
  constexpr base::UnixSeconds now = 1'768'089'600;
  if (const auto agency =
          keys::parse_agency(fuzz::proved(text, keys::ProofKind::agency, root()), now)) {
    const std::string written = write_agency(*agency, root());
    fuzz::check(keys::parse_agency(written, now).has_value(), "what was read can be written");
  }
  const auto keyset =
      keys::parse_keyset(fuzz::proved(text, keys::ProofKind::keyset, root()), root().public_key);
  if (keyset) {
    const std::string written = write_keyset(*keyset, root());
    fuzz::check(keys::parse_keyset(written, root().public_key).has_value(),
                "what was read can be written");
  }
  return 0;
}
