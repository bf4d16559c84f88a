#include "relay/store/notes.h"

#include "base/hash.h"
#include "relay/store/chain.h"

namespace foyer::relay {
namespace {

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

}  // namespace

base::Result<NoteKept> append_note(Database& database, Side side, const transfer::NotePost& post,
                                   const keys::SigningKey& relay_key, std::int64_t disk_bytes_max,
                                   base::UnixSeconds now) {
  const std::string hash = base::hash_name(post.file);
  auto known = database.query(
      "SELECT receipt FROM notes WHERE way = ?1 AND side = ?2 AND seq = ?3 AND hash = ?4", post.id,
      name(side), post.seq, hash);
  if (known.next()) return NoteKept{false, known.text(0)};
  auto last = database.query(
      "SELECT seq, hash FROM notes WHERE way = ?1 AND side = ?2 ORDER BY seq DESC LIMIT 1", post.id,
      name(side));
  auto ok = check_next(read_end(last, post.id), post.seq, post.prev,
                       "Another note was added meanwhile. Read them again.");
  if (ok) ok = check_disk(database, post.file.size(), disk_bytes_max);
  if (!ok) return std::unexpected(ok.error());
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
