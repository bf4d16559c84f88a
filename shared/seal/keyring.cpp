#include "seal/keyring.h"

#include <algorithm>

#include "seal/file_key.h"
#include "seal/stream.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;
using base::Result;

// Nothing before, between or after; no reader but keys.
Result<Header> parse_added(base::ByteSpan bytes) {
  auto header = parse_header(bytes);
  const bool whole = header && header->size_bytes == bytes.size() &&
                     std::ranges::all_of(header->stanzas, [](const Stanza& stanza) {
                       return stanza.type == "X25519";
                     });
  if (whole) return header;
  return fail(Code::malformed, "A header that was added to this file is damaged.");
}

Result<FileKey> find_by_added(const Header& own, base::ByteSpan added,
                              const std::vector<const Identity*>& identities) {
  const auto header = parse_added(added);
  if (!header) return std::unexpected(header.error());
  auto file_key = find_file_key(*header, "X25519", unwrap_by(identities));
  if (file_key && !is_made_with(own, *file_key))
    return fail(Code::mismatch, "A header that was added to this file belongs to another file.");
  return file_key;
}

}  // namespace

struct Keyring::Found {
  FileKey file_key;
  std::size_t body = 0;  // where it begins
  AddedHeader added;     // that it was found by; empty: the file's own
};

Result<Keyring::Found> Keyring::find(base::ByteSpan file) const {
  const auto own = parse_header(file);
  if (!own) return std::unexpected(own.error());
  auto file_key = find_file_key(*own, "X25519", unwrap_by(identities_));
  if (file_key) return Found{std::move(*file_key), own->size_bytes, {}};
  base::Error trouble = file_key.error();
  if (trouble.code != Code::wrong_key || !added_) return std::unexpected(trouble);
  for (AddedHeader& one : added_(base::hash_name(file))) {
    auto added = find_by_added(*own, one.bytes, identities_);
    if (added) return Found{std::move(*added), own->size_bytes, std::move(one)};
    if (added.error().code != Code::wrong_key) trouble = added.error();
  }
  return std::unexpected(trouble);
}

Result<Keyring::Opened> Keyring::open(base::ByteSpan file) const {
  auto found = find(file);
  if (!found) return std::unexpected(found.error());
  auto plaintext = open_stream(found->file_key, file.subspan(found->body));
  if (!plaintext) return std::unexpected(plaintext.error());
  return Opened{std::move(*plaintext), std::move(found->added.by)};
}

bool Keyring::has_key_of(base::ByteSpan file) const {
  return find(file).has_value();
}

std::optional<AddedHeader> Keyring::added_to(base::ByteSpan file) const {
  auto found = find(file);
  if (!found || found->added.bytes.empty()) return std::nullopt;
  return std::move(found->added);
}

bool Keyring::fits(base::ByteSpan header) const {
  const auto added = parse_added(header);
  return added && find_file_key(*added, "X25519", unwrap_by(identities_));
}

Result<base::Bytes> Keyring::make_header(base::ByteSpan file,
                                         const std::vector<std::string>& recipients,
                                         base::Random& random) const {
  const auto found = find(file);
  if (!found) return std::unexpected(found.error());
  const auto header = write_header(found->file_key, recipients, random);
  if (!header) return std::unexpected(header.error());
  return base::to_bytes(*header);
}

Result<base::Bytes> replace_header(base::ByteSpan file, base::ByteSpan header) {
  const auto own = parse_header(file);
  if (!own) return std::unexpected(own.error());
  if (const auto added = parse_added(header); !added) return std::unexpected(added.error());
  base::Bytes out(header.begin(), header.end());
  base::append(out, file.subspan(own->size_bytes));
  return out;
}

}  // namespace foyer::seal
