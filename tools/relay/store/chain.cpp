#include "relay/store/chain.h"

#include "transfer/entry.h"

namespace foyer::relay {

using base::Code;
using base::fail;

ChainEnd read_end(Query& last, std::string_view chain) {
  if (!last.next()) return {0, transfer::first_prev(chain)};
  return {last.integer(0), last.text(1)};
}

base::Status check_next(const ChainEnd& end, std::int64_t seq, std::string_view prev,
                        std::string_view otherwise) {
  if (seq == end.seq + 1 && prev == end.hash) return {};
  return fail(Code::conflict, otherwise);
}

base::Status check_disk(Database& database, std::size_t size_bytes, std::int64_t disk_bytes_max) {
  const auto size = static_cast<std::int64_t>(size_bytes);
  if (disk_bytes_max <= 0 || database.size_bytes() + size <= disk_bytes_max) return {};
  return fail(Code::unavailable, "The relay has no room left. Please tell the agency.");
}

}  // namespace foyer::relay
