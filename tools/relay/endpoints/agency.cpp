// GET /agency.json: the root's newest word, asked for anew each time.

#include "base/hash.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/documents.h"

namespace foyer::relay {

Answer get_agency(Call& call) {
  auto text = find_agency(call.database);
  if (!text) return refusal(404, base::Code::not_found, "The agency has not published itself yet.");
  std::string etag = "\"" + base::hash_name(base::as_bytes(*text)) + "\"";
  Answer answer = document_answer(200, std::move(*text));
  answer.with("Cache-Control", "no-cache").with("ETag", etag);
  return answer;
}

}  // namespace foyer::relay
