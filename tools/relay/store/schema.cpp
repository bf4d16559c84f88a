#include "relay/store/schema.h"

#include <array>
#include <span>

namespace foyer::relay {
namespace {

// Ids, hashes and sealed bytes are kept as the b64u text in which they came; times are Unix
// seconds. Part bodies stand in a table of their own, so that no scan reads past them.
constexpr auto version_1 = std::to_array<std::string_view>({
    "CREATE TABLE documents (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, rank INTEGER NOT NULL,"
    " starts INTEGER NOT NULL, text BLOB NOT NULL) STRICT",
    "CREATE INDEX documents_by_rank ON documents (kind, rank)",
    "CREATE TABLE links (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, maker TEXT NOT NULL,"
    " content TEXT NOT NULL, created INTEGER NOT NULL, expiry INTEGER NOT NULL,"
    " state TEXT NOT NULL, open_hash TEXT NOT NULL, code_kind TEXT NOT NULL,"
    " code_proof TEXT, r TEXT, escrow TEXT, public TEXT, private TEXT,"
    " misses INTEGER NOT NULL DEFAULT 0, reopens INTEGER NOT NULL DEFAULT 0,"
    " first_right INTEGER NOT NULL DEFAULT 0, bytes_max INTEGER NOT NULL) STRICT",
    "CREATE TABLE turns (link TEXT NOT NULL REFERENCES links (id), turn INTEGER NOT NULL,"
    " upload_hash TEXT NOT NULL UNIQUE, PRIMARY KEY (link, turn)) STRICT, WITHOUT ROWID",
    "CREATE TABLE tries (link TEXT NOT NULL REFERENCES links (id), round INTEGER NOT NULL,"
    " value TEXT NOT NULL, PRIMARY KEY (link, round, value)) STRICT, WITHOUT ROWID",
    "CREATE TABLE submissions (seq INTEGER PRIMARY KEY, link TEXT NOT NULL REFERENCES links (id),"
    " turn INTEGER NOT NULL, time INTEGER NOT NULL, digest TEXT NOT NULL, late INTEGER NOT NULL,"
    " receipt TEXT NOT NULL, UNIQUE (link, turn)) STRICT",
    "CREATE TABLE parts (number INTEGER PRIMARY KEY, link TEXT NOT NULL REFERENCES links (id),"
    " digest TEXT NOT NULL, size INTEGER NOT NULL, stored INTEGER NOT NULL,"
    " submission INTEGER REFERENCES submissions (seq), place INTEGER, kind TEXT,"
    " UNIQUE (link, digest)) STRICT",
    "CREATE INDEX parts_by_submission ON parts (submission, place)",
    "CREATE TABLE bodies (part INTEGER PRIMARY KEY REFERENCES parts (number),"
    " bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE nonces (key TEXT NOT NULL, nonce TEXT NOT NULL, time INTEGER NOT NULL,"
    " request TEXT NOT NULL, status INTEGER NOT NULL, answer TEXT NOT NULL,"
    " PRIMARY KEY (key, nonce)) STRICT, WITHOUT ROWID",
    "CREATE TABLE audit (seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, key TEXT NOT NULL,"
    " act TEXT NOT NULL, subject TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
    "PRAGMA user_version=1",
});

constexpr auto version_2 = std::to_array<std::string_view>({
    "CREATE TABLE entries (unit TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT NOT NULL,"
    " hash TEXT NOT NULL, time INTEGER NOT NULL, sealed BLOB NOT NULL, receipt TEXT NOT NULL,"
    " PRIMARY KEY (unit, seq)) STRICT",
    "PRAGMA user_version=2",
});

constexpr auto version_3 = std::to_array<std::string_view>({
    "ALTER TABLE submissions ADD COLUMN card TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submissions ADD COLUMN way TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE ways (id TEXT PRIMARY KEY, submission INTEGER NOT NULL UNIQUE"
    " REFERENCES submissions (seq), token_hash TEXT NOT NULL, try_hash TEXT NOT NULL,"
    " code_proof TEXT NOT NULL, r TEXT NOT NULL, card TEXT NOT NULL,"
    " misses INTEGER NOT NULL DEFAULT 0, reopens INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE TABLE way_tries (way TEXT NOT NULL REFERENCES ways (id), round INTEGER NOT NULL,"
    " value TEXT NOT NULL, PRIMARY KEY (way, round, value)) STRICT, WITHOUT ROWID",
    "CREATE TABLE notes (number INTEGER PRIMARY KEY, way TEXT NOT NULL REFERENCES ways (id),"
    " side TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,"
    " time INTEGER NOT NULL, file BLOB NOT NULL, receipt TEXT NOT NULL,"
    " UNIQUE (way, side, seq)) STRICT",
    "PRAGMA user_version=3",
});

// A disposed submission keeps its row, its parts' digests and sizes, and its receipt; a disposed
// entry its hash and receipt. `act` is what an entry asked of the relay.
constexpr auto version_4 = std::to_array<std::string_view>({
    "ALTER TABLE submissions ADD COLUMN disposed INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX submissions_by_digest ON submissions (digest)",
    "ALTER TABLE entries ADD COLUMN disposed INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE entries ADD COLUMN act TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE holds (unit TEXT PRIMARY KEY, time INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE held (unit TEXT NOT NULL REFERENCES holds (unit), submission INTEGER NOT NULL"
    " REFERENCES submissions (seq), PRIMARY KEY (unit, submission)) STRICT, WITHOUT ROWID",
    "PRAGMA user_version=4",
});

// A desk that a worker fetches by a code; `taken` and without its bytes once she did.
constexpr auto version_5 = std::to_array<std::string_view>({
    "CREATE TABLE joins (id TEXT PRIMARY KEY, token_hash TEXT NOT NULL, worker TEXT NOT NULL,"
    " expiry INTEGER NOT NULL, taken INTEGER NOT NULL DEFAULT 0, document_hash TEXT NOT NULL,"
    " sealed BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "PRAGMA user_version=5",
});

// Headers that workers added to sealed files, the last of each worker for each file. A number is
// given once, so that who read the list up to it misses nothing that came in a former one's place.
// A post names files by their hash alone.
constexpr auto version_6 = std::to_array<std::string_view>({
    "CREATE TABLE headers (number INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL,"
    " worker TEXT NOT NULL, time INTEGER NOT NULL, header BLOB NOT NULL, proof BLOB NOT NULL,"
    " UNIQUE (file, worker)) STRICT",
    "CREATE INDEX parts_by_digest ON parts (digest)",
    "CREATE INDEX entries_by_hash ON entries (hash)",
    "CREATE INDEX notes_by_hash ON notes (hash)",
    "PRAGMA user_version=6",
});

// What each version adds to the one before, from the empty database on.
constexpr auto steps = std::to_array<std::span<const std::string_view>>(
    {version_1, version_2, version_3, version_4, version_5, version_6});
constexpr auto newest_version = static_cast<std::int64_t>(steps.size());

std::int64_t read_version(Database& database) {
  Query query(database, "SELECT user_version FROM pragma_user_version");
  return query.next() ? query.integer(0) : 0;
}

}  // namespace

base::Status prepare_schema(Database& database) {
  const std::int64_t version = read_version(database);
  if (version > newest_version) {
    return base::fail(base::Code::unknown_version,
                      "The data folder was written by a newer relay. Start that version again.");
  }
  if (version == newest_version) return {};
  database.run("BEGIN IMMEDIATE");
  for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
    for (std::string_view statement : steps[step]) database.run(statement);
  }
  database.run("COMMIT");
  if (database.full()) {
    return base::fail(base::Code::unavailable, "The disk is full. Make room and start again.");
  }
  return {};
}

}  // namespace foyer::relay
