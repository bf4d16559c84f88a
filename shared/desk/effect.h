#pragma once
// What the worker's session asks of the world: what a client's may, and four things more.

#include "intake/effect.h"

namespace foyer::desk {

// Lets the worker choose a file; answered by Picked, unless she chooses none. At most that many
// bytes are read.
struct Pick {
  int id;
  std::int64_t bytes_max;
};
// scrypt (RFC 7914, r = 8, p = 1, 32 bytes) beside the page; answered by Stretched.
struct Stretch {
  int id;
  base::Bytes passphrase, salt;
  int log_n;
};
struct Copy {  // to the clipboard
  std::string text;
};
// Everything is wiped and the page begins anew.
struct Lock {};

using Effect = std::variant<intake::Effect, Pick, Stretch, Copy, Lock>;
using Effects = std::vector<Effect>;

}  // namespace foyer::desk
