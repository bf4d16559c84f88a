#pragma once
// Inside this folder: what the files that make FHIR resources share.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "exports/case.h"

namespace foyer::exports {

// Names of our own code systems and extensions. They name and do not resolve: nobody can own the
// domain (RFC 6761), so nobody can give them another meaning.
inline constexpr std::string_view own = "https://foyer.example/fhir/";

// RFC 9562 version 8: the first 128 bits of SHA-256 over the pieces, so that an export made again
// names everything as before.
std::string derive_uuid(std::initializer_list<std::string_view> pieces);
// RFC 6920: a SHA-256 as a URI.
std::string hash_uri(std::string_view digest_b64u);

// Data types. What FHIR cannot hold (an empty text, a date beyond year 9999) comes out as null,
// and put() writes no null.
void put(base::Json& object, std::string_view key, base::Json value);
base::Json texts(std::string_view text);     // null where empty
base::Json instant(base::UnixSeconds time);  // null where 0 or beyond the calendar
base::Json moment(base::UnixSeconds time);   // the nearest that there is, never null
base::Json code(std::string_view text);      // null unless it has the form of a code
base::Json coding(std::string_view system, std::string_view code, std::string_view display = {});
base::Json concept_of(base::Json coding, std::string_view text = {});
base::Json identifier(std::string_view system, std::string_view value);
base::Json list_of(std::initializer_list<base::Json> items);  // without the nulls
base::Json extension(std::string_view name, std::string_view type, base::Json value);
base::Json period(base::UnixSeconds start, base::UnixSeconds end);

struct Place {  // where a resource stands in the bundle
  std::string type, id;
  base::Json reference() const;
};

class Bundle {
 public:
  // Later content of the same place replaces earlier content, where it stands.
  void add(const Place& place, base::Json resource);
  base::Json take(const ExportCase& one);

 private:
  std::vector<std::string> urls_;
  std::vector<base::Json> resources_;
};

// The resources that one submission becomes.
struct Signing {
  const Sent& sent;
  Place patient;  // whom it is about
  Place signer;   // who signed: that patient, or a related person
  Place questionnaire, response, consent, provenance;
};
Place unit_place(const ExportCase& one);
Place agency_place(const ExportCase& one);
Place worker_place(const ExportCase& one, std::string_view worker);

// fhir_people.cpp: Organization, Practitioner, Patient, RelatedPerson, Group.
Signing place_signing(const ExportCase& one, const Sent& sent);
std::vector<Signing> add_people(const ExportCase& one, Bundle& bundle);
// fhir_form.cpp: Questionnaire and QuestionnaireResponse.
void add_form(const Signing& signing, Bundle& bundle);
// fhir_consent.cpp
void add_consent(const ExportCase& one, const Signing& signing, Bundle& bundle);
// fhir_provenance.cpp: how each submission was signed and each entry made.
base::Json signatures_of(const Signing& signing);
void add_provenance(const Signing& signing, Bundle& bundle);
void add_acts(const ExportCase& one, const std::vector<Signing>& signings, Bundle& bundle);
// fhir_task.cpp: what waits for a worker.
void add_tasks(const ExportCase& one, const std::vector<Signing>& signings, Bundle& bundle);

}  // namespace foyer::exports
