// Task: everything that still waits for a worker.

#include "exports/fhir_parts.h"

namespace foyer::exports {

using base::Json;

void add_tasks(const ExportCase& one, const std::vector<Signing>& signings, Bundle& bundle) {
  for (const record::Task& task : one.state.tasks) {
    if (!task.open) continue;
    const Signing* from = nullptr;
    for (const Signing& signing : signings) {
      if (signer_of(one, signing.sent) == task.from) from = &signing;
    }
    Json out = Json::object().set("status", "requested").set("intent", "order");
    put(out, "identifier", list_of({identifier(std::string(own) + "task", task.id)}));
    put(out, "groupIdentifier", identifier(std::string(own) + "unit", one.state.unit_id));
    out.set("code", concept_of(coding(std::string(own) + "CodeSystem/task", task.kind)));
    put(out, "description", texts(task.what));
    if (from != nullptr) {
      out.set("focus", from->response.reference()).set("for", from->patient.reference());
      out.set("requester", from->signer.reference());
      put(out, "authoredOn", instant(from->sent.submission.signed_at));
    }
    out.set("owner", agency_place(one).reference());
    bundle.add({"Task", derive_uuid({"task", one.state.unit_id, task.id})}, std::move(out));
  }
}

}  // namespace foyer::exports
