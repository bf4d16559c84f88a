#include <catch2/catch_test_macros.hpp>

#include <set>

#include "cli/command.h"
#include "cli/files.h"

namespace foyer::cli {
namespace {

const std::vector<Option> options{{"--days", "N", ""}, {"--json", "", ""}};

Exit refused(const std::vector<std::string>& words) {
  try {
    const Arguments arguments(words, options);
    static_cast<void>(arguments.number("--days", 1, 1, 30));
  } catch (const Failure& failure) {
    CHECK(failure.text.ends_with('.'));
    return failure.exit;
  }
  return Exit::done;
}

}  // namespace

SCENARIO("A command line is read by what its command declares") {
  const Arguments arguments({"a", "--days", "3", "--days=7", "--json", "--", "--b"}, options);
  CHECK(arguments.number("--days", 1, 1, 30) == 7);
  CHECK(arguments.all("--days").size() == 2);
  CHECK(arguments.has("--json"));
  CHECK(arguments.operands() == std::vector<std::string>{"a", "--b"});
}

SCENARIO("A command line that makes no sense is refused in a sentence") {
  CHECK(refused({"--days", "7"}) == Exit::done);
  for (const auto& words : std::vector<std::vector<std::string>>{{"--unknown"},
                                                                 {"--days"},
                                                                 {"--json=1"},
                                                                 {"--days", "0"},
                                                                 {"--days", "31"},
                                                                 {"--days", "7x"},
                                                                 {"--days", "9999999999999"},
                                                                 {"--days", ""}}) {
    CHECK(refused(words) == Exit::usage);
  }
}

SCENARIO("No option of a command can carry a passphrase (attack 73)") {
  for (const Command& command : commands()) {
    std::vector<Option> all = command.options;
    all.insert(all.end(), shared_options().begin(), shared_options().end());
    for (const Option& option : all) {
      INFO(command.name << " " << option.name);
      const bool secret = option.name.find("pass") != std::string_view::npos;
      CHECK((!secret || option.name == "--passphrase-fd"));
      CHECK(option.name.starts_with("--"));
    }
  }
}

SCENARIO("Every command says what it does and stands once") {
  std::set<std::string_view> names;
  for (const Command& command : commands()) {
    INFO(command.name);
    CHECK(names.insert(command.name).second);
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.more.empty());
    CHECK(command.run != nullptr);
  }
}

SCENARIO("Names from the relay do not climb out of a folder (attack 71)") {
  for (const char* name : {"record", "duty", "k_-9"}) CHECK(is_file_name(name));
  for (const char* name : {"", ".", "..", "../x", "a/b", "a\\b", "a.b", "/etc", "a b", "a\nb"}) {
    CHECK_FALSE(is_file_name(name));
  }
  CHECK_FALSE(is_file_name(std::string(129, 'a')));
}

}  // namespace foyer::cli
