#pragma once
// One SQLite connection. Errors are sorted here, once: a full disk is a value that the request
// learns as 507; a wrong statement is a programmer's mistake; every other storage error (input,
// output, sync, corruption) is logged and ends the process, because after a failed sync nobody
// knows what is on the disk and trying again may report success for bytes that are gone.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace foyer::relay {

class Database;

// A running statement and its current row. Give the columns only after next() said true.
class Query {
 public:
  template <typename... Values>
  Query(Database& database, std::string_view sql, const Values&... values) : Query(database, sql) {
    int index = 0;
    (bind(++index, values), ...);
  }
  Query(Database& database, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  bool next();  // false: no more rows, or the disk is full (Database::full)

  std::string text(int column) const;
  base::Bytes blob(int column) const;
  std::int64_t integer(int column) const;
  bool is_null(int column) const;

  void bind(int index, std::string_view value);
  void bind(int index, base::ByteSpan value);
  void bind(int index, std::int64_t value);
  void bind(int index, int value) { bind(index, std::int64_t{value}); }

 private:
  Database& database_;
  std::string_view sql_;
  sqlite3_stmt* statement_;
};

class Database {
 public:
  enum class Use { writes, reads };

  // Opens `path`, which is made when it is missing and `use` is writes.
  static base::Result<std::unique_ptr<Database>> open(const std::string& path, Use use);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // `sql` is a literal; bound values are ?1, ?2 ... in order and must outlive the query.
  template <typename... Values>
  Query query(std::string_view sql, const Values&... values) {
    return Query(*this, sql, values...);  // constructed in place: a Query is never moved
  }

  // Runs a statement that gives no rows; returns the number of changed rows.
  template <typename... Values>
  std::int64_t run(std::string_view sql, const Values&... values) {
    Query(*this, sql, values...).next();
    return changes();
  }

  // True once a statement met a full disk; clear_full() when its writes were undone.
  bool full() const { return full_; }
  void clear_full() { full_ = false; }

  bool in_transaction() const;
  std::int64_t changes() const;
  std::int64_t size_bytes();  // pages in use, without the free ones

 private:
  friend class Query;
  explicit Database(sqlite3* handle) : handle_(handle) {}
  sqlite3_stmt* take(std::string_view sql);
  void give_back(std::string_view sql, sqlite3_stmt* statement);
  void judge(int outcome);

  sqlite3* handle_;
  std::multimap<std::string_view, sqlite3_stmt*> idle_;
  bool full_ = false;
};

// Logs the storage error of this SQLite result code and ends the process with status 74 (EX_IOERR).
[[noreturn]] void end_after_storage_error(int outcome);

}  // namespace foyer::relay
