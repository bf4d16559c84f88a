#pragma once
// Bytes and their text forms: strict unpadded base64url (RFC 4648 section 5) and hex.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::base {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

// The same memory seen the other way; the caller keeps it alive.
inline ByteSpan as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteSpan bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes to_bytes(std::string_view text) {
  return {text.begin(), text.end()};
}
inline std::string to_text(ByteSpan bytes) {
  return std::string(as_text(bytes));
}

void append(Bytes& to, ByteSpan more);

// b64u: no padding, no line breaks; parsing refuses tails whose unused bits are not zero.
std::string to_b64u(ByteSpan bytes);
Result<Bytes> parse_b64u(std::string_view text);

// Exactly `size` bytes, or Code::malformed.
Result<Bytes> parse_b64u(std::string_view text, std::size_t size);

std::string to_hex(ByteSpan bytes);

// Padded or unpadded standard base64 (RFC 4648 section 4), as HTTP structured fields carry it.
std::string to_b64(ByteSpan bytes);
Result<Bytes> parse_b64(std::string_view text);

// Equal content in time that depends on the length alone.
bool equal_in_constant_time(ByteSpan a, ByteSpan b);

}  // namespace foyer::base
