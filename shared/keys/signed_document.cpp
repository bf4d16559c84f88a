#include "keys/signed_document.h"

#include <algorithm>

namespace foyer::keys {

using base::Code;
using base::fail;

std::string write_proof_line(const ProofLine& line) {
  return to_jcs(base::Json::object()
                    .set("by", base::to_b64u(line.by))
                    .set("proof", base::to_b64u(line.proof))) +
         '\n';
}

base::Result<ProofLine> parse_proof_line(std::string_view text) {
  constexpr std::size_t proof_line_bytes_max = 256;
  const auto json = base::parse_json(text, proof_line_bytes_max);
  if (!json) return std::unexpected(json.error());
  const auto by = json->get_bytes("by", 32);
  const auto proof = json->get_bytes("proof", 64);
  if (!by) return std::unexpected(by.error());
  if (!proof) return std::unexpected(proof.error());
  ProofLine line;
  std::ranges::copy(*by, line.by.begin());
  std::ranges::copy(*proof, line.proof.begin());
  const std::string canonical = write_proof_line(line);
  if (canonical.substr(0, canonical.size() - 1) != text) {
    return fail(Code::malformed, "The line with the signature is not in its one right form.");
  }
  return line;
}

base::Result<TwoLines> parse_two_lines(std::string_view text) {
  const std::size_t first_end = text.find('\n');
  const bool two = first_end != text.npos && first_end > 0 && text.ends_with('\n') &&
                   text.find('\n', first_end + 1) == text.size() - 1 && text.size() > first_end + 2;
  if (!two) return fail(Code::malformed, "A signed document has two lines; this has not.");
  return TwoLines{text.substr(0, first_end),
                  text.substr(first_end + 1, text.size() - first_end - 2)};
}

std::string write_signed(const base::Json& body, const SigningKey& key, ProofKind kind) {
  const std::string line = to_jcs(body);
  const Proof proof = make_proof(key, kind, {base::as_bytes(line)});
  return line + '\n' + write_proof_line({key.public_key, proof});
}

base::Result<SignedDocument> parse_signed(std::string_view text, ProofKind kind,
                                          std::size_t bytes_max) {
  if (text.size() > bytes_max) return fail(Code::too_large, "The signed document is too large.");
  const auto lines = parse_two_lines(text);
  if (!lines) return std::unexpected(lines.error());
  const auto proof_line = parse_proof_line(lines->second);
  if (!proof_line) return std::unexpected(proof_line.error());
  const auto proved =
      verify_proof(proof_line->by, kind, proof_line->proof, {base::as_bytes(lines->first)});
  if (!proved) return std::unexpected(proved.error());
  auto body = base::parse_json(lines->first, bytes_max);
  if (!body) return std::unexpected(body.error());
  if (to_jcs(*body) != lines->first) {
    return fail(Code::malformed, "The signed document is not in its one right form (RFC 8785).");
  }
  const auto version = check_version(*body);
  if (!version) return std::unexpected(version.error());
  return SignedDocument{std::string(lines->first), std::move(*body), proof_line->by,
                        proof_line->proof};
}

base::Status check_version(const base::Json& body) {
  if (body["v"].is_integer() && body["v"].integer() == 1) return {};
  return fail(Code::unknown_version, "This program does not know the version of this document.");
}

}  // namespace foyer::keys
