#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

SignerRule read_rule(Reader& r, const Json& item) {
  static constexpr Word who[]{"self", "parent", "guardian", "worker"};
  static constexpr Word notify[]{"never", "may", "must", "ask"};
  return {.age_from = r.number(item, "ageFrom", 0, 150),
          .age_to = r.number(item, "ageTo", 0, 150),
          .service_kind = r.id(item, "serviceKind"),
          .who = r.word(item, "who", who),
          .assent = r.truth(item, "assent"),
          .notify_parent = r.word(item, "notifyParent", notify)};
}

Jurisdiction read_jurisdiction(Reader& r, const Json& item) {
  Jurisdiction out;
  out.state = r.id(item, "state");
  out.name = r.line(item, "name");
  out.boards = r.list(item, "boards", 1, [&](const Json& board) {
    return Body{r.line(board, "name"), r.spare_line(board, "phone"), r.spare_line(board, "url")};
  });
  out.complaint_url = r.spare_line(item, "complaintUrl");
  out.signer_rules =
      r.list(item, "signerRules", 0, [&](const Json& rule) { return read_rule(r, rule); });
  out.emergency = r.line(item["emergency"], "number");
  out.crisis = r.line(item["emergency"], "crisis");
  out.breach_deadline_days = r.number(item, "breachDeadlineDays", 0, 365);
  out.source = r.line(item, "source");
  out.reviewed_by = r.spare_line(item, "reviewedBy");
  out.reviewed_on = r.spare_line(item, "reviewedOn");
  out.stale_after = r.spare_line(item, "staleAfter");
  return out;
}

}  // namespace

void read_jurisdictions(Reader& r, const Json& body, Pack& pack) {
  pack.jurisdictions = r.list(body, "jurisdictions", 0,
                              [&](const Json& item) { return read_jurisdiction(r, item); });
}

}  // namespace foyer::pack
