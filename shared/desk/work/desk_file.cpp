#include "work/desk_file.h"

#include "keys/agency.h"
#include "keys/signed_document.h"
#include "work/listing.h"
#include "work/profile.h"

namespace foyer::work {
namespace {

using base::Code;
using base::fail;
using base::Json;

constexpr std::size_t shared_max = 400;  // two for each keyset of a long retention

}  // namespace

std::string write_desk_file(const DeskFile& file, const keys::SigningKey& worker) {
  Json shared = Json::array();
  for (const base::Bytes& one : file.shared) shared.push(base::to_b64u(one));
  Json body = Json::object().set("v", 1).set("agency", file.agency);
  body.set("key", base::to_b64u(file.key)).set("shared", std::move(shared));
  body.set("profile", profile_json(file.profile)).set("kiosk", file.kiosk);
  body.set("pack", file.pack).set("agencySeq", file.agency_seq);
  const std::string line = base::to_jcs(body);
  return line + '\n' +
         keys::write_proof_line({worker.public_key, keys::make_proof(worker, keys::ProofKind::desk,
                                                                     {base::as_bytes(line)})});
}

base::Result<ProvedDeskFile> read_desk_file(std::string_view text) {
  if (text.size() > desk_file_bytes_max) return fail(Code::too_large, "This is too large.");
  const auto lines = keys::parse_two_lines(text);
  if (!lines) return std::unexpected(lines.error());
  const auto proof = keys::parse_proof_line(lines->second);
  if (!proof) return std::unexpected(proof.error());
  if (!keys::verify_proof(proof->by, keys::ProofKind::desk, proof->proof,
                          {base::as_bytes(lines->first)})) {
    return fail(Code::bad_proof, "This desk file was changed since it was made.");
  }
  const auto parsed = base::parse_json(lines->first);
  if (!parsed) return std::unexpected(parsed.error());
  const Json& body = *parsed;
  if (const auto known = keys::check_version(body); !known) return std::unexpected(known.error());
  ProvedDeskFile out;
  out.by = proof->by;
  out.file.agency = body["agency"].text();
  out.file.kiosk = body["kiosk"].text();
  out.file.pack = body["pack"].text();
  out.file.agency_seq = body["agencySeq"].integer();
  auto key = base::parse_b64u(body["key"].text());
  auto profile = read_profile(body["profile"]);
  const bool named = is_plain_name(out.file.pack) && keys::is_origin(out.file.kiosk);
  if (!key || !profile || !named || body["shared"].items().size() > shared_max) {
    return fail(Code::malformed, "This is not a whole desk file.");
  }
  out.file.key = std::move(*key);
  out.file.profile = std::move(*profile);
  for (const Json& one : body["shared"].items()) {
    auto bytes = base::parse_b64u(one.text());
    if (!bytes) return std::unexpected(bytes.error());
    out.file.shared.push_back(std::move(*bytes));
  }
  return out;
}

base::Result<Opened> open_desk_file(const ProvedDeskFile& file, const base::Secret32& stretched) {
  auto worker = seal::open_worker_key_file(file.file.key, stretched);
  if (!worker) return std::unexpected(worker.error());
  if (worker->sign.public_key != file.by || worker->agency != file.file.agency) {
    return fail(Code::mismatch, "This desk file was not made by the worker whose key is in it.");
  }
  Opened out{std::move(*worker), {}};
  for (const base::Bytes& one : file.file.shared) {
    const auto plain = seal::open_with({&out.worker.age}, one);
    if (!plain) continue;  // wrapped to other workers only
    auto identity = seal::parse_identity(plain->text());
    if (identity) out.shared.push_back(std::move(*identity));
  }
  if (out.shared.empty()) {
    return fail(Code::wrong_key, "None of the team's keys in this file is wrapped to this worker.");
  }
  return out;
}

}  // namespace foyer::work
