#pragma once
// A link as a worker is shown it.

#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"

namespace foyer::cli {

struct LinkCard {
  std::string url, code, link_id, label;
  base::UnixSeconds expiry = 0;
  std::string unit_id = {};             // where it is known
  std::vector<std::string> turns = {};  // whose turns it holds
  std::vector<std::string> asks = {};   // of a renewal: what alone it asks
};
enum class As { words, json };

base::Json to_json(const LinkCard& link);
void say_link(const LinkCard& link, As as);

}  // namespace foyer::cli
