#include "relay/store/nonces.h"

namespace foyer::relay {

std::optional<StoredAnswer> find_answer(Database& database, std::string_view key,
                                        std::string_view nonce) {
  auto row = database.query(
      "SELECT request, status, answer FROM nonces WHERE key = ?1 AND"
      " nonce = ?2",
      key, nonce);
  if (!row.next()) return std::nullopt;
  return StoredAnswer{row.text(0), static_cast<int>(row.integer(1)), row.text(2)};
}

void keep_answer(Database& database, std::string_view key, std::string_view nonce,
                 const StoredAnswer& answer, base::UnixSeconds now) {
  database.run(
      "INSERT INTO nonces (key, nonce, time, request, status, answer) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6)",
      key, nonce, now, answer.request, answer.status, answer.text);
}

}  // namespace foyer::relay
