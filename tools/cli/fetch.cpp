#include "cli/fetch.h"

#include "cli/failure.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::int64_t seq_max = base::limits::json_integer_max;

InboxEntry parse_entry(const Json& json) {
  InboxEntry out;
  out.seq = need(json.get_integer("seq", 0, seq_max), "The inbox");
  out.link_id = json["linkId"].text();
  out.receipt = json["receipt"].text();
  out.turn = static_cast<int>(need(json.get_integer("turn", 0, base::limits::turns_max)));
  out.time = json["time"].integer();
  out.late = json["late"].truth();
  out.disposed = json["disposed"].integer();
  out.way = {std::string(json["card"].text()), std::string(json["way"].text())};
  for (const Json& part : json["parts"].items()) {
    out.parts.push_back({std::string(part["kind"].text()), std::string(part["digest"].text()),
                         part["size"].integer()});
  }
  // Kinds, ids and digests become paths: here, and as file names of --save.
  bool plain = is_file_name(out.link_id) && out.parts.size() <= base::limits::parts_max;
  for (const transfer::Part& part : out.parts) {
    plain = plain && is_file_name(part.kind) && is_file_name(part.digest);
  }
  if (!plain) stop("The relay lists a submission with names that are not names.");
  return out;
}

}  // namespace

std::vector<InboxEntry> read_inbox(const Desk& desk, std::int64_t seq) {
  std::vector<InboxEntry> out;
  for (;;) {
    const Json page = desk.relay.signed_json(desk.worker.sign, "GET", "/v1/inbox",
                                             "?after=" + std::to_string(seq));
    for (const Json& one : page["submissions"].items()) out.push_back(parse_entry(one));
    const std::int64_t next = page["next"].integer();
    if (page["submissions"].items().empty() || next <= seq) return out;
    seq = next;
  }
}

InboxEntry find_entry(const Desk& desk, std::int64_t seq) {
  const Json page = desk.relay.signed_json(desk.worker.sign, "GET", "/v1/inbox",
                                           "?after=" + std::to_string(seq - 1));
  for (const Json& one : page["submissions"].items()) {
    if (one["seq"].integer() == seq) return parse_entry(one);
  }
  stop("There is no submission " + std::to_string(seq) + " in the inbox.");
}

std::string receipt_digest(const InboxEntry& entry) {
  const std::string line = entry.receipt.substr(0, entry.receipt.find('\n'));
  const Json receipt = need(base::parse_json(line), "The relay's receipt");
  return std::string(receipt["submission"].text());
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
