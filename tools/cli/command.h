#pragma once
// What a command is: one file each, one line in register.cpp.

#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/failure.h"

namespace foyer::cli {

struct Command {
  std::string_view name;        // "link new"
  std::string_view summary;     // one line, no full stop
  std::string_view operands;    // "<folder>", empty for none
  std::vector<Option> options;  // besides the ones that every command takes
  std::string_view more;        // what help says below the options
  Exit (*run)(const Arguments& arguments);
};

const std::vector<Command>& commands();
const std::vector<Option>& shared_options();

}  // namespace foyer::cli
