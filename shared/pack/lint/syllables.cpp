// Groups of vowels, less the silent e, with the rules for where two vowels are two syllables.
// Words that no rule gets right stand in syllable_exceptions.cpp.

#include "pack_lint/syllables.h"

#include <algorithm>
#include <array>
#include <string>

#include "pack_lint/syllable_exceptions.h"

namespace foyer::pack {

namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

// Whether the letter at `i` sounds as a vowel: y does, but not before a vowel at the start of a
// word or between two vowels; u does not after q.
bool sounds_as_vowel(std::string_view word, std::size_t i) {
  if (word[i] == 'u' && i > 0 && word[i - 1] == 'q') return false;
  if (word[i] != 'y') return is_vowel(word[i]);
  const bool vowel_after = i + 1 < word.size() && is_vowel(word[i + 1]);
  const bool vowel_before = i > 0 && is_vowel(word[i - 1]);
  return !(vowel_after && (i == 0 || vowel_before));
}

// cli-ent, vari-ety, easi-er; but pa-tient and field.
bool parts_ie(std::string_view word, std::string_view rest, char before) {
  if (rest.starts_with("et")) return true;
  if (rest.starts_with("ent") || rest.starts_with("enc")) return !is_one_of(before, "tc");
  return word.size() > 4 && (rest == "er" || rest == "ers" || rest == "est");
}

// Whether two neighbouring vowels are two syllables: li-on, cli-ent, go-ing, u-su-al.
bool parts(std::string_view word, std::size_t i) {
  const char before = i > 1 ? word[i - 2] : ' ', first = word[i - 1], second = word[i];
  const std::string_view rest = word.substr(i);
  if (first == 'y') return true;
  if (second == 'i' && rest.starts_with("ing") && !is_one_of(first, "aio")) return true;
  if (second == 'i' && rest == "ing") return true;
  if (first == 'i' && is_one_of(second, "ou")) return !is_one_of(before, "tscgx");
  if (first == 'i' && before == 'l' && (rest == "an" || rest == "ans")) return false;
  if (first == 'i' && second == 'a') return !is_one_of(before, "tcg") || rest.starts_with("at");
  if (first == 'i' && second == 'e') return parts_ie(word, rest, before);
  if (first == 'u' && is_one_of(second, "ao")) return !is_one_of(before, "qg");
  if (first == 'e' && second == 'o') return true;
  return first == 'u' && second == 'e' && rest.starts_with("enc");
}

int count_groups(std::string_view word) {
  int groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!sounds_as_vowel(word, i)) continue;
    if (i == 0 || !sounds_as_vowel(word, i - 1) || parts(word, i)) ++groups;
  }
  return groups;
}

// The e of "time", "times" and "timed" is silent; that of "table", "pages" and "wanted" is not.
bool ends_in_silent_e(std::string_view word) {
  if (word.size() < 3) return false;
  if (word.ends_with("ed")) {
    const char before = word[word.size() - 3];
    return !is_one_of(before, "tdaeiou") &&
           !(before == 'l' && word.size() > 3 && !is_one_of(word[word.size() - 4], "aeioulrwy"));
  }
  std::string_view stem = word;
  if (word.ends_with("es")) {
    stem.remove_suffix(1);
    const std::string_view root = stem.substr(0, stem.size() - 1);
    if (is_one_of(root.back(), "sxzcg") || root.ends_with("ch") || root.ends_with("sh")) {
      return false;
    }
  }
  if (!stem.ends_with('e')) return false;
  const char before = stem[stem.size() - 2];
  if (before == 'l' && stem.size() > 2 && !is_one_of(stem[stem.size() - 3], "aeioulrwy")) {
    return false;
  }
  if (stem.ends_with("que")) return true;
  return !is_one_of(before, "aeiouy");
}

int count_plain(std::string_view word);

struct Piece {
  std::string_view letters;
  int syllables;
};

