#pragma once
// Passphrases come from the terminal, or line by line from a file descriptor that the caller
// opened. They are never in argv, in the environment or in a core dump.

#include <string>
#include <string_view>

#include "base/secret.h"
#include "cli/arguments.h"

namespace foyer::cli {

class Passphrases {
 public:
  explicit Passphrases(const Arguments& arguments);  // --passphrase-fd N

  // For an existing key file. `whose` stands in the prompt: "the agency".
  base::SecretBytes ask(std::string_view whose);
  // For a new one: typed twice on a terminal. Empty, short and common ones are refused.
  base::SecretBytes ask_new(std::string_view whose);

 private:
  base::SecretBytes next_line();

  int fd_ = -1;  // -1: the terminal
};

}  // namespace foyer::cli
