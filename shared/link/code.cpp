// The spoken code: one written form for what people type, and the proof that stands for it.

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "base/utf8.h"
#include "link/letters.h"
#include "link/link.h"

namespace foyer::link {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t typed_bytes_max = 400;
constexpr std::size_t digits_wanted = 6;
constexpr std::size_t words_wanted = 3;

struct Typed {
  std::string digits;                        // in ASCII
  std::vector<std::vector<char32_t>> words;  // what stands between separators, in lower case
  bool letters = false;
  bool controls = false;
};

Typed read(std::string_view text) {
  Typed typed;
  bool inside = false;
  for (char32_t point : base::to_code_points(text)) {
    if (is_invisible(point)) continue;
    if (is_separator(point)) {
      inside = false;
      continue;
    }
    if (!inside) typed.words.emplace_back();
    inside = true;
    typed.words.back().push_back(to_lower(point));
    const int digit = digit_value(point);
    if (digit >= 0) typed.digits += static_cast<char>('0' + digit);
    if (digit < 0) typed.letters = true;
    if (point < 0x20 || point == 0x7F) typed.controls = true;
  }
  return typed;
}

// Three words of two characters each, which Chinese is typed as without spaces between them.
void part_han(std::vector<std::vector<char32_t>>& words) {
  std::vector<char32_t> all;
  for (const auto& word : words) all.insert(all.end(), word.begin(), word.end());
  if (all.size() != 2 * words_wanted || !std::ranges::all_of(all, is_han)) return;
  words.clear();
  for (auto at = all.begin(); at != all.end(); at += 2) words.emplace_back(at, at + 2);
}

// From 0 to below `count`, each as likely as any other.
std::uint32_t draw_below(std::uint32_t count, base::Random& random) {
  const std::uint32_t even_part = UINT32_MAX / count * count;
  while (true) {
    const base::Secret<4> drawn = random.secret<4>();
    std::uint32_t value = 0;
    for (std::uint8_t byte : drawn.span()) value = (value << 8) | byte;
    if (value < even_part) return value % count;
  }
}

}  // namespace

base::Result<std::string> normalise_code(std::string_view typed_text) {
  if (typed_text.size() > typed_bytes_max || !base::is_valid_utf8(typed_text)) {
    return fail(Code::malformed, "A code is six digits or three words.");
  }
  Typed typed = read(typed_text);
  part_han(typed.words);
  if (!typed.letters && typed.digits.size() == digits_wanted) return typed.digits;
  if (!typed.digits.empty() || typed.controls || typed.words.size() != words_wanted) {
    return fail(Code::malformed, "A code is six digits or three words.");
  }
  std::string out;
  for (const auto& word : typed.words) {
    if (!out.empty()) out += ' ';
    out += base::from_code_points(word);
  }
  return out;
}

base::Digest derive_code_proof(const base::Secret32& code_key, std::string_view normalised) {
  return base::hmac_sha256(code_key.span(), base::as_bytes(normalised));
}

std::string make_digits_code(base::Random& random) {
  std::array<char, 8> out{};
  std::snprintf(out.data(), out.size(), "%06u",
                static_cast<unsigned>(draw_below(1'000'000, random)));
  return out.data();
}

base::Result<std::string> make_words_code(const std::vector<std::string>& words,
                                          base::Random& random) {
  std::string out;
  for (std::size_t i = 0; i < words_wanted && !words.empty(); ++i)
    out += " " + words[draw_below(static_cast<std::uint32_t>(words.size()), random)];
  return normalise_code(out);
}

}  // namespace foyer::link
