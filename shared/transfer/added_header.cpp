#include "transfer/added_header.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::Json;

AddedHeader read_added(keys::Fields& fields) {
  AddedHeader out{
      fields.hash("of"), fields.bytes("header", added_header_bytes_max), fields.key("by"), {}};
  const base::Bytes proof = fields.bytes("proof", out.proof.size());
  if (out.header.empty() || proof.size() != out.proof.size())
    fields.refuse(Code::malformed, "A header lacks its bytes or its proof.");
  if (out.header.size() > added_header_bytes_max)
    fields.refuse(Code::too_large, "An added header is too large.");
  if (fields.good()) std::ranges::copy(proof, out.proof.begin());
  return out;
}

}  // namespace

AddedHeader prove_header(std::string of, base::Bytes header, const keys::SigningKey& worker) {
  const auto digest = base::parse_b64u(of, 32).value_or(base::Bytes{});
  const keys::Proof proof = make_proof(worker, keys::ProofKind::header, {digest, header});
  return {std::move(of), std::move(header), worker.public_key, proof};
}

base::Status verify_header(const AddedHeader& added) {
  const auto digest = base::parse_b64u(added.of, 32);
  if (!digest) return std::unexpected(digest.error());
  return verify_proof(added.by, keys::ProofKind::header, added.proof, {*digest, added.header});
}

Json to_json(const AddedHeader& added) {
  return Json::object()
      .set("of", added.of)
      .set("header", base::to_b64u(added.header))
      .set("by", base::to_b64u(added.by))
      .set("proof", base::to_b64u(added.proof));
}

base::Result<AddedHeader> parse_added_header(const Json& json) {
  keys::Fields fields(json);
  AddedHeader out = read_added(fields);
  return keys::finish(fields, std::move(out));
}

std::string write_headers_post(const std::vector<AddedHeader>& headers) {
  Json list = Json::array();
  for (const AddedHeader& one : headers) list.push(to_json(one));
  return to_jcs(Json::object().set("v", 1).set("headers", std::move(list)));
}

base::Result<std::vector<AddedHeader>> parse_headers_post(std::string_view text) {
  const auto body = base::parse_json(text, base::limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  std::vector<AddedHeader> out;
  std::set<std::string> files;
  fields.each("headers", added_headers_max, [&](keys::Fields& inner) {
    out.push_back(read_added(inner));
    if (!files.insert(out.back().of).second)
      inner.refuse(Code::malformed, "Two headers are for the same file.");
  });
  if (out.empty()) fields.refuse(Code::malformed, "There is no header.");
  return keys::finish(fields, std::move(out));
}

}  // namespace foyer::transfer
