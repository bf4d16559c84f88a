#include "way/way.h"

#include <algorithm>

#include "link/link.h"

namespace foyer::way {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view version = "w1.";
constexpr std::size_t pin_digits = 6;
constexpr std::size_t w_text_size = 43;

std::string_view without_hash(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  return text;
}

// Every digit is the one before plus `step`.
bool steps_by(std::string_view digits, int step) {
  return std::ranges::adjacent_find(digits, [&](char a, char b) { return b - a != step; }) ==
         digits.end();
}

}  // namespace

bool is_way_fragment(std::string_view text) {
  return without_hash(text).starts_with('w');
}

base::Result<base::Secret32> parse_fragment(std::string_view text) {
  text = without_hash(text);
  if (text.starts_with('w') && !text.starts_with(version) && text.contains('.')) {
    return fail(Code::unknown_version, "This way back has a version that is not known here.");
  }
  if (!text.starts_with(version) || text.size() != version.size() + w_text_size) {
    return fail(Code::malformed, "The address of the way back is cut short or changed.");
  }
  base::Result<base::Bytes> bytes = base::parse_b64u(text.substr(version.size()), 32);
  if (!bytes) return std::unexpected(bytes.error());
  const base::SecretBytes wiped(std::move(*bytes));
  return base::Secret32(wiped.span());
}

std::string write_fragment(const base::Secret32& w) {
  return std::string(version) + base::to_b64u(w.span());
}

WaySecrets derive_way(const base::Secret32& w) {
  return {base::to_b64u(base::derive_key(w.span(), "way-id").span()),
          base::derive_key(w.span(), "way-try"), base::derive_key(w.span(), "way-code")};
}

WayKeys derive_keys(const base::Secret32& w, const base::Secret32& rw) {
  base::Secret<64> both;
  std::ranges::copy(w.span(), both.writable().begin());
  std::ranges::copy(rw.span(), both.writable().begin() + 32);
  const base::Secret32 key = base::derive_key(both.span(), "way");
  return {base::derive_key(key.span(), "way-token"),
          keys::signing_key_from_seed(base::derive_key(key.span(), "way-sign")),
          seal::identity_from_secret(base::derive_key(key.span(), "way-age")),
          base::derive_key(key.span(), "way-card")};
}

base::Result<std::string> normalise_pin(std::string_view typed) {
  auto digits = link::normalise_code(typed);
  if (digits && digits->size() == pin_digits &&
      std::ranges::all_of(*digits, [](char c) { return c >= '0' && c <= '9'; })) {
    return digits;
  }
  return fail(Code::malformed, "A PIN has six numbers.");
}

base::Status check_pin(std::string_view normalised) {
  for (int step : {0, 1, -1}) {
    if (steps_by(normalised, step)) return fail(Code::denied, "This PIN is easy to guess.");
  }
  return {};
}

std::string pin_proof(const WaySecrets& secrets, std::string_view normalised) {
  return base::to_b64u(link::derive_code_proof(secrets.code_key, normalised));
}

NewWay make_way(std::string_view normalised_pin, base::Random& random) {
  base::Secret32 w = random.secret<32>();
  const base::Secret32 rw = random.secret<32>();
  const WaySecrets secrets = derive_way(w);
  NewWay out{std::move(w), {}, {}};
  out.keys = derive_keys(out.w, rw);
  out.kept = {.id = secrets.id,
              .token_hash = link::token_hash(out.keys.token),
              .try_hash = link::token_hash(secrets.try_token),
              .code_proof = pin_proof(secrets, normalised_pin),
              .r = base::to_b64u(rw.span()),
              .card = {}};
  return out;
}

}  // namespace foyer::way
