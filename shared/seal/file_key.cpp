#include "seal/file_key.h"

#include "seal/x25519.h"

namespace foyer::seal {

using base::Code;
using base::fail;
using base::Result;

namespace {

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

}  // namespace

bool is_made_with(const Header& header, const FileKey& file_key) {
  return base::equal_in_constant_time(make_mac(file_key.span(), header.covered), header.mac);
}

Result<FileKey> find_file_key(const Header& header, std::string_view type, const Unwrap& unwrap) {
  if (const auto alone = check_scrypt_alone(header); !alone) return std::unexpected(alone.error());
  Result<FileKey> found = fail(Code::wrong_key, "No key at hand opens this file.");
  for (const Stanza& stanza : header.stanzas) {
    if (stanza.type != type) continue;
    found = unwrap(stanza);
    if (found || found.error().code != Code::wrong_key) break;
  }
  if (!found) return found;
  if (!is_made_with(header, *found)) {
    return fail(Code::bad_proof, "The header of this file was changed after it was sealed.");
  }
  return found;
}

Unwrap unwrap_by(const std::vector<const Identity*>& identities) {
  return [&](const Stanza& stanza) -> Result<FileKey> {
    for (const Identity* identity : identities) {
      auto file_key = unwrap_x25519(stanza, *identity);
      if (file_key || file_key.error().code != Code::wrong_key) return file_key;
    }
    return fail(Code::wrong_key, "No key at hand opens this file.");
  };
}

Result<std::string> write_header(const FileKey& file_key,
                                 const std::vector<std::string>& recipients, base::Random& random) {
  if (recipients.empty() || recipients.size() > base::limits::age_stanzas_max) {
    return fail(Code::malformed, "There is no reader to seal this to, or there are too many.");
  }
  std::vector<Stanza> stanzas;
  for (const std::string& recipient : recipients) {
    const auto point = parse_recipient(recipient);
    if (!point) return std::unexpected(point.error());
    auto stanza = wrap_x25519(file_key, *point, random);
    if (!stanza) return std::unexpected(stanza.error());
    stanzas.push_back(std::move(*stanza));
  }
  return write_header(file_key, stanzas);
}

std::string write_header(const FileKey& file_key, const std::vector<Stanza>& stanzas) {
  std::string header = write_covered(stanzas);
  return header += write_mac_line_end(make_mac(file_key.span(), header));
}

}  // namespace foyer::seal
