#include <catch2/catch_test_macros.hpp>
#include <set>

#include "link/link.h"

using namespace foyer;

SCENARIO("14a a code in other digits or separators is the same code, so it counts as one try") {
  for (const char* typed :
       {"123456", "123 456", "12-34-56", " 1 2 3 4 5 6 ", "123.456", "１２３４５６", "۱۲۳۴۵۶",
        "১২৩৪৫৬", "123\u00a0456", "\u202d123456\u202c", "12３4٥6"}) {
    INFO(typed);
    const auto code = link::normalise_code(typed);
    REQUIRE(code);
    CHECK(*code == "123456");
  }
}

SCENARIO("What is neither six digits nor three words is refused") {
  for (const char* typed : {"", " ", "12345", "1234567", "12345a", "one two", "one two three four",
                            "one 2 three", "\xff\xfe", "123456\x01", "onetwothree", "a b \x01"}) {
    INFO(typed);
    CHECK_FALSE(link::normalise_code(typed));
  }
  CHECK_FALSE(link::normalise_code(std::string(500, '1')));
}

SCENARIO("Three words are lower case with single spaces") {
  CHECK(*link::normalise_code("  Lake\tSTONE -- river. ") == "lake stone river");
  CHECK(*link::normalise_code("ĐÈN Sông ĐÁ") == "đèn sông đá");
  CHECK(*link::normalise_code("नदी पत्थर दीया") == "नदी पत्थर दीया");
  CHECK(*link::normalise_code("نهر حجر مصباح") == "نهر حجر مصباح");
}

SCENARIO("Chinese words need no spaces, and are parted by twos wherever they were parted") {
  for (const char* typed :
       {"苹果 河流 月亮", "苹果河流月亮", "苹 果河 流月亮", "苹果，河流月亮。"}) {
    INFO(typed);
    const auto code = link::normalise_code(typed);
    REQUIRE(code);
    CHECK(*code == "苹果 河流 月亮");
  }
  CHECK(*link::normalise_code("向日葵 河流 月亮") == "向日葵 河流 月亮");
  CHECK_FALSE(link::normalise_code("苹果河流月"));
  CHECK_FALSE(link::normalise_code("苹果河流月亮大"));
}

SCENARIO("Codes are six digits, and drawn from all of them") {
  base::SeededRandom random(base::Secret32(base::sha256("codes")));
  std::set<std::string> codes;
  std::set<char> first;
  for (int i = 0; i < 500; ++i) {
    const std::string code = link::make_digits_code(random);
    REQUIRE(code.size() == 6);
    REQUIRE(*link::normalise_code(code) == code);
    codes.insert(code);
    first.insert(code[0]);
  }
  CHECK(codes.size() > 490);
  CHECK(first.size() == 10);
}

SCENARIO("Codes of words are three words of the list, drawn from all of it") {
  base::SeededRandom random(base::Secret32(base::sha256("words")));
  const std::vector<std::string> words{"apple", "Lake", "stone", "river", "cloud"};
  std::set<std::string> codes;
  for (int i = 0; i < 2'000; ++i) {
    const auto code = link::make_words_code(words, random);
    REQUIRE(code);
    REQUIRE(*link::normalise_code(*code) == *code);
    codes.insert(*code);
  }
  CHECK(codes.size() == words.size() * words.size() * words.size());
  CHECK(codes.contains("lake lake stone"));
  CHECK_FALSE(link::make_words_code({}, random));
  CHECK_FALSE(link::make_words_code({"two words"}, random));
  CHECK_FALSE(link::make_words_code({"apple1"}, random));
}

SCENARIO("Another link's code key gives another proof for the same code") {
  const base::Secret32 one(base::sha256("one"));
  const base::Secret32 two(base::sha256("two"));
  CHECK(link::derive_code_proof(one, "123456") != link::derive_code_proof(two, "123456"));
  CHECK(link::derive_code_proof(one, "123456") != link::derive_code_proof(one, "123457"));
}
