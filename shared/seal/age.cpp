#include "seal/age.h"

#include "seal/file_key.h"
#include "seal/scrypt.h"
#include "seal/stream.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

base::Bytes write_file(const FileKey& file_key, std::string_view header, base::ByteSpan plaintext,
                       base::Random& random) {
  base::Bytes file;
  file.reserve(header.size() + plaintext.size() + plaintext.size() / 1024 + 64);
  base::append(file, base::as_bytes(header));
  append_stream(file_key, random.bytes(stream_nonce_size), plaintext, file);
  return file;
}

base::Result<base::SecretBytes> open_file(base::ByteSpan file, std::string_view type,
                                          const Unwrap& unwrap) {
  const auto header = parse_header(file);
  if (!header) return std::unexpected(header.error());
  const auto file_key = find_file_key(*header, type, unwrap);
  if (!file_key) return std::unexpected(file_key.error());
  return open_stream(*file_key, file.subspan(header->size_bytes));
}

}  // namespace

base::Result<base::Bytes> seal_to(const std::vector<std::string>& recipients,
                                  base::ByteSpan plaintext, base::Random& random) {
  const FileKey file_key = random.secret<16>();
  const auto header = write_header(file_key, recipients, random);
  if (!header) return std::unexpected(header.error());
  return write_file(file_key, *header, plaintext, random);
}

base::Result<base::SecretBytes> open_with(const std::vector<const Identity*>& identities,
                                          base::ByteSpan file) {
  return open_file(file, "X25519", unwrap_by(identities));
}

base::Result<base::Bytes> seal_with_passphrase(std::string_view passphrase,
                                               base::ByteSpan plaintext, base::Random& random,
                                               int log_n) {
  if (log_n < 1 || log_n > base::limits::scrypt_log_n_max) {
    return fail(Code::too_large, "The work factor for the passphrase is out of range.");
  }
  const FileKey file_key = random.secret<16>();
  auto stanza = wrap_scrypt(file_key, passphrase, log_n, random);
  if (!stanza) return std::unexpected(stanza.error());
  return write_file(file_key, write_header(file_key, {std::move(*stanza)}), plaintext, random);
}

base::Result<base::SecretBytes> open_with_passphrase(std::string_view passphrase,
                                                     base::ByteSpan file) {
  return open_file(file, "scrypt",
                   [&](const Stanza& stanza) { return unwrap_scrypt(stanza, passphrase); });
}

base::Result<Stretching> read_stretching(base::ByteSpan file) {
  const auto header = parse_header(file);
  if (!header) return std::unexpected(header.error());
  if (header->stanzas.size() != 1 || header->stanzas.front().type != "scrypt") {
    return fail(Code::malformed, "This file is not locked with a passphrase.");
  }
  return read_stretching(header->stanzas.front());
}

base::Result<base::SecretBytes> open_with_stretched(const base::Secret32& key,
                                                    base::ByteSpan file) {
  return open_file(file, "scrypt",
                   [&](const Stanza& stanza) { return unwrap_stretched(stanza, key.span()); });
}

}  // namespace foyer::seal
