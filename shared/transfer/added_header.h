#pragma once
// Headers that workers add to sealed files, so that newer keys open what is there already: how they
// come to the relay, and back. The relay cannot read them. FORMAT.md has the members.

#include <string>
#include <vector>

#include "base/json.h"
#include "keys/proof.h"

namespace foyer::transfer {

inline constexpr std::size_t added_header_bytes_max = 8 * base::limits::KiB;
inline constexpr std::size_t added_headers_max = 200;  // of one post

struct AddedHeader {
  std::string of;      // hash name of the sealed file, as it was from the first
  base::Bytes header;  // a whole age header, with the LF of its last line
  keys::PublicKey by{};
  keys::Proof proof{};  // of kind `header`, over the digest and the header
};
AddedHeader prove_header(std::string of, base::Bytes header, const keys::SigningKey& worker);
// That the key which it names made it. Whether that key is a reading worker's is the caller's
// question.
base::Status verify_header(const AddedHeader& added);

base::Json to_json(const AddedHeader& added);
base::Result<AddedHeader> parse_added_header(const base::Json& json);

// The body of POST /v1/headers: {v:1, headers[]}.
std::string write_headers_post(const std::vector<AddedHeader>& headers);
// One header or more, none for the same file as another; whether they are proved is the caller's
// question. Code::too_large for too many.
base::Result<std::vector<AddedHeader>> parse_headers_post(std::string_view text);

}  // namespace foyer::transfer
