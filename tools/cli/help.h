#pragma once

#include "cli/command.h"

namespace foyer::cli {

void say_help();                        // all commands
void say_help(const Command& command);  // one of them

}  // namespace foyer::cli
