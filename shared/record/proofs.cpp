#include "record/proofs.h"

#include "record/read_bytes.h"

namespace foyer::record {

using base::Code;
using base::fail;
using base::Json;
using base::Result;

namespace {

constexpr std::string_view algorithm = "ed25519";

}  // namespace

std::string write_proofs(const Proofs& proofs) {
  Json out = Json::object().set("alg", algorithm);
  out.set("session", base::to_b64u(proofs.session)).set("link", base::to_b64u(proofs.link));
  return base::to_jcs(out);
}

Result<Proofs> parse_proofs(std::string_view line) {
  const auto json = base::parse_json(line);
  if (!json) return std::unexpected(json.error());
  if ((*json)["alg"].text() != algorithm) {
    return fail(Code::unsupported, "The proofs are of a kind that this program does not know.");
  }
  Proofs out;
  if (!read_bytes(*json, "session", out.session) || !read_bytes(*json, "link", out.link)) {
    return fail(Code::malformed, "A proof is missing or cut short.");
  }
  return out;
}

}  // namespace foyer::record
