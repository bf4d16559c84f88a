#include "base/bytes.h"

#include <sodium.h>

namespace foyer::base {
namespace {

std::string encode(ByteSpan bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), variant);
  out.pop_back();  // libsodium counts the closing NUL.
  return out;
}

// Re-encoding catches what libsodium's decoder forgives: any text but the canonical one differs.
Result<Bytes> decode(std::string_view text, int variant) {
  if (text.empty()) return Bytes();  // libsodium takes no null pointer
  Bytes out(text.size());
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end,
                        variant) != 0 ||
      end != text.data() + text.size()) {
    return fail(Code::malformed, "This is not base64 text.");
  }
  out.resize(size);
  if (encode(out, variant) != text) return fail(Code::malformed, "This is not base64 text.");
  return out;
}

}  // namespace

void append(Bytes& to, ByteSpan more) {
  to.insert(to.end(), more.begin(), more.end());
}

std::string to_b64u(ByteSpan bytes) {
  return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

Result<Bytes> parse_b64u(std::string_view text) {
  return decode(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

Result<Bytes> parse_b64u(std::string_view text, std::size_t size) {
  auto bytes = parse_b64u(text);
  if (bytes && bytes->size() != size) return fail(Code::malformed, "This has the wrong length.");
  return bytes;
}

std::string to_hex(ByteSpan bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
  out.pop_back();
  return out;
}

std::string to_b64(ByteSpan bytes) {
  return encode(bytes, sodium_base64_VARIANT_ORIGINAL);
}

Result<Bytes> parse_b64(std::string_view text) {
  const bool padded = text.ends_with('=');
  return decode(text, padded || text.size() % 4 == 0 ? sodium_base64_VARIANT_ORIGINAL
                                                     : sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
}

bool equal_in_constant_time(ByteSpan a, ByteSpan b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace foyer::base
