#include "base/secret_json.h"

namespace foyer::base {

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.size());
}

// What is reached through `json` may be changed, since `json` may.
void wipe_texts(Json& json) {
  for (const Json& item : json.items()) wipe_texts(const_cast<Json&>(item));
  for (const auto& [key, member] : json.members()) wipe_texts(const_cast<Json&>(member));
  const std::string_view text = json.text();
  if (!text.empty()) sodium_memzero(const_cast<char*>(text.data()), text.size());
}

// Out of line: GCC 12 sees ghosts in a variant that is moved inline.
SecretJson::SecretJson(Json json) : json_(std::move(json)) {}
SecretJson::~SecretJson() {
  wipe_texts(json_);
}

SecretBytes SecretJson::to_jcs() const {
  std::string text = base::to_jcs(json_);
  SecretBytes out(to_bytes(text));
  wipe(text);
  return out;
}

}  // namespace foyer::base
