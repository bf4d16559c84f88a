#include "work/added_headers.h"

#include <algorithm>

namespace foyer::work {
namespace {

// Who she was when she added it; a worker who left since had the right to.
const keys::Worker* find_reader(const std::vector<keys::Keyset>& keysets,
                                const keys::PublicKey& key) {
  for (const keys::Keyset& keyset : keysets) {
    if (const keys::Worker* worker = keys::find_worker(keyset, key, "reader")) return worker;
  }
  return nullptr;
}

}  // namespace

base::Result<Listing<ListedHeader>> parse_headers(const base::Json& page) {
  const auto malformed =
      base::fail(base::Code::malformed, "The relay lists an added header that is not one.");
  if (!page["headers"].is_array()) return malformed;
  Listing<ListedHeader> out;
  for (const base::Json& one : page["headers"].items()) {
    const auto number = one.get_integer("number", 1, base::limits::json_integer_max);
    auto added = transfer::parse_added_header(one);
    if (!number || !added) return malformed;
    out.items.push_back({*number, std::move(*added)});
  }
  out.next = page["next"].integer();
  return out;
}

void AddedHeaders::put(transfer::AddedHeader added) {
  auto& there = all_[added.of];
  std::erase_if(there, [&](const transfer::AddedHeader& one) { return one.by == added.by; });
  there.push_back(std::move(added));
}

const std::vector<transfer::AddedHeader>& AddedHeaders::of(std::string_view hash) const {
  static const std::vector<transfer::AddedHeader> none;
  const auto found = all_.find(hash);
  return found == all_.end() ? none : found->second;
}

seal::AddedHeaders AddedHeaders::believed(const std::vector<keys::Keyset>& keysets) const {
  return [this, &keysets](const std::string& hash) {
    std::vector<seal::AddedHeader> out;
    for (const transfer::AddedHeader& one : of(hash)) {
      const keys::Worker* worker = find_reader(keysets, one.by);
      if (worker != nullptr && transfer::verify_header(one))
        out.push_back({one.header, worker->id});
    }
    return out;
  };
}

}  // namespace foyer::work
