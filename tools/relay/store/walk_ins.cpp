#include "relay/store/walk_ins.h"

#include "keys/agency.h"
#include "relay/store/documents.h"

namespace foyer::relay {
namespace {

constexpr base::UnixSeconds hour_s = 3600;

// What the manifest lets one walk-in store; nothing when the agency does not name it now.
std::optional<std::int64_t> bytes_offered(Database& database, const std::string& manifest,
                                          base::UnixSeconds now) {
  const auto agency_text = find_agency(database);
  if (!agency_text) return std::nullopt;
  const auto agency = keys::parse_agency(*agency_text, now);
  if (!agency || agency->walk_in != manifest) return std::nullopt;
  const auto text = find_document(database, DocumentKind::walk_in, manifest);
  if (!text) return std::nullopt;
  const auto body = base::parse_json(std::string_view(*text).substr(0, text->find('\n')));
  if (!body) return std::nullopt;
  const auto bytes = body->get_integer("bytesMax", 1, base::limits::link_bytes_max);
  return bytes ? std::optional(*bytes) : std::nullopt;
}

bool are_too_many(Database& database, base::UnixSeconds now) {
  auto row = database.query("SELECT count(*) FROM links WHERE code_kind = ?1 AND created > ?2",
                            walk_in_code, now - hour_s);
  return row.next() && row.integer(0) >= walk_ins_per_hour_max;
}

}  // namespace

WalkInMade create_walk_in(Database& database, const transfer::WalkInOrder& order,
                          base::UnixSeconds now) {
  const auto bytes = bytes_offered(database, order.manifest, now);
  if (!bytes) return WalkInMade::not_offered;
  NewLink link;
  link.id = order.link_id;
  link.open_hash = order.open_hash;
  link.code_kind = walk_in_code;
  link.upload_hashes = {order.upload_hash};
  // By the order's own time, so that the same order again is the same link.
  link.expiry = order.time + walk_in_life_s;
  link.bytes_max = *bytes;
  auto known = database.query("SELECT 1 FROM links WHERE id = ?1", link.id);
  if (!known.next() && are_too_many(database, now)) return WalkInMade::too_many;
  return create_link(database, link, {}, now) ? WalkInMade::made : WalkInMade::conflict;
}

}  // namespace foyer::relay
