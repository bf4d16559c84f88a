// What a new passphrase must not be. The check stops the guesses that every cracking list begins
// with; scrypt makes the others dear.

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"
#include "seal/key_file.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

constexpr std::array<std::string_view, 24> common_words{
    "password", "passwort", "passphrase", "qwerty",  "asdfgh",        "zxcvbn",
    "letmein",  "welcome",  "iloveyou",   "admin",   "administrator", "login",
    "secret",   "changeme", "default",    "monkey",  "dragon",        "sunshine",
    "princess", "football", "baseball",   "trustno", "master",        "abc"};

constexpr std::size_t distinct_points_min = 6;
constexpr std::size_t own_letters_min = 8;

std::string lower_letters(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

// What is left when the common words are taken out: "Password2024!" leaves nothing of its own.
std::size_t own_letters(std::string letters) {
  for (std::string_view word : common_words) {
    for (std::size_t at = letters.find(word); at != letters.npos; at = letters.find(word)) {
      letters.erase(at, word.size());
    }
  }
  return letters.size();
}

// A run such as 123456789012 or abcdefghijkl: each letter the one before, the same or the next.
bool is_run(const std::vector<char32_t>& points) {
  std::size_t breaks = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto step =
        static_cast<std::int64_t>(points[i]) - static_cast<std::int64_t>(points[i - 1]);
    if (step < -1 || step > 1) ++breaks;
  }
  return breaks * 4 < points.size();
}

}  // namespace

base::Status check_passphrase(std::string_view passphrase) {
  if (!base::is_valid_utf8(passphrase)) {
    return fail(Code::malformed, "The passphrase holds something that is not text.");
  }
  if (passphrase.empty()) return fail(Code::malformed, "Type a passphrase; it cannot be empty.");
  const std::vector<char32_t> points = base::to_code_points(passphrase);
  if (points.size() < passphrase_points_min) {
    return fail(Code::malformed,
                "The passphrase is too short: take four or more words, 12 letters at least.");
  }
  const std::set<char32_t> distinct(points.begin(), points.end());
  const std::string letters = lower_letters(passphrase);
  const bool plain_word = own_letters(letters) < std::min(own_letters_min, letters.size());
  const bool digits_only = letters.empty() && points.size() < 2 * passphrase_points_min;
  if (distinct.size() < distinct_points_min || is_run(points) || plain_word || digits_only) {
    return fail(Code::malformed,
                "Many people use a passphrase like this: take four or more words of your own.");
  }
  return {};
}

}  // namespace foyer::seal
