#include "seal/age.h"

#include <functional>

#include "seal/scrypt.h"
#include "seal/stream.h"
#include "seal/x25519.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

base::Bytes write_file(const FileKey& file_key, const std::vector<Stanza>& stanzas,
                       base::ByteSpan plaintext, base::Random& random) {
  std::string header = write_covered(stanzas);
  header += write_mac_line_end(make_mac(file_key.span(), header));
  base::Bytes file;
  file.reserve(header.size() + plaintext.size() + plaintext.size() / 1024 + 64);
  base::append(file, base::as_bytes(header));
  append_stream(file_key, random.bytes(stream_nonce_size), plaintext, file);
  return file;
}

base::Result<base::SecretBytes> open_body(const FileKey& file_key, const Header& header,
                                          base::ByteSpan file) {
  if (!base::equal_in_constant_time(make_mac(file_key.span(), header.covered), header.mac)) {
    return fail(Code::bad_proof, "The header of this file was changed after it was sealed.");
  }
  return open_stream(file_key, file.subspan(header.size_bytes));
}

// A passphrase stanza must stand alone: otherwise whoever knows another reader's key could make a
// file that seems to come from one who knows the passphrase.
base::Status check_scrypt_alone(const Header& header) {
  for (const Stanza& stanza : header.stanzas) {
    if (stanza.type == "scrypt" && header.stanzas.size() > 1) {
      return fail(Code::malformed, "The header of this age file is damaged.");
    }
  }
  return {};
}

using Unwrap = std::function<base::Result<FileKey>(const Stanza&)>;

// Every stanza of the type is looked at, so that a damaged one is refused wherever it stands.
base::Result<base::SecretBytes> open_file(base::ByteSpan file, std::string_view type,
                                          const Unwrap& unwrap) {
  const auto header = parse_header(file);
  if (!header) return std::unexpected(header.error());
  if (const auto alone = check_scrypt_alone(*header); !alone) {
    return std::unexpected(alone.error());
  }
  base::Result<FileKey> found = fail(Code::wrong_key, "No key at hand opens this file.");
  for (const Stanza& stanza : header->stanzas) {
    if (stanza.type != type) continue;
    auto file_key = unwrap(stanza);
    if (!file_key && file_key.error().code != Code::wrong_key) {
      return std::unexpected(file_key.error());
    }
    if (file_key && !found) found = std::move(file_key);
  }
  if (!found) return std::unexpected(found.error());
  return open_body(*found, *header, file);
}

}  // namespace

base::Result<base::Bytes> seal_to(const std::vector<std::string>& recipients,
                                  base::ByteSpan plaintext, base::Random& random) {
  if (recipients.empty() || recipients.size() > base::limits::age_stanzas_max) {
    return fail(Code::malformed, "There is no reader to seal this to, or there are too many.");
  }
  const FileKey file_key = random.secret<16>();
  std::vector<Stanza> stanzas;
  for (const std::string& recipient : recipients) {
    const auto point = parse_recipient(recipient);
    if (!point) return std::unexpected(point.error());
    auto stanza = wrap_x25519(file_key, *point, random);
    if (!stanza) return std::unexpected(stanza.error());
    stanzas.push_back(std::move(*stanza));
  }
  return write_file(file_key, stanzas, plaintext, random);
}

base::Result<base::SecretBytes> open_with(const std::vector<const Identity*>& identities,
                                          base::ByteSpan file) {
  return open_file(file, "X25519", [&](const Stanza& stanza) -> base::Result<FileKey> {
    for (const Identity* identity : identities) {
      auto file_key = unwrap_x25519(stanza, *identity);
      if (file_key || file_key.error().code != Code::wrong_key) return file_key;
    }
    return fail(Code::wrong_key, "No key at hand opens this file.");
  });
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
  return write_file(file_key, {std::move(*stanza)}, plaintext, random);
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
