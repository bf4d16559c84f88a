#pragma once
// A place of clauses.json, such as policies.breach or channels.*.consequence, looked up in a body.

#include <string>
#include <vector>

#include "base/json.h"

namespace foyer::pack {

struct Place {
  std::string name;         // without '*': channels.text.consequence
  const base::Json* value;  // what stands there; null value where nothing does
};

// '*' becomes each of the closed vocabulary for channels, so that a channel which is missing is a
// place where nothing stands; for other lists it becomes each item.
std::vector<Place> find_places(const base::Json& body, std::string_view pattern);

}  // namespace foyer::pack