// Endings and beginnings before or after which a silent e stays silent.
int count_pieces(std::string_view word) {
  static constexpr std::array<Piece, 10> endings{{{"ically", 2},
                                                  {"fully", 2},
                                                  {"ments", 1},
                                                  {"ment", 1},
                                                  {"less", 1},
                                                  {"ness", 1},
                                                  {"ful", 1},
                                                  {"times", 1},
                                                  {"thing", 1},
                                                  {"ly", 1}}};
  static constexpr std::array<Piece, 5> beginnings{
      {{"some", 1}, {"home", 1}, {"every", 2}, {"voice", 1}, {"safe", 1}}};
  for (const Piece& ending : endings) {
    if (word.size() > ending.letters.size() + 2 && word.ends_with(ending.letters)) {
      return count_plain(word.substr(0, word.size() - ending.letters.size())) + ending.syllables;
    }
  }
  for (const Piece& start : beginnings) {
    if (word.size() > start.letters.size() + 2 && word.starts_with(start.letters)) {
      return count_plain(word.substr(start.letters.size())) + start.syllables;
    }
  }
  return 0;
}

int count_plain(std::string_view word) {
  if (const int known = syllables_by_exception(word)) return known;
  if (const int pieces = count_pieces(word)) return pieces;
  int count = count_groups(word) - (ends_in_silent_e(word) ? 1 : 0);
  if (word.ends_with("sm")) ++count;
  return std::max(count, 1);
}

// "didn't" has the n of a syllable of its own, "don't" has not.
int count_contracted(std::string_view word) {
  static constexpr std::array<std::string_view, 8> hissing{"s",  "x",  "z",  "ch",
                                                           "sh", "ce", "ge", "se"};
  if (const int known = syllables_by_exception(word)) return known;
  const std::size_t at = word.find('\'');
  if (at == std::string_view::npos) return count_plain(word);
  const std::string_view stem = word.substr(0, at), tail = word.substr(at + 1);
  if (tail == "t" && stem.ends_with('n')) {
    const char before = stem.size() > 1 ? stem[stem.size() - 2] : ' ';
    return count_plain(stem.substr(0, stem.size() - 1)) + (is_one_of(before, "dsk") ? 1 : 0);
  }
  const bool hisses =
      std::ranges::any_of(hissing, [&](std::string_view ending) { return stem.ends_with(ending); });
  return count_plain(stem) + (tail == "s" && hisses ? 1 : 0);
}

int count_number(std::string_view digits) {
  static constexpr std::array<int, 10> names{2, 1, 1, 1, 1, 1, 1, 2, 1, 1};
  static constexpr std::array<int, 10> teens{1, 3, 1, 2, 2, 2, 2, 3, 2, 2};
  if (digits.size() == 2 && digits[0] != '0') {
    if (digits[0] == '1') return teens[digits[1] - '0'];
    const int tens = digits[0] == '7' ? 3 : 2;
    return tens + (digits[1] == '0' ? 0 : names[digits[1] - '0']);
  }
  int count = 0;
  for (const char digit : digits) count += names[digit - '0'];
  return count;
}

// "ID", and capitals without a vowel, as "TV".
bool is_spelled_out(std::string_view part) {
  if (part == "ID" || part == "OK" || part == "US") return true;
  return part.size() > 1 && std::ranges::all_of(part, [](char c) {
           return c >= 'A' && c <= 'Z' && !is_one_of(c, "AEIOUY");
         });
}

int count_part(std::string_view part) {
  if (part.empty()) return 0;
  if (std::ranges::all_of(part, is_digit)) return count_number(part);
  if (is_spelled_out(part)) {
    return static_cast<int>(part.size() + 2 * std::ranges::count(part, 'W'));
  }
  std::string lower(part);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return count_contracted(lower);
}

}  // namespace

int count_syllables(std::string_view word) {
  int count = 0;
  while (!word.empty()) {
    const std::size_t hyphen = word.find('-');
    count += count_part(word.substr(0, hyphen));
    word = hyphen == std::string_view::npos ? std::string_view() : word.substr(hyphen + 1);
  }
  return std::max(count, 1);
}

}  // namespace foyer::pack
