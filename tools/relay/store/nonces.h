#pragma once
// Nonces of workers' writes, kept in the write's own transaction: the same request again gets the
// stored answer and does nothing.

#include <optional>

#include "base/time.h"
#include "relay/store/database.h"

namespace foyer::relay {

struct StoredAnswer {
  std::string request;  // hash name of the signed request
  int status = 0;
  std::string text;
};
std::optional<StoredAnswer> find_answer(Database& database, std::string_view key,
                                        std::string_view nonce);
void keep_answer(Database& database, std::string_view key, std::string_view nonce,
                 const StoredAnswer& answer, base::UnixSeconds now);

}  // namespace foyer::relay
