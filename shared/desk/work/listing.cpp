#include "work/listing.h"

#include <algorithm>

#include "base/limits.h"

namespace foyer::work {
namespace {

using base::Json;
using base::Result;

constexpr std::int64_t number_max = base::limits::json_integer_max;
constexpr std::size_t name_bytes_max = 128;

auto malformed(std::string_view text) {
  return base::fail(base::Code::malformed, text);
}

// Reads every item by `parse`; a single one that is wrong refuses the page.
template <typename T>
Result<Listing<T>> parse_page(const Json& page, std::string_view name,
                              Result<T> (*parse)(const Json&)) {
  if (!page[name].is_array()) return malformed("The relay's list is not a list.");
  Listing<T> out;
  for (const Json& one : page[name].items()) {
    auto item = parse(one);
    if (!item) return std::unexpected(item.error());
    out.items.push_back(std::move(*item));
  }
  out.next = page["next"].integer();
  return out;
}

Result<InboxEntry> parse_submission(const Json& json) {
  InboxEntry out;
  const auto seq = json.get_integer("seq", 0, number_max);
  const auto turn = json.get_integer("turn", 0, base::limits::turns_max);
  if (!seq || !turn) return malformed("The relay lists a submission without its numbers.");
  out.seq = *seq;
  out.turn = static_cast<int>(*turn);
  out.link_id = json["linkId"].text();
  out.receipt = json["receipt"].text();
  out.time = json["time"].integer();
  out.late = json["late"].truth();
  out.disposed = json["disposed"].integer();
  out.way = {std::string(json["card"].text()), std::string(json["way"].text())};
  bool plain =
      is_plain_name(out.link_id) && json["parts"].items().size() <= base::limits::parts_max;
  for (const Json& part : json["parts"].items()) {
    out.parts.push_back({std::string(part["kind"].text()), std::string(part["digest"].text()),
                         part["size"].integer()});
    plain = plain && is_plain_name(out.parts.back().kind) && is_plain_name(out.parts.back().digest);
  }
  if (!plain) return malformed("The relay lists a submission with names that are not names.");
  return out;
}

Result<ListedLink> parse_link(const Json& json) {
  ListedLink out;
  out.link_id = json["linkId"].text();
  out.state = json["state"].text();
  out.escrow = json["escrow"].text();
  out.expiry = json["expiry"].integer();
  out.misses = static_cast<int>(json["misses"].integer());
  out.turns = static_cast<int>(json["turns"].integer());
  out.committed = static_cast<int>(json["committed"].integer());
  if (!is_plain_name(out.link_id)) return malformed("The relay lists a link without a name.");
  return out;
}

Result<ListedNote> parse_note(const Json& json) {
  ListedNote out;
  const auto number = json.get_integer("number", 1, number_max);
  const auto submission = json.get_integer("submission", 1, number_max);
  const auto seq = json.get_integer("seq", 1, number_max);
  auto file = base::parse_b64u(json["note"].text());
  out.way = json["id"].text();
  if (!number || !submission || !seq || !file || !is_plain_name(out.way)) {
    return malformed("The relay lists a note that is not one.");
  }
  out.number = *number;
  out.submission = *submission;
  out.seq = *seq;
  out.prev = json["prev"].text();
  out.time = json["time"].integer();
  out.file = std::move(*file);
  return out;
}

Result<ListedChain> parse_chain(const Json& json) {
  ListedChain out;
  const auto entries = json.get_integer("entries", 1, number_max);
  out.unit_id = json["unitId"].text();
  if (!entries || !is_plain_name(out.unit_id))
    return malformed("The relay lists a case without a name.");
  out.entries = *entries;
  return out;
}

Result<record::KeptEntry> parse_entry(const Json& json) {
  auto sealed = base::parse_b64u(json["entry"].text());
  if (!sealed) return malformed("The relay lists a case entry that is not one.");
  return record::KeptEntry{std::move(*sealed), std::string(json["receipt"].text())};
}

}  // namespace

Json listed_json(const InboxEntry& entry) {
  Json parts = Json::array();
  for (const transfer::Part& part : entry.parts) {
    parts.push(
        Json::object().set("kind", part.kind).set("digest", part.digest).set("size", part.size));
  }
  Json out = Json::object().set("seq", entry.seq).set("linkId", entry.link_id);
  out.set("turn", entry.turn).set("time", entry.time).set("late", entry.late);
  return out.set("disposed", entry.disposed).set("parts", std::move(parts));
}

Json inbox_entry_json(const InboxEntry& entry) {
  Json out = listed_json(entry).set("receipt", entry.receipt);
  return out.set("card", entry.way.card).set("way", entry.way.token);
}

Result<Listing<InboxEntry>> parse_inbox(const Json& page) {
  return parse_page(page, "submissions", parse_submission);
}
Result<Listing<ListedLink>> parse_links(const Json& page) {
  return parse_page(page, "links", parse_link);
}
Result<Listing<ListedChain>> parse_chains(const Json& page) {
  return parse_page(page, "units", parse_chain);
}
Result<Listing<ListedNote>> parse_notes(const Json& page) {
  return parse_page(page, "notes", parse_note);
}
Result<Listing<record::KeptEntry>> parse_entries(const Json& page) {
  return parse_page(page, "entries", parse_entry);
}

Result<std::string> receipt_digest(const InboxEntry& entry) {
  const auto receipt = base::parse_json(entry.receipt.substr(0, entry.receipt.find('\n')));
  if (!receipt) return std::unexpected(receipt.error());
  return std::string((*receipt)["submission"].text());
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= name_bytes_max && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

}  // namespace foyer::work
