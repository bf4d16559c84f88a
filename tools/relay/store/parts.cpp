#include "relay/store/parts.h"

#include "relay/store/chain.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

std::optional<std::int64_t> find_size(Database& database, const Link& link,
                                      std::string_view digest) {
  auto row =
      database.query("SELECT size FROM parts WHERE link = ?1 AND digest = ?2", link.id, digest);
  if (!row.next()) return std::nullopt;
  return row.integer(0);
}

}  // namespace

base::Status check_room(Database& database, const Link& link, std::int64_t size_bytes,
                        std::int64_t disk_bytes_max) {
  auto row = database.query("SELECT coalesce(sum(size), 0) FROM parts WHERE link = ?1", link.id);
  std::int64_t used = row.next() ? row.integer(0) : 0;
  if (used + size_bytes > link.bytes_max) {
    return fail(Code::too_large, "This link has no room for so many bytes.");
  }
  return check_disk(database, static_cast<std::size_t>(size_bytes), disk_bytes_max);
}

base::Result<PutOutcome> put_part(Database& database, const Link& link, std::string_view digest,
                                  base::ByteSpan bytes, std::int64_t disk_bytes_max,
                                  base::UnixSeconds now) {
  if (find_size(database, link, digest)) return PutOutcome::there_already;
  auto size = static_cast<std::int64_t>(bytes.size());
  if (auto room = check_room(database, link, size, disk_bytes_max); !room) {
    return std::unexpected(room.error());
  }
  database.run("INSERT INTO parts (link, digest, size, stored) VALUES (?1, ?2, ?3, ?4)", link.id,
               digest, size, now);
  database.run(
      "INSERT INTO bodies (part, bytes) VALUES ((SELECT number FROM parts WHERE link = ?1"
      " AND digest = ?2), ?3)",
      link.id, digest, bytes);
  return PutOutcome::stored;
}

std::optional<base::Bytes> find_part(Database& database, std::string_view link,
                                     std::string_view digest) {
  auto row = database.query(
      "SELECT bytes FROM parts JOIN bodies ON part = number WHERE link = ?1 AND digest = ?2 AND"
      " submission IS NOT NULL",
      link, digest);
  if (!row.next()) return std::nullopt;
  return row.blob(0);
}

}  // namespace foyer::relay
