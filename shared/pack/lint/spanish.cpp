#include "pack_lint/spanish.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace foyer::pack {

namespace {

char32_t lower(char32_t c) {
  const bool big = (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
  return big ? c + 0x20 : c;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_letter(char32_t c) {
  c = lower(c);
  return (c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'ÿ' && c != U'÷');
}
bool is_strong(char32_t c) {
  return std::u32string_view(U"aeoáéóíú").contains(c);
}
bool is_weak(char32_t c) {
  return std::u32string_view(U"iuü").contains(c);
}

// y, as in muy and y, but not as in ya and leyes.
bool is_vowel(std::u32string_view word, std::size_t i) {
  const char32_t c = lower(word[i]);
  if (c != U'y') return is_strong(c) || is_weak(c);
  if (i + 1 == word.size()) return true;
  const char32_t next = lower(word[i + 1]);
  return !is_strong(next) && !is_weak(next);
}

bool ends_sentence(const std::u32string& text, std::size_t i) {
  if (text[i] == U'\n') return true;
  if (!std::u32string_view(U".!?").contains(text[i])) return false;
  const std::size_t next = text.find_first_not_of(U"*\")»”", i + 1);
  return next == std::u32string::npos || text[next] == U' ' || text[next] == U'\n';
}

}  // namespace

int count_spanish_syllables(std::u32string_view word) {
  int syllables = 0, strong = 0;
  bool inside = false;  // a run of vowels
  const auto close = [&] {
    if (inside) syllables += std::max(strong, 1);
    inside = false;
    strong = 0;
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_digit(word[i])) syllables += 2;
    if (!is_vowel(word, i)) {
      close();
      continue;
    }
    inside = true;
    if (is_strong(lower(word[i]))) ++strong;
  }
  close();
  return std::max(syllables, 1);
}

Counts count_spanish(std::string_view bytes) {
  const auto points = base::to_code_points(bytes);
  const std::u32string text(points.begin(), points.end());
  Counts counts;
  int words_of_sentence = 0;
  const auto close = [&] {
    if (words_of_sentence > 0) ++counts.sentences;
    words_of_sentence = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ends_sentence(text, i)) close();
    const std::size_t from = i;
    while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]))) ++i;
    if (i == from) continue;
    counts.syllables += count_spanish_syllables(std::u32string_view(text).substr(from, i - from));
    ++counts.words;
    ++words_of_sentence;
    --i;
  }
  close();
  return counts;
}

double perspicuity(const Counts& counts) {
  if (counts.sentences == 0 || counts.words == 0) return 100;
  return 206.835 - 62.3 * counts.syllables / counts.words -
         static_cast<double>(counts.words) / counts.sentences;
}

}  // namespace foyer::pack
