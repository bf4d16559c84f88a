#include "relay/store/notes.h"

#include "base/hash.h"
#include "transfer/entry.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

#define FOYER_NOTE_COLUMNS                                                                    \
  "number, seq, (SELECT submission FROM ways WHERE ways.id = way), way, prev, hash, receipt," \
  " time, file"

std::string_view name(Side side) {
  return side == Side::client ? "client" : "worker";
}

KeptNote read_note(const Query& row) {
  return {.number = row.integer(0),
          .seq = row.integer(1),
          .submission = row.integer(2),
          .way = row.text(3),
          .prev = row.text(4),
          .hash = row.text(5),
          .receipt = row.text(6),
          .time = row.integer(7),
          .file = row.blob(8)};
}

struct Head {
  std::int64_t seq = 0;
  std::string hash;
};
Head find_head(Database& database, std::string_view way, Side side) {
  auto row = database.query(
      "SELECT seq, hash FROM notes WHERE way = ?1 AND side = ?2 ORDER BY seq DESC LIMIT 1", way,
      name(side));
  if (!row.next()) return {0, transfer::first_prev(way)};
  return {row.integer(0), row.text(1)};
}

}  // namespace

base::Result<NoteKept> append_note(Database& database, Side side, const transfer::NotePost& post,
                                   const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                   base::UnixSeconds now) {
  const std::string hash = base::hash_name(post.file);
  auto known = database.query(
      "SELECT receipt FROM notes WHERE way = ?1 AND side = ?2 AND seq = ?3 AND hash = ?4", post.id,
      name(side), post.seq, hash);
  if (known.next()) return NoteKept{false, known.text(0)};
  const Head head = find_head(database, post.id, side);
  if (post.seq != head.seq + 1 || post.prev != head.hash) {
    return fail(Code::conflict, "Another note was added meanwhile. Read them again.");
  }
  const auto size = static_cast<std::int64_t>(post.file.size());
  if (disk_bytes_max > 0 && database.size_bytes() + size > disk_bytes_max) {
    return fail(Code::unavailable, "The relay has no room left. Please tell the agency.");
  }
  const std::string receipt =
      transfer::write_note_receipt({post.id, post.seq, hash, now}, relay_key);
  database.run(
      "INSERT INTO notes (way, side, seq, prev, hash, time, file, receipt) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      post.id, name(side), post.seq, post.prev, hash, now, base::ByteSpan(post.file), receipt);
  return NoteKept{true, receipt};
}

std::vector<KeptNote> list_notes(Database& database, std::string_view way, Side side,
                                 std::int64_t after) {
  std::vector<KeptNote> listed;
  auto row = database.query("SELECT " FOYER_NOTE_COLUMNS
                            " FROM notes WHERE way = ?1 AND side = ?2 AND seq > ?3 ORDER BY seq",
                            way, name(side), after);
  while (row.next()) listed.push_back(read_note(row));
  return listed;
}

std::vector<KeptNote> list_all_notes(Database& database, std::int64_t after, std::int64_t count) {
  std::vector<KeptNote> listed;
  auto row = database.query("SELECT " FOYER_NOTE_COLUMNS
                            " FROM notes WHERE side = 'client' AND number > ?1 ORDER BY number"
                            " LIMIT ?2",
                            after, count);
  while (row.next()) listed.push_back(read_note(row));
  return listed;
}

}  // namespace foyer::relay
