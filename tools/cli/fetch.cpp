#include "cli/fetch.h"

#include <algorithm>
#include <iterator>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

std::string after_query(std::int64_t after) {
  return "?after=" + std::to_string(after);
}

work::Listing<InboxEntry> read_page(const Desk& desk, std::int64_t after) {
  return need(work::parse_inbox(
                  desk.relay.signed_json(desk.worker.sign, "GET", "/v1/inbox", after_query(after))),
              "The inbox");
}

// All pages of a list, one after another.
template <typename T>
std::vector<T> read_pages(const Desk& desk, const std::string& path, std::int64_t after,
                          base::Result<work::Listing<T>> (*parse)(const base::Json&),
                          std::string_view about) {
  std::vector<T> out;
  for (;;) {
    auto page = need(
        parse(desk.relay.signed_json(desk.worker.sign, "GET", path, after_query(after))), about);
    const bool goes_on = page.goes_on(after);
    std::ranges::move(page.items, std::back_inserter(out));
    if (!goes_on) return out;
    after = page.next;
  }
}

}  // namespace

std::vector<InboxEntry> read_inbox(const Desk& desk, std::int64_t seq) {
  return read_pages(desk, "/v1/inbox", seq, work::parse_inbox, "The inbox");
}

std::vector<record::KeptEntry> fetch_entries(const Desk& desk, const std::string& unit_id) {
  return read_pages(desk, "/v1/units/" + unit_id + "/entries", 0, work::parse_entries, "The case");
}

std::vector<work::ListedHeader> fetch_headers(const Desk& desk) {
  return read_pages(desk, "/v1/headers", 0, work::parse_headers, "The list of added headers");
}

std::vector<std::string> list_units(const Desk& desk) {
  std::vector<std::string> out;
  for (work::ListedChain& one :
       read_pages(desk, "/v1/units", 0, work::parse_chains, "The list of cases")) {
    out.push_back(std::move(one.unit_id));
  }
  return out;
}

InboxEntry find_entry(const Desk& desk, std::int64_t seq) {
  for (InboxEntry& one : read_page(desk, seq - 1).items) {
    if (one.seq == seq) return std::move(one);
  }
  stop("There is no submission " + std::to_string(seq) + " in the inbox.");
}

base::Bytes fetch_part(const Desk& desk, const InboxEntry& entry, const transfer::Part& part) {
  auto body = desk.relay.signed_bytes(desk.worker.sign,
                                      "/v1/links/" + entry.link_id + "/parts/" + part.digest,
                                      base::limits::part_bytes_max + base::limits::MiB);
  if (base::hash_name(body) != part.digest) {
    stop("The relay gave other bytes than it listed. Nothing was opened.");
  }
  return body;
}

std::vector<record::Received> fetch_parts(const Desk& desk, const InboxEntry& entry) {
  if (entry.disposed != 0) {
    stop("Submission " + std::to_string(entry.seq) + " was disposed of on " +
         base::to_rfc3339(entry.disposed).substr(0, 10) +
         ". Its receipt and the disposal log stay: see foyer case.");
  }
  std::vector<record::Received> out;
  for (const transfer::Part& part : entry.parts) {
    out.push_back({part.kind, fetch_part(desk, entry, part)});
  }
  return out;
}

}  // namespace foyer::cli
