#include "word.h"

#include <catch2/catch_test_macros.hpp>

#include "files.h"
#include "intake/words.h"

namespace foyer::scenario {

std::string word(std::string_view key, const std::vector<std::string>& values) {
  static const auto english = intake::Words::parse(read_file("assets/words/en.json"));
  REQUIRE(english);
  INFO("the key is " << key);
  REQUIRE(english->has(key));
  return english->say({.key = std::string(key), .values = values});
}

}  // namespace foyer::scenario
