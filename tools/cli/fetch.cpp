#include "cli/fetch.h"

#include <algorithm>
#include <iterator>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

work::Listing<InboxEntry> read_page(const Desk& desk, std::int64_t after) {
  return need(work::parse_inbox(desk.relay.signed_json(desk.worker.sign, "GET", "/v1/inbox",
                                                       "?after=" + std::to_string(after))),
              "The inbox");
}

}  // namespace

std::vector<InboxEntry> read_inbox(const Desk& desk, std::int64_t seq) {
  std::vector<InboxEntry> out;
  for (;;) {
    auto page = read_page(desk, seq);
    const bool goes_on = page.goes_on(seq);
    std::ranges::move(page.items, std::back_inserter(out));
    if (!goes_on) return out;
    seq = page.next;
  }
}

InboxEntry find_entry(const Desk& desk, std::int64_t seq) {
  for (InboxEntry& one : read_page(desk, seq - 1).items) {
    if (one.seq == seq) return std::move(one);
  }
  stop("There is no submission " + std::to_string(seq) + " in the inbox.");
}

std::vector<record::Received> fetch_parts(const Desk& desk, const InboxEntry& entry) {
  if (entry.disposed != 0) {
    stop("Submission " + std::to_string(entry.seq) + " was disposed of on " +
         base::to_rfc3339(entry.disposed).substr(0, 10) +
         ". Its receipt and the disposal log stay: see foyer case.");
  }
  std::vector<record::Received> out;
  for (const transfer::Part& part : entry.parts) {
    auto body = desk.relay.signed_bytes(desk.worker.sign,
                                        "/v1/links/" + entry.link_id + "/parts/" + part.digest,
                                        base::limits::part_bytes_max + base::limits::MiB);
    if (base::hash_name(body) != part.digest) {
      stop("The relay gave other bytes than it listed. Nothing was opened.");
    }
    out.push_back({part.kind, std::move(body)});
  }
  return out;
}

}  // namespace foyer::cli
