// A key on paper, read aloud and typed again.

#include "seal/paper_words.h"

#include <catch2/catch_test_macros.hpp>

#include "base/random.h"

using namespace foyer;

namespace {

std::string words_of(const base::Secret32& key) {
  return std::string(seal::write_paper_words(key).text());
}
bool is_same(const base::Secret32& a, const base::Secret32& b) {
  return std::equal(a.span().begin(), a.span().end(), b.span().begin());
}

}  // namespace

SCENARIO("The words of a key are those of the proquint table") {
  // 127.0.0.1 is lusab babad in the paper that describes them.
  base::Bytes bytes(32, 0);
  bytes[0] = 127;
  bytes[3] = 1;
  const std::string words = words_of(base::Secret32(bytes));
  CHECK(words.starts_with("lusab babad babab "));
  CHECK(words.size() == 17 * 6 - 1);
}

SCENARIO("A key comes back from its words, however they are written") {
  base::SystemRandom random;
  for (int i = 0; i < 200; ++i) {
    const base::Secret32 key(random.bytes(32));
    std::string words = words_of(key);
    const auto read = seal::read_paper_words(words);
    REQUIRE(read);
    CHECK(is_same(*read, key));
    for (char& c : words) c = c == ' ' ? '-' : static_cast<char>(c - 'a' + 'A');
    const auto again = seal::read_paper_words("  " + words + "\n");
    REQUIRE(again);
    CHECK(is_same(*again, key));
  }
}

SCENARIO("A slip is told, and so is a word that is missing or one too many") {
  const base::Secret32 key(base::Bytes(32, 9));
  const std::string words = words_of(key);
  CHECK_FALSE(seal::read_paper_words(""));
  CHECK_FALSE(seal::read_paper_words(words.substr(6)));
  CHECK_FALSE(seal::read_paper_words(words + " babab"));
  CHECK_FALSE(seal::read_paper_words("x" + words.substr(1)));
  CHECK_FALSE(seal::read_paper_words(std::string(1'000'000, 'b')));
  std::string swapped = words.substr(6, 6) + words.substr(0, 6) + words.substr(12);
  swapped[1] = swapped[1] == 'a' ? 'i' : 'a';
  CHECK_FALSE(seal::read_paper_words(swapped));
}
