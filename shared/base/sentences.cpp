#include "base/sentences.h"

#include <algorithm>
#include <array>
#include <span>

namespace foyer::base {
namespace {

using Marks = std::span<const std::string_view>;

// These end a sentence where a space follows, or nothing.
constexpr std::array<std::string_view, 10> spaced_ends{".", "!", "?", "…", "؟",
                                                       "۔", "।", "॥", "։", "።"};
// These end one wherever they stand: their scripts put no spaces.
constexpr std::array<std::string_view, 4> full_ends{"。", "！", "？", "｡"};
// What closes after the end belongs to the sentence that it closes.
constexpr std::array<std::string_view, 12> closers{"\"", "'",  ")",  "]",  "”",  "’",
                                                   "»",  "」", "』", "）", "】", "\u2069"};
// A dot after these is not an end, whatever follows.
constexpr std::array<std::string_view, 16> abbreviations{
    "Dr", "Dra", "Mr",  "Mrs", "Ms", "Sr",  "Sra",    "Srta",
    "St", "vs",  "etc", "ej",  "Ud", "Uds", "approx", "Inc"};

// The mark of the list that the text begins with; empty: none.
std::string_view mark_at(std::string_view text, Marks marks) {
  const auto found =
      std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? std::string_view() : *found;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view last_word(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && !is_space(text[at - 1]) && text[at - 1] != '(') --at;
  return text.substr(at);
}

// "Dr. Ellis", "J. Doe", "e.g. this": one letter, or letters with dots between, is no sentence.
bool shortens(std::string_view before) {
  const std::string_view word = last_word(before);
  const bool letter = word.size() == 1 && word[0] >= 'A';
  const bool dotted = word.size() > 2 && word[word.size() - 2] == '.';
  return letter || dotted || std::ranges::find(abbreviations, word) != abbreviations.end();
}

// "at 9 p.m. on Monday": the sentence goes on where a small letter follows.
bool goes_on(std::string_view after) {
  const std::size_t next = after.find_first_not_of(" \t");
  return next != std::string_view::npos && after[next] >= 'a' && after[next] <= 'z';
}

// The length of an end with all that belongs to it, or 0 where the text at `at` ends nothing.
std::size_t end_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool full = false;
  for (;;) {
    const std::string_view wide = mark_at(text.substr(end), full_ends);
    const std::string_view spaced = mark_at(text.substr(end), spaced_ends);
    if (wide.empty() && spaced.empty()) break;
    full = full || !wide.empty();
    end += std::max(wide.size(), spaced.size());
  }
  if (end == at) return 0;
  const bool lone_dot = text.substr(at, end - at) == ".";
  for (auto mark = mark_at(text.substr(end), closers); !mark.empty();
       mark = mark_at(text.substr(end), closers))
    end += mark.size();
  if (end == text.size() || full) return end - at;
  if (!is_space(text[end])) return 0;
  if (lone_dot && shortens(text.substr(0, at))) return 0;
  return goes_on(text.substr(end)) ? 0 : end - at;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t from = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view sentence = trimmed(text.substr(from, end - from));
    if (!sentence.empty()) out.push_back(sentence);
    from = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '\n' ? 1 : end_at(text.substr(from), at - from);
    at += std::max<std::size_t>(end, 1);
    if (end > 0) take(at);
  }
  take(text.size());
  return out;
}

}  // namespace foyer::base
