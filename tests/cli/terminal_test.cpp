#include <catch2/catch_test_macros.hpp>

#include "cli/terminal.h"

namespace foyer::cli {

SCENARIO("Answers cannot act on a terminal (attack 70)") {
  CHECK(neutralise("plain – ñ 李 مريم\nnext") == "plain – ñ 李 مريم\nnext");
  CHECK(neutralise("\x1B[2J\x1B]0;owned\x07") == "\\u{1B}[2J\\u{1B}]0;owned\\u{7}");
  CHECK(neutralise("a\rb\tc\bd") == "a\\u{D}b\\u{9}c\\u{8}d");
  CHECK(neutralise("\xC2\x9B"
                   "31m") == "\\u{9B}31m");  // CSI of the C1 controls
  CHECK(neutralise("\u202Eabc\u2066\u200B") == "\\u{202E}abc\\u{2066}\\u{200B}");
  CHECK(neutralise("\x9B"
                   "31m\xFF\xC3") == "\\x{9B}31m\\x{FF}\\x{C3}");
  CHECK(neutralise(std::string_view("a\0b", 3)) == "a\\x{0}b");
}

SCENARIO("JSON for a terminal is the same document") {
  const base::Json json = base::Json::object().set("a", "\u202E\u009B\x1B[2J\U000E0041 ok");
  const std::string text = json_text(json);
  CHECK(neutralise(text) == text);
  const auto read = base::parse_json(text);
  REQUIRE(read);
  CHECK(*read == json);
}

}  // namespace foyer::cli
