#include <set>

#include "link/link.h"
#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

// Fewer words would make three of them easier to guess than six digits.
constexpr std::size_t code_words_least = 100;

// Or a client could type it right and be refused.
bool reads_back(const std::string& word) {
  const std::string thrice = word + " " + word + " " + word;
  const auto read = link::normalise_code(thrice);
  return read && *read == thrice;
}

std::vector<std::string> read_code_words(Reader& r, const Json& language) {
  constexpr Word key = "codeWords";
  if (language[key].is_null()) return {};
  auto out = r.list(language, key, code_words_least, [&](const Json& item) {
    const std::string word(item.text());
    if (word.size() > base::limits::pack_id_bytes_max || !reads_back(word))
      r.refuse(key, "A word for codes in the content pack is not one short word in lower case.");
    return word;
  });
  if (std::set<std::string_view>(out.begin(), out.end()).size() != out.size())
    r.refuse(key, "A word for codes stands twice in the content pack.");
  return out;
}

}  // namespace

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
                    r.word(item, "status", states) == "complete", read_code_words(r, item)};
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
