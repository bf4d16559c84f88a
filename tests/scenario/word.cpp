#include "word.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "files.h"
#include "intake/words.h"

namespace foyer::scenario {

std::string word(std::string_view key, const std::vector<std::string>& values,
                 std::string_view lang) {
  static std::map<std::string, intake::Words, std::less<>> read;
  if (!read.contains(lang)) {
    const auto words =
        intake::Words::parse(read_file("assets/words/" + std::string(lang) + ".json"));
    REQUIRE(words);
    read.emplace(lang, *words);
  }
  const intake::Words& words = read.find(lang)->second;
  INFO("the key is " << key);
  REQUIRE(words.has(key));
  return words.say({.key = std::string(key), .values = values});
}

}  // namespace foyer::scenario
