#include "relay/store/added_headers.h"

#include <algorithm>
#include <array>

#include "relay/store/chain.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

// What is sealed to the team, and still there.
bool is_kept(Database& database, std::string_view hash) {
  constexpr auto places = std::to_array<std::string_view>({
      "SELECT 1 FROM parts JOIN bodies ON part = number WHERE digest = ?1 AND submission IS NOT"
      " NULL",
      "SELECT 1 FROM entries WHERE hash = ?1 AND length(sealed) > 0",
      "SELECT 1 FROM notes WHERE hash = ?1 AND side = 'client'",
  });
  return std::ranges::any_of(
      places, [&](std::string_view sql) { return database.query(sql, hash).next(); });
}

bool is_stored(Database& database, const transfer::AddedHeader& one, std::string_view by) {
  return database
      .query("SELECT 1 FROM headers WHERE file = ?1 AND worker = ?2 AND header = ?3 AND proof = ?4",
             one.of, by, base::ByteSpan(one.header), base::ByteSpan(one.proof))
      .next();
}

void store(Database& database, const transfer::AddedHeader& one, std::string_view by,
           base::UnixSeconds now) {
  database.run("DELETE FROM headers WHERE file = ?1 AND worker = ?2", one.of, by);
  database.run(
      "INSERT INTO headers (file, worker, time, header, proof) VALUES (?1, ?2, ?3, ?4, ?5)", one.of,
      by, now, base::ByteSpan(one.header), base::ByteSpan(one.proof));
}

}  // namespace

base::Status add_headers(Database& database, const std::vector<transfer::AddedHeader>& headers,
                         std::int64_t disk_bytes_max, base::UnixSeconds now) {
  std::size_t size_bytes = 0;
  for (const transfer::AddedHeader& one : headers) size_bytes += one.header.size();
  if (auto room = check_disk(database, size_bytes, disk_bytes_max); !room) return room;
  for (const transfer::AddedHeader& one : headers) {
    if (!is_kept(database, one.of))
      return fail(Code::not_found, "A header is for something that is not here, or not any more.");
    const std::string by = base::to_b64u(one.by);
    if (!is_stored(database, one, by)) store(database, one, by, now);
  }
  return {};
}

std::vector<StoredHeader> list_headers(Database& database, std::int64_t after, std::int64_t count) {
  std::vector<StoredHeader> listed;
  auto row = database.query(
      "SELECT number, time, file, worker, header, proof FROM headers WHERE number > ?1"
      " ORDER BY number LIMIT ?2",
      after, count);
  while (row.next()) {
    StoredHeader one{row.integer(0), row.integer(1), {row.text(2), row.blob(4), {}, {}}};
    const auto by = base::parse_b64u(row.text(3), one.added.by.size());
    const base::Bytes proof = row.blob(5);
    if (by) std::ranges::copy(*by, one.added.by.begin());
    if (proof.size() == one.added.proof.size()) std::ranges::copy(proof, one.added.proof.begin());
    listed.push_back(std::move(one));
  }
  return listed;
}

}  // namespace foyer::relay
