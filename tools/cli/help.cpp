#include "cli/help.h"

#include "cli/terminal.h"

namespace foyer::cli {
namespace {

constexpr std::size_t indent = 24;

void say_row(std::string left, std::string_view right) {
  if (left.size() + 2 > indent) {
    say(left);
    left.clear();
  }
  left.resize(indent, ' ');
  say(left + std::string(right));
}

void say_options(const std::vector<Option>& options) {
  for (const Option& option : options) {
    say_row("  " + std::string(option.name) + (option.value.empty() ? "" : " ") +
                std::string(option.value),
            option.help);
  }
}

}  // namespace

void say_help() {
  say("foyer: keys, packs, links and submissions of an agency");
  say("");
  for (const Command& command : commands()) {
    say_row("  " + std::string(command.name), command.summary);
  }
  say("");
  say("foyer <command> --help says more. Every command takes:");
  say_options(shared_options());
}

void say_help(const Command& command) {
  say("foyer " + std::string(command.name) + (command.operands.empty() ? "" : " ") +
      std::string(command.operands) + " [options]");
  say("");
  say(std::string(command.summary) + ".");
  say("");
  say_options(command.options);
  say_options(shared_options());
  say("");
  say(command.more);
}

}  // namespace foyer::cli
