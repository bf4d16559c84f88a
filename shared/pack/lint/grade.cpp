#include "pack_lint/grade.h"

#include <string>

#include "pack_lint/syllables.h"

namespace foyer::pack {

namespace {

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Apostrophes and hyphens belong to a word only between letters.
bool continues(std::string_view text, std::size_t i) {
  if (is_word_letter(text[i])) return true;
  const bool joins = text[i] == '\'' || text[i] == '-';
  return joins && i > 0 && i + 1 < text.size() && is_word_letter(text[i - 1]) &&
         is_word_letter(text[i + 1]);
}

bool ends_sentence(std::string_view text, std::size_t i) {
  if (text[i] == '\n') return true;
  if (text[i] != '.' && text[i] != '!' && text[i] != '?') return false;
  const std::size_t next = text.find_first_not_of("*\")", i + 1);
  return next == std::string_view::npos || text[next] == ' ' || text[next] == '\n';
}

}  // namespace

Counts count_words(std::string_view text) {
  Counts counts;
  int words_of_sentence = 0;
  const auto close = [&] {
    if (words_of_sentence > 0) ++counts.sentences;
    words_of_sentence = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ends_sentence(text, i)) close();
    if (!is_word_letter(text[i])) continue;
    const std::size_t from = i;
    while (i < text.size() && continues(text, i)) ++i;
    counts.syllables += count_syllables(text.substr(from, i - from));
    ++counts.words;
    ++words_of_sentence;
    --i;
  }
  close();
  return counts;
}

double flesch_kincaid(const Counts& counts) {
  if (counts.sentences == 0 || counts.words == 0) return 0;
  return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

std::optional<double> reading_grade(std::string_view text, std::string_view lang) {
  if (lang.substr(0, lang.find('-')) != "en") return std::nullopt;
  return flesch_kincaid(count_words(text));
}

}  // namespace foyer::pack
