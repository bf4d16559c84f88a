#include "relay/http/newest_keyset.h"

namespace foyer::relay {
namespace {

// What is stored was verified when it came; its root is the one that it names.
std::shared_ptr<const keys::Keyset> parse_stored(std::string_view text) {
  auto document = keys::parse_signed(text, keys::ProofKind::keyset, base::limits::keyset_bytes_max);
  if (!document) return nullptr;
  auto keyset = keys::parse_keyset(text, document->by);
  if (!keyset) return nullptr;
  return std::make_shared<const keys::Keyset>(std::move(*keyset));
}

}  // namespace

std::shared_ptr<const keys::Keyset> NewestKeyset::get(Database& database, base::UnixSeconds now) {
  auto newest = find_newest_keyset(database, now);
  if (!newest) return nullptr;
  std::lock_guard lock(mutex_);
  if (hash_ != newest->hash) {
    keyset_ = parse_stored(newest->text);
    hash_ = newest->hash;
  }
  return keyset_;
}

}  // namespace foyer::relay
