#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

void read_agency(Reader& r, const Json& body, Pack& pack) {
  const Json& agency = body["agency"];
  pack.agency.name = r.line(agency, "name");
  pack.agency.contacts = r.list(agency, "contacts", 1, [&](const Json& item) {
    return Contact{r.line(item, "kind"), r.line(item, "value")};
  });
  pack.agency.complaints = r.list(agency, "complaints", 0, [&](const Json& item) {
    return Body{r.line(item, "name"), r.spare_line(item, "phone"), r.spare_line(item, "url")};
  });
  pack.agency.regimes = r.ids(agency, "regimes", 0);
  pack.languages = r.list(body, "languages", 1, [&](const Json& item) {
    static constexpr Word directions[]{"ltr", "rtl"}, states[]{"complete", "partial"};
    return Language{r.id(item, "tag"), r.line(item, "name"),
                    r.word(item, "dir", directions) == "rtl",
                    r.word(item, "status", states) == "complete"};
  });
  pack.promises = r.list(body, "promises", 0, [&](const Json& item) {
    return Promise{r.word(item, "id", promise_ids), r.number(item, "version", 1, 1'000'000),
                   r.text_id(item, "text")};
  });
  const Json& terms = body["terms"];
  pack.terms = {
      r.number(terms, "consentMonths", 1, 120), r.number(terms, "renewalLeadDays", 0, 365),
      r.number(terms, "retentionMonths", 1, 1200), r.number(terms, "breachNoticeDays", 1, 60),
      r.number(terms, "attestationMonths", 1, 120)};
}

}  // namespace foyer::pack
