#pragma once
// Every place of a pack body that names a text, and what the text is there for.

#include <string>
#include <vector>

#include "base/json.h"

namespace foyer::pack {

enum class Role {
  name,
  gist,
  part,
  lead,   // of a policy, a service or a decision: read by everybody
  more,   // read by whoever opens it
  easy,   // a statement again, in easier words
  place,  // beside the questions of a screen
  again,  // another place's statement, to be read again after a miss
  note,
  question,
  option,
  feedback
};

struct Mention {
  std::string text;   // the id of the text
  std::string place;  // such as channels.text.risk
  Role role;
  bool statement;  // evidence: must stand in `statements`
};

// Forgiving: what has another type is passed over, since check_shape reports it.
std::vector<Mention> find_mentions(const base::Json& body);

}  // namespace foyer::pack
