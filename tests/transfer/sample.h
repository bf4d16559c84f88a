#pragma once
// One commit of two small parts, a relay and a keyset that names it.

#include "transfer/outbox.h"
#include "transfer/protocol.h"

namespace foyer::sample::inline of_transfer {

inline constexpr base::UnixSeconds start = 1'767'225'600;

inline keys::SigningKey key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

inline keys::Keyset keyset() {
  keys::Keyset set;
  set.agency = base::hash_name(key("root").public_key);
  set.relays = {{key("relay").public_key, start, start + 100},
                {key("next relay").public_key, start + 100, start + 200}};
  return set;
}

inline std::vector<base::Bytes> bodies() {
  return {base::to_bytes("sealed record"), base::to_bytes("sealed duty part")};
}

inline transfer::Commit commit() {
  transfer::Commit out{base::hash_name(base::as_bytes("link")), 0, {}};
  const char* kinds[] = {"record", "duty"};
  for (std::size_t i = 0; i < 2; ++i) {
    const base::Bytes body = bodies()[i];
    out.parts.push_back({kinds[i], base::hash_name(body), static_cast<std::int64_t>(body.size())});
  }
  return out;
}

inline transfer::OutboxItem item() {
  return {commit(), base::Secret32(base::sha256("token")), bodies()};
}

inline transfer::Receipt receipt_of(const transfer::Commit& sent) {
  return {sent.link_id, sent.turn, submission_digest(sent),
          start + 50,   7,         base::hash_name(base::as_bytes("before"))};
}

inline std::string receipt_text() {
  return write_receipt(receipt_of(commit()), key("relay"));
}

}  // namespace foyer::sample::inline of_transfer
