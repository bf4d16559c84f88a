// PUT /v1/agency, /v1/keysets, /v1/packs, /v1/walk-in-manifests: documents that prove themselves,
// so nobody signs in. The proof is verified before the writer is troubled, and again by the store
// in its transaction.

#include "keys/agency.h"
#include "keys/walk_in.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/documents.h"

namespace foyer::relay {
namespace {

Answer stored(const base::Result<std::string>& hash) {
  if (!hash) return refusal(hash.error());
  return json_answer(201, base::Json::object().set("hash", *hash));
}

}  // namespace

std::optional<Answer> check_agency(Call& call) {
  auto agency = keys::parse_agency(call.request.body, call.now);
  if (!agency) return refusal(agency.error());
  return std::nullopt;
}

Answer put_agency(Call& call) {
  return stored(store_agency(call.database, call.request.body, call.services.agency_id, call.now));
}

std::optional<Answer> check_keyset(Call& call) {
  auto document = keys::parse_signed(call.request.body, keys::ProofKind::keyset,
                                     base::limits::keyset_bytes_max);
  if (!document) return refusal(document.error());
  return std::nullopt;
}

Answer put_keyset(Call& call) {
  return stored(store_keyset(call.database, call.request.body, call.services.agency_id, call.now));
}

std::optional<Answer> check_pack(Call& call) {
  auto document =
      keys::parse_signed(call.request.body, keys::ProofKind::pack, base::limits::pack_bytes_max);
  if (!document) return refusal(document.error());
  return std::nullopt;
}

Answer put_pack(Call& call) {
  return stored(store_pack(call.database, call.request.body, call.newest.get(), call.now));
}

std::optional<Answer> check_walk_in(Call& call) {
  if (auto by = keys::check_walk_in(call.request.body); !by) return refusal(by.error());
  return std::nullopt;
}

Answer put_walk_in(Call& call) {
  return stored(store_walk_in(call.database, call.request.body, call.newest.get(), call.now));
}

}  // namespace foyer::relay
