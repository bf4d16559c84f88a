#include "relay/store/entries.h"

#include <optional>

#include "base/hash.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

struct Head {
  std::int64_t seq = 0;
  std::string hash;
};

// Where a unit's chain ends: before its first entry, at the hash of its id.
Head find_head(Database& database, std::string_view unit) {
  auto row = database.query(
      "SELECT seq, hash FROM entries WHERE unit = ?1 ORDER BY seq DESC LIMIT 1", unit);
  if (!row.next()) return {0, transfer::first_prev(unit)};
  return {row.integer(0), row.text(1)};
}

std::optional<std::string> find_replayed(Database& database, const transfer::EntryPost& post,
                                         std::string_view hash) {
  auto row = database.query(
      "SELECT receipt FROM entries WHERE unit = ?1 AND seq = ?2 AND hash = ?3 AND prev = ?4",
      post.unit_id, post.seq, hash, post.prev);
  if (!row.next()) return std::nullopt;
  return row.text(0);
}

}  // namespace

base::Result<Appended> append_entry(Database& database, const transfer::EntryPost& post,
                                    const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                    base::UnixSeconds now) {
  const std::string hash = base::hash_name(post.sealed);
  if (auto receipt = find_replayed(database, post, hash)) {
    return Appended{AppendOutcome::replayed, std::move(*receipt)};
  }
  const Head head = find_head(database, post.unit_id);
  if (post.seq != head.seq + 1 || post.prev != head.hash) {
    return fail(Code::conflict, "Somebody added to this case meanwhile. Read it again.");
  }
  const auto size = static_cast<std::int64_t>(post.sealed.size());
  if (disk_bytes_max > 0 && database.size_bytes() + size > disk_bytes_max) {
    return fail(Code::unavailable, "The relay has no room left. Please tell the agency.");
  }
  const transfer::EntryReceipt receipt{post.unit_id, post.seq, post.prev, hash, now};
  std::string text = transfer::write_entry_receipt(receipt, relay_key);
  database.run(
      "INSERT INTO entries (unit, seq, prev, hash, time, sealed, receipt) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      post.unit_id, post.seq, post.prev, hash, now, base::ByteSpan(post.sealed), text);
  return Appended{AppendOutcome::stored, std::move(text)};
}

std::vector<StoredEntry> list_entries(Database& database, std::string_view unit, std::int64_t after,
                                      std::int64_t count, std::size_t bytes_max) {
  std::vector<StoredEntry> listed;
  auto row = database.query(
      "SELECT seq, time, sealed, receipt FROM entries WHERE unit = ?1 AND seq > ?2"
      " ORDER BY seq LIMIT ?3",
      unit, after, count);
  std::size_t bytes = 0;
  while (bytes <= bytes_max && row.next()) {
    listed.push_back({row.integer(0), row.integer(1), row.blob(2), row.text(3)});
    bytes += listed.back().sealed.size();
  }
  return listed;
}

}  // namespace foyer::relay
