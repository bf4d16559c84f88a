#include "seal/paper_words.h"

#include <array>
#include <optional>

#include "base/hash.h"

namespace foyer::seal {
namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz", vowels = "aiou";
constexpr std::size_t letters = 5, check_bytes = 2, all_bytes = 2 * paper_words;

struct Letter {
  std::string_view of;
  int bits;
};
constexpr std::array<Letter, letters> word_form{
    {{consonants, 4}, {vowels, 2}, {consonants, 4}, {vowels, 2}, {consonants, 4}}};

using Payload = std::array<std::uint8_t, all_bytes>;

base::Digest check_of(base::ByteSpan key) {
  return base::sha256(base::pae({base::as_bytes("foyer/paper/v1"), key}));
}

void append_word(base::Bytes& out, unsigned value) {
  int left = 16;
  for (const Letter& letter : word_form) {
    left -= letter.bits;
    out.push_back(static_cast<std::uint8_t>(letter.of[value >> left & ((1U << letter.bits) - 1)]));
  }
}

bool is_between(char c) {
  return c == ' ' || c == '-' || c == ',' || c == '\t' || c == '\n' || c == '\r';
}

// The bits of the letter that stands at this place of its word.
std::optional<unsigned> read_letter(char c, std::size_t place) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const std::size_t at = word_form[place].of.find(c);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(at);
}

std::optional<Payload> read_letters(std::string_view typed) {
  Payload out{};
  std::size_t count = 0;
  unsigned word = 0;
  for (const char c : typed) {
    if (is_between(c)) continue;
    const auto bits = read_letter(c, count % letters);
    if (!bits || count == paper_words * letters) return std::nullopt;
    word = word << word_form[count % letters].bits | *bits;
    if (++count % letters != 0) continue;
    const std::size_t at = (count / letters - 1) * 2;
    out[at] = static_cast<std::uint8_t>(word >> 8);
    out[at + 1] = static_cast<std::uint8_t>(word);
    word = 0;
  }
  if (count != paper_words * letters) return std::nullopt;
  return out;
}

}  // namespace

base::SecretBytes write_paper_words(const base::Secret32& key) {
  base::Secret<all_bytes> payload;
  const base::Digest check = check_of(key.span());
  std::copy(key.span().begin(), key.span().end(), payload.writable().begin());
  std::copy_n(check.begin(), check_bytes, payload.writable().begin() + base::Secret32::size());
  base::Bytes out;
  out.reserve(paper_words * (letters + 1));
  for (std::size_t i = 0; i < all_bytes; i += 2) {
    if (i > 0) out.push_back(' ');
    append_word(out, static_cast<unsigned>(payload.span()[i]) << 8 | payload.span()[i + 1]);
  }
  return base::SecretBytes(std::move(out));
}

base::Result<base::Secret32> read_paper_words(std::string_view typed) {
  auto read = read_letters(typed);
  if (!read) {
    return base::fail(base::Code::malformed,
                      "These are not the 17 words of the paper: one is missing or misspelt.");
  }
  const base::Secret<all_bytes> payload{base::ByteSpan(*read)};
  sodium_memzero(read->data(), read->size());
  base::Secret32 key(payload.span().first(base::Secret32::size()));
  const base::Digest check = check_of(key.span());
  if (!std::equal(check.begin(), check.begin() + check_bytes,
                  payload.span().begin() + base::Secret32::size())) {
    return base::fail(
        base::Code::malformed,
        "One of these words is wrong. Compare them with the paper, letter by letter.");
  }
  return key;
}

}  // namespace foyer::seal
