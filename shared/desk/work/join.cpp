#include "work/join.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

#include "link/link.h"

namespace foyer::work {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t drawn = 15, code_size = drawn + 1, group = 4;
constexpr std::string_view salt = "foyer/1/join";
constexpr int log_n = 16;

char check_symbol(std::string_view fifteen) {
  return symbols[base::sha256(base::pae(
                     {base::as_bytes("foyer/join-check/v1"), base::as_bytes(fifteen)}))[0] >>
                 3];
}

std::string grouped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && i % group == 0) out += '-';
    out += text[i];
  }
  return out;
}

// 0: no symbol, but what people write between them; nothing at all for what is neither.
std::optional<char> read_symbol(char typed) {
  if (typed == ' ' || typed == '-' || typed == '.') return '\0';
  char c = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  if (symbols.contains(c)) return c;
  return std::nullopt;
}

base::Bytes derive(const base::Secret32& stretched, std::string_view label) {
  return base::hkdf_sha256(stretched.span(), {}, "foyer/1/" + std::string(label), 32);
}

}  // namespace

std::string make_join_code(base::Random& random) {
  std::string out;
  for (const std::uint8_t byte : random.bytes(drawn)) out += symbols[byte % symbols.size()];
  out += check_symbol(out);
  return grouped(out);
}

base::Result<std::string> normalise_join_code(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    const auto symbol = read_symbol(c);
    if (!symbol || out.size() > code_size) return fail(Code::malformed, "This is no such code.");
    if (*symbol != '\0') out += *symbol;
  }
  if (out.size() != code_size || check_symbol(out.substr(0, drawn)) != out.back())
    return fail(Code::malformed, "A symbol of this code is wrong or missing.");
  return out;
}

seal::Stretching join_stretching() {
  return {base::to_bytes(salt), log_n};
}

base::Result<base::Secret32> stretch_join_code(std::string_view normalised) {
  const seal::Stretching work = join_stretching();
  const base::ByteSpan typed = base::as_bytes(normalised);
  base::Secret32 key;
  if (crypto_pwhash_scryptsalsa208sha256_ll(typed.data(), typed.size(), work.salt.data(),
                                            work.salt.size(), std::uint64_t{1} << work.log_n, 8, 1,
                                            key.writable().data(), base::Secret32::size()) != 0)
    return fail(Code::unavailable, "There is not enough memory to make a code.");
  return key;
}

JoinKeys derive_join(const base::Secret32& stretched) {
  return {base::to_b64u(derive(stretched, "join-id")),
          base::Secret32(derive(stretched, "join-token")),
          base::Secret32(derive(stretched, "join-key"))};
}

base::Result<transfer::JoinOrder> seal_join(std::string_view desk_file, const std::string& agency,
                                            base::UnixSeconds expiry, const JoinKeys& keys,
                                            base::Random& random) {
  base::Bytes sealed = link::seal(keys.key, "join", keys.id, base::as_bytes(desk_file), random);
  if (sealed.size() > transfer::join_sealed_bytes_max)
    return fail(Code::too_large, "This desk file is too large for a code. Carry the file.");
  return transfer::JoinOrder{agency, keys.id, link::token_hash(keys.token), expiry,
                             std::move(sealed)};
}

base::Result<std::string> open_join(base::ByteSpan sealed, const JoinKeys& keys) {
  const auto opened = link::open(keys.key, "join", keys.id, sealed);
  if (!opened) return std::unexpected(opened.error());
  return base::to_text(*opened);
}

std::string agency_check(std::string_view agency) {
  const base::Digest hash =
      base::sha256(base::pae({base::as_bytes("foyer/agency-check/v1"), base::as_bytes(agency)}));
  std::string out;
  for (std::size_t i = 0; i < 3 * group; ++i) out += symbols[hash[i] % symbols.size()];
  return grouped(out);
}

}  // namespace foyer::work
