#pragma once
// JSON that holds secrets, as key files do: its texts are zeroed when it goes.

#include "base/json.h"
#include "base/secret.h"

namespace foyer::base {

void wipe(std::string& text);
void wipe_texts(Json& json);  // every text in it, however deep; keys are no secret

class SecretJson {
 public:
  explicit SecretJson(Json json);
  SecretJson(const SecretJson&) = delete;
  SecretJson& operator=(const SecretJson&) = delete;
  ~SecretJson();

  const Json& operator*() const { return json_; }
  const Json* operator->() const { return &json_; }
  SecretBytes to_jcs() const;

 private:
  Json json_;
};

}  // namespace foyer::base
