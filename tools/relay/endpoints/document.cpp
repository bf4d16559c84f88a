// GET /v1/keysets/{hash}, /v1/packs/{hash}, /v1/walk-in-manifests/{hash}: their name is their
// content, so they never change.

#include "relay/endpoints/endpoints.h"
#include "relay/store/documents.h"

namespace foyer::relay {
namespace {

Answer get_document(Call& call, DocumentKind kind) {
  auto text = find_document(call.database, kind, call.ids[0]);
  if (!text) return refusal(404, base::Code::not_found, "There is no document with this hash.");
  Answer answer = document_answer(200, std::move(*text));
  answer.with("Cache-Control", "public, max-age=31536000, immutable");
  answer.with("ETag", "\"" + std::string(call.ids[0]) + "\"");
  return answer;
}

}  // namespace

Answer get_keyset(Call& call) {
  return get_document(call, DocumentKind::keyset);
}

Answer get_pack(Call& call) {
  return get_document(call, DocumentKind::pack);
}

Answer get_walk_in(Call& call) {
  return get_document(call, DocumentKind::walk_in);
}

}  // namespace foyer::relay
