// foyer: the command line of an agency. Finds the command, reads its arguments, runs it; whatever
// it could not have becomes one sentence on stderr and a status that is not zero.

#include <curl/curl.h>
#include <sodium.h>

#include <algorithm>
#include <new>

#include "cli/command.h"
#include "cli/hardening.h"
#include "cli/help.h"
#include "cli/terminal.h"

namespace {

using namespace foyer::cli;

// The command whose name the words begin with, which are then taken away.
const Command* find_command(std::vector<std::string>& words) {
  for (const Command& command : commands()) {
    const auto name = split(command.name, ' ');
    if (words.size() < name.size() || !std::equal(name.begin(), name.end(), words.begin())) {
      continue;
    }
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(name.size()));
    return &command;
  }
  return nullptr;
}

Exit run(std::vector<std::string> words) {
  if (words.empty() || words.front() == "--help" || words.front() == "help") {
    say_help();
    return words.empty() ? Exit::usage : Exit::done;
  }
  if (words.front() == "--version") {
    say("foyer " FOYER_VERSION);
    return Exit::done;
  }
  const Command* command = find_command(words);
  if (command == nullptr) {
    throw Failure{"There is no such command. foyer --help lists all.", Exit::usage};
  }
  if (std::ranges::find(words, "--help") != words.end()) {
    say_help(*command);
    return Exit::done;
  }
  std::vector<Option> options = command->options;
  options.insert(options.end(), shared_options().begin(), shared_options().end());
  const Arguments arguments(words, options);
  if (command->operands.empty() && !arguments.operands().empty()) {
    throw Failure{"This command takes options only.", Exit::usage};
  }
  return command->run(arguments);
}

}  // namespace

int main(int argc, char** argv) {
  harden_process();
  if (sodium_init() < 0 || curl_global_init(CURL_GLOBAL_DEFAULT) != 0) {
    tell("foyer: The cryptographic or the HTTP library did not start.");
    return static_cast<int>(Exit::failed);
  }
  try {
    return static_cast<int>(run({argv + 1, argv + argc}));
  } catch (const Failure& failure) {
    tell("foyer: " + failure.text);
    return static_cast<int>(failure.exit);
  } catch (const std::exception&) {
    // The standard library's own words may name a path or hold a piece of input.
    tell("foyer: There is not enough memory, or a file could not be read.");
    return static_cast<int>(Exit::failed);
  }
}
