#include "intake/answers.h"

#include <catch2/catch_test_macros.hpp>

using foyer::intake::Answers;

SCENARIO("an answer is a text, and an empty one is none") {
  Answers said;
  CHECK_FALSE(said.has("you.legalName"));
  said.set("you.legalName", "Ada");
  CHECK(said.is("you.legalName", "Ada"));
  said.set("you.legalName", "");
  CHECK_FALSE(said.has("you.legalName"));
  CHECK(said.all().empty());
}

SCENARIO("a set holds each item once") {
  Answers said;
  said.include("help.wanted", "call");
  said.include("help.wanted", "paper");
  said.include("help.wanted", "call");
  CHECK(said.items("help.wanted") == std::vector<std::string>{"call", "paper"});
  CHECK(said.includes("help.wanted", "paper"));
  CHECK_FALSE(said.includes("help.wanted", "pap"));
}

SCENARIO("a number that is none is zero") {
  Answers said;
  said.set("check.text.tries", "2");
  CHECK(said.number("check.text.tries") == 2);
  said.set("check.text.tries", "two");
  CHECK(said.number("check.text.tries") == 0);
  CHECK(said.number("nothing") == 0);
}
