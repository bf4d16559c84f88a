#pragma once
// What the worker's session asks of the world: what a client's may, and seven things more.

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
// Web workers begin to open what came in; the keys in it go to them and to nowhere else. `setup` is
// opener.h's.
struct Hire {
  base::Bytes setup;
};
// A job for one of them: what it fetches first, in the order of the parts, and what it is told.
// Answered by Responded: with what the opener said, or as the first request that was refused.
struct Assign {
  int id;
  base::Bytes job;
  std::vector<intake::Http> parts;
};
struct Copy {  // to the clipboard
  std::string text;
};
struct Share {  // by the device's own sheet: messages, mail
  std::string text;
};
// Everything is wiped and the page begins anew.
struct Lock {};

using Effect = std::variant<intake::Effect, Pick, Stretch, Hire, Assign, Copy, Share, Lock>;
using Effects = std::vector<Effect>;

}  // namespace foyer::desk
