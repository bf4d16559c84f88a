#pragma once
// The agency's public documents: each proves itself, each is served by the hash of its bytes.

#include <optional>

#include "base/time.h"
#include "keys/keyset.h"
#include "relay/store/database.h"

namespace foyer::relay {

// The newest agency.json, or nothing before the first was stored.
std::optional<std::string> find_agency(Database& database);

enum class DocumentKind { keyset, pack, walk_in };
std::optional<std::string> find_document(Database& database, DocumentKind kind,
                                         std::string_view hash);

// The keyset with the highest epoch whose time has begun; its hash and text.
struct KeysetText {
  std::string hash, text;
};
std::optional<KeysetText> find_newest_keyset(Database& database, base::UnixSeconds now);

// Each checks the proof and the document's place in its order, stores it, and puts the act into the
// audit chain. A document that is there already is no error. The result is its hash name.
//   agency: by the root whose hash is `agency_id`; seq higher than stored; its keyset stored.
//   keyset: by the same root; prev and epoch continue the stored chain.
//   pack and walk-in: by a publisher of the newest keyset.
base::Result<std::string> store_agency(Database& database, std::string_view text,
                                       std::string_view agency_id, base::UnixSeconds now);
base::Result<std::string> store_keyset(Database& database, std::string_view text,
                                       std::string_view agency_id, base::UnixSeconds now);
base::Result<std::string> store_pack(Database& database, std::string_view text,
                                     const keys::Keyset* newest, base::UnixSeconds now);
base::Result<std::string> store_walk_in(Database& database, std::string_view text,
                                        const keys::Keyset* newest, base::UnixSeconds now);

}  // namespace foyer::relay
