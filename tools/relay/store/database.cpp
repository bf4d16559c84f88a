#include "relay/store/database.h"

#include <sqlite3.h>

#include <cassert>
#include <cstdlib>

#include "relay/log.h"

namespace foyer::relay {
namespace {

constexpr int busy_wait_ms = 10'000;

// FULL sync: a commit returns only after the log of it is on the disk. secure_delete: deleted
// codes and manifests are overwritten, not only forgotten.
constexpr const char* settings_for_writing =
    "PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
    "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16384;";
constexpr const char* settings_for_reading =
    "PRAGMA query_only=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-4096;";

}  // namespace

void end_after_storage_error(int outcome) {
  log(Level::fatal, "storage failed",
      {{"sqlite", std::int64_t{outcome}}, {"means", sqlite3_errstr(outcome)}});
  std::_Exit(74);
}

base::Result<std::unique_ptr<Database>> Database::open(const std::string& path, Use use) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE;
  if (use == Use::writes) flags |= SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  int outcome = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(handle));
  if (outcome != SQLITE_OK) {
    return base::fail(base::Code::unavailable, "The database in the data folder does not open.");
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, busy_wait_ms);
  // Only the writer may move the log into the database: SQLite before 3.51.3 can lose a commit when
  // two connections do.
  if (use == Use::reads) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_autocheckpoint(handle, 0);
  }
  const char* settings = use == Use::writes ? settings_for_writing : settings_for_reading;
  if (sqlite3_exec(handle, settings, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return base::fail(base::Code::unavailable,
                      "The data folder holds something that is not the relay's database.");
  }
  return database;
}

Database::~Database() {
  for (auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(handle_);
}

std::int64_t Database::size_bytes() {
  Query pages(*this,
              "SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count "
              "FROM pragma_freelist_count), (SELECT page_size FROM pragma_page_size)");
  return pages.next() ? pages.integer(0) * pages.integer(1) : 0;
}

sqlite3_stmt* Database::take(std::string_view sql) {
  if (auto found = idle_.find(sql); found != idle_.end()) {
    sqlite3_stmt* statement = found->second;
    idle_.erase(found);
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  int outcome = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                   SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (outcome != SQLITE_OK) end_after_storage_error(outcome);
  return statement;
}

void Database::give_back(std::string_view sql, sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_.emplace(sql, statement);
}

void Database::judge(int outcome) {
  if ((outcome & 0xFF) == SQLITE_FULL) {
    full_ = true;
    return;
  }
  end_after_storage_error(outcome);
}

Query::Query(Database& database, std::string_view sql)
    : database_(database), sql_(sql), statement_(database.take(sql)) {}

Query::~Query() {
  database_.give_back(sql_, statement_);
}

bool Query::next() {
  if (database_.full_) return false;
  int outcome = sqlite3_step(statement_);
  if (outcome == SQLITE_ROW) return true;
  if (outcome != SQLITE_DONE) database_.judge(outcome);
  return false;
}

std::string Query::text(int column) const {
  return base::to_text(blob(column));
}

base::Bytes Query::blob(int column) const {
  const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return start == nullptr ? base::Bytes{} : base::Bytes(start, start + size);
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Query::bind(int index, std::string_view value) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* start = value.empty() ? "" : value.data();
  [[maybe_unused]] int outcome =
      sqlite3_bind_text64(statement_, index, start, value.size(), SQLITE_STATIC, SQLITE_UTF8);
  assert(outcome == SQLITE_OK);
}

void Query::bind(int index, base::ByteSpan value) {
  [[maybe_unused]] int outcome =
      value.empty()
          ? sqlite3_bind_zeroblob(statement_, index, 0)
          : sqlite3_bind_blob64(statement_, index, value.data(), value.size(), SQLITE_STATIC);
  assert(outcome == SQLITE_OK);
}

void Query::bind(int index, std::int64_t value) {
  [[maybe_unused]] int outcome = sqlite3_bind_int64(statement_, index, value);
  assert(outcome == SQLITE_OK);
}

}  // namespace foyer::relay
