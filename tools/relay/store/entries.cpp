#include "relay/store/entries.h"

#include <optional>

#include "base/hash.h"
#include "relay/store/chain.h"
#include "relay/store/unit_acts.h"

namespace foyer::relay {
namespace {

std::optional<std::string> find_replayed(Database& database, const transfer::EntryPost& post,
                                         std::string_view hash) {
  auto row = database.query(
      "SELECT receipt FROM entries WHERE unit = ?1 AND seq = ?2 AND hash = ?3 AND prev = ?4",
      post.unit_id, post.seq, hash, post.prev);
  if (!row.next()) return std::nullopt;
  return row.text(0);
}

base::Status check_append(Database& database, const transfer::EntryPost& post,
                          std::int64_t disk_bytes_max) {
  auto last = database.query(
      "SELECT seq, hash FROM entries WHERE unit = ?1 ORDER BY seq DESC LIMIT 1", post.unit_id);
  auto ok = check_next(read_end(last, post.unit_id), post.seq, post.prev,
                       "Somebody added to this case meanwhile. Read it again.");
  return ok ? check_disk(database, post.sealed.size(), disk_bytes_max) : ok;
}

}  // namespace

base::Result<Appended> append_entry(Database& database, const transfer::EntryPost& post,
                                    const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                    base::UnixSeconds now) {
  const std::string hash = base::hash_name(post.sealed);
  if (auto receipt = find_replayed(database, post, hash)) {
    return Appended{AppendOutcome::replayed, std::move(*receipt)};
  }
  auto ok = check_append(database, post, disk_bytes_max);
  if (ok) ok = apply_act(database, post, now);
  if (!ok) return std::unexpected(ok.error());
  const transfer::EntryReceipt receipt{post.unit_id, post.seq, post.prev, hash, now};
  std::string text = transfer::write_entry_receipt(receipt, relay_key);
  database.run(
      "INSERT INTO entries (unit, seq, prev, hash, time, sealed, receipt, act) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      post.unit_id, post.seq, post.prev, hash, now, base::ByteSpan(post.sealed), text,
      post.act ? name(post.act->kind) : std::string_view());
  return Appended{AppendOutcome::stored, std::move(text)};
}

std::vector<StoredEntry> list_entries(Database& database, std::string_view unit, std::int64_t after,
                                      std::int64_t count, std::size_t bytes_max) {
  std::vector<StoredEntry> listed;
  auto row = database.query(
      "SELECT seq, time, sealed, receipt, disposed FROM entries WHERE unit = ?1 AND seq > ?2"
      " ORDER BY seq LIMIT ?3",
      unit, after, count);
  std::size_t bytes = 0;
  while (bytes <= bytes_max && row.next()) {
    listed.push_back({row.integer(0), row.integer(1), row.blob(2), row.text(3), row.integer(4)});
    bytes += listed.back().sealed.size();
  }
  return listed;
}

std::vector<ChainLength> list_chains(Database& database, std::int64_t skip, std::int64_t count) {
  std::vector<ChainLength> listed;
  auto row = database.query(
      "SELECT unit, MAX(seq) FROM entries GROUP BY unit ORDER BY unit LIMIT ?1 OFFSET ?2", count,
      skip);
  while (row.next()) listed.push_back({row.text(0), row.integer(1)});
  return listed;
}

}  // namespace foyer::relay
