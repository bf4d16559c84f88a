#include "intake/rows.h"

#include <catch2/catch_test_macros.hpp>

#include "intake/answers.h"

using namespace foyer::intake;

SCENARIO("a row goes with all its answers, and the others keep theirs") {
  Answers answers;
  add_row(answers, "who.people");
  add_row(answers, "who.people");
  answers.set("who.people.1.name", "Ada");
  answers.set("who.people.2.name", "Ben");
  remove_row(answers, "who.people", "1");
  CHECK(answers.items("who.people") == std::vector<std::string>{"2"});
  CHECK_FALSE(answers.has("who.people.1.name"));
  CHECK(answers.get("who.people.2.name") == "Ben");
  add_row(answers, "who.people");
  CHECK(answers.items("who.people") == std::vector<std::string>{"2", "1"});
}

SCENARIO("one row does not take another's answers along") {
  Answers answers;
  for (int i = 0; i < 12; ++i) add_row(answers, "list");
  answers.set("list.1.name", "Ada");
  answers.set("list.11.name", "Ben");
  remove_row(answers, "list", "1");
  CHECK(answers.get("list.11.name") == "Ben");
}

SCENARIO("a list has an end") {
  Answers answers;
  for (std::size_t i = 0; i < 2 * rows_max; ++i) add_row(answers, "list");
  CHECK(answers.items("list").size() == rows_max);
}
