#pragma once
// The textual header of an age file: version line, stanzas, MAC. Parsing accepts one form only;
// what is refused here never reaches a key.

#include <string>
#include <vector>

#include "base/hash.h"

namespace foyer::seal {

struct Stanza {
  std::string type;
  std::vector<std::string> arguments;
  base::Bytes body;
};

struct Header {
  std::vector<Stanza> stanzas;
  base::Digest mac{};
  std::string_view covered;    // what the MAC covers: up to and with "---"
  std::size_t size_bytes = 0;  // where the body begins
};

// The views point into `file`. Code::unknown_version for another age version, Code::too_large for
// more stanzas or bytes than limits.h allows, else Code::malformed.
base::Result<Header> parse_header(base::ByteSpan file);

// The header's text up to and with "---", which the MAC covers.
std::string write_covered(const std::vector<Stanza>& stanzas);
std::string write_mac_line_end(const base::Digest& mac);  // " " MAC LF

// HMAC keyed by HKDF(file key, "header").
base::Digest make_mac(base::ByteSpan file_key, std::string_view covered);

// Unpadded standard base64, as age writes it.
std::string to_age_b64(base::ByteSpan bytes);
base::Result<base::Bytes> parse_age_b64(std::string_view text);

}  // namespace foyer::seal
