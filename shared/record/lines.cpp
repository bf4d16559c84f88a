#include "record/lines.h"

#include "seal/age.h"

namespace foyer::record {

using base::Code;
using base::fail;
using base::Result;

Result<std::vector<std::string_view>> split_lines(std::string_view plaintext, std::size_t count) {
  std::vector<std::string_view> out;
  while (!plaintext.empty()) {
    const std::size_t end = plaintext.find('\n');
    if (end == std::string_view::npos || out.size() == count) {
      return fail(Code::malformed, "The document does not have the lines that it should have.");
    }
    out.push_back(plaintext.substr(0, end));
    plaintext.remove_prefix(end + 1);
  }
  if (out.size() != count) {
    return fail(Code::malformed, "The document does not have the lines that it should have.");
  }
  return out;
}

Result<std::vector<std::string_view>> split_padded(std::string_view plaintext, std::size_t count) {
  const auto lines = seal::unpad(plaintext);
  if (!lines) return std::unexpected(lines.error());
  return split_lines(*lines, count);
}

}  // namespace foyer::record
