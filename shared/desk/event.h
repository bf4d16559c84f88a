#pragma once
// What can happen to the worker's session: everything that can happen to a client's, and four
// things more. Time and randomness come with it, as there.

#include "base/secret.h"
#include "intake/event.h"

namespace foyer::desk {

// The answer to effect Pick: a file that the worker chose. A file over the limit is not read.
struct Picked {
  int id;
  std::int64_t size = 0;
  base::Bytes bytes;
};
// The answer to effect Stretch; empty where the device has not enough memory.
struct Stretched {
  int id;
  base::SecretBytes key;
};
// The page went out of sight, or came back.
struct Hidden {
  bool yes;
};

// Once, after Started: whether this device has a sheet to share a text by.
struct Able {
  bool share;
};

struct Event {
  base::UnixSeconds device_time = 0;
  std::int64_t monotonic_ms = 0;
  base::Bytes entropy;  // 32 fresh bytes
  std::variant<decltype(intake::Event::what), Picked, Stretched, Hidden, Able> what;
};

}  // namespace foyer::desk
