#include "seal/bech32.h"

#include <array>

namespace foyer::seal {
namespace {

constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t sum_size = 6;

std::uint32_t step(std::uint32_t sum, std::uint8_t value) {
  constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                   0x2a1462b3};
  const std::uint32_t top = sum >> 25;
  sum = ((sum & 0x1ffffff) << 5) ^ value;
  for (std::size_t i = 0; i < generator.size(); ++i) {
    if ((top >> i) & 1) sum ^= generator[i];
  }
  return sum;
}

std::uint32_t sum_of_prefix(std::string_view prefix) {
  std::uint32_t sum = 1;
  for (char c : prefix) sum = step(sum, static_cast<std::uint8_t>(c >> 5));
  sum = step(sum, 0);
  for (char c : prefix) sum = step(sum, static_cast<std::uint8_t>(c & 31));
  return sum;
}

std::unexpected<base::Error> refuse() {
  return base::fail(base::Code::malformed, "This is not an age key, or it was mistyped.");
}

}  // namespace

std::string to_bech32(std::string_view prefix, base::ByteSpan data) {
  std::string out = std::string(prefix) + '1';
  std::uint32_t sum = sum_of_prefix(prefix);
  const auto put = [&](std::uint32_t value) {
    sum = step(sum, static_cast<std::uint8_t>(value & 31));
    out += letters[value & 31];
  };
  std::uint32_t bits = 0;
  int count = 0;
  for (std::uint8_t byte : data) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) put(bits >> (count - 5));
  }
  if (count > 0) put(bits << (5 - count));
  for (std::size_t i = 0; i < sum_size; ++i) sum = step(sum, 0);
  sum ^= 1;
  for (std::size_t i = 0; i < sum_size; ++i) out += letters[(sum >> (5 * (5 - i))) & 31];
  return out;
}

base::Result<base::Secret32> parse_bech32(std::string_view prefix, std::string_view text) {
  constexpr std::size_t data_size = 52;  // 32 bytes in 5-bit letters
  if (text.size() != prefix.size() + 1 + data_size + sum_size || !text.starts_with(prefix) ||
      text[prefix.size()] != '1') {
    return refuse();
  }
  base::Secret32 out;
  std::uint32_t sum = sum_of_prefix(prefix);
  std::uint32_t bits = 0;
  int count = 0;
  std::size_t filled = 0;
  const std::string_view data = text.substr(prefix.size() + 1);
  for (std::size_t i = 0; i < data.size(); ++i) {
    const std::size_t value = letters.find(data[i]);
    if (value == letters.npos) return refuse();
    sum = step(sum, static_cast<std::uint8_t>(value));
    if (i >= data_size) continue;
    bits = (bits << 5) | static_cast<std::uint32_t>(value);
    count += 5;
    if (count >= 8) {
      count -= 8;
      out.writable()[filled++] = static_cast<std::uint8_t>(bits >> count);
    }
  }
  const bool padded_with_zeros = (bits & ((1u << count) - 1)) == 0;
  if (sum != 1 || !padded_with_zeros) return refuse();
  return out;
}

}  // namespace foyer::seal
