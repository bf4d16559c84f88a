// Who takes part: the agency, the worker, each client, whoever signs for somebody else, the unit.

#include <algorithm>

#include "base/time.h"
#include "exports/fhir_parts.h"
#include "link/manifest.h"

namespace foyer::exports {
namespace {

using base::Json;

constexpr std::string_view role_codes = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

Json own_identifier(std::string_view system, std::string_view value) {
  return list_of({identifier(std::string(own) + std::string(system), value)});
}

// Names as they were told: FHIR's family and given would be a guess.
Json names_of(std::string_view legal, std::string_view used) {
  const auto name = [](std::string_view use, std::string_view said) {
    return said.empty() ? Json() : Json::object().set("use", use).set("text", said);
  };
  return list_of({name("official", legal), name("usual", used)});
}

std::string birth_date(const Json& document, std::string_view name) {
  for (const Json& party : document["parties"].items()) {
    const std::string date = text(party, "birthDate");
    if (party["name"].text() == name && base::parse_rfc3339(date + "T00:00:00Z")) return date;
  }
  return {};
}

void add_agency(const ExportCase& one, const Json& document, Bundle& bundle) {
  const Json& agency = document["agency"];
  Json out = Json::object();
  put(out, "identifier", own_identifier("agency", agency["id"].text()));
  put(out, "name", texts(agency["name"].text("agency")));
  bundle.add(agency_place(one), std::move(out));
}

Json qualifications(const link::WorkerStatement& worker) {
  Json out = Json::array();
  for (const link::Licence& licence : worker.licences) {
    Json each = Json::object();
    put(each, "identifier", own_identifier("licence/" + licence.state, licence.number));
    each.set("code", concept_of({}, licence.type.empty() ? licence.state : licence.type));
    if (!licence.state.empty()) each.set("issuer", Json::object().set("display", licence.state));
    out.push(std::move(each));
  }
  return out;
}

void add_worker(const ExportCase& one, const Json& document, Bundle& bundle) {
  const Json& manifest = document["manifest"];
  const auto proved = link::parse_private(manifest["private"].text(), manifest["public"].text());
  const std::string id = text(document["worker"], "id");
  Json out = Json::object();
  put(out, "identifier", own_identifier("worker", id));
  put(out, "name", names_of(text(document["worker"], "name"), {}));
  if (proved) put(out, "qualification", qualifications(proved->manifest.worker));
  bundle.add(worker_place(one, id), std::move(out));
}

bool is_proxy(const record::Signer& signer) {
  return signer.authority == "parent" || signer.authority == "guardian" ||
         signer.authority == "agent";
}

Json languages(const Json& document) {
  const Json tag = code(document["session"]["lang"].text());
  if (tag.is_null()) return {};
  const Json language = concept_of(coding("urn:ietf:bcp:47", tag.text()));
  return list_of({Json::object().set("language", language).set("preferred", true)});
}

Json client(const Sent& sent) {
  const Json& document = sent.submission.document;
  const Json& who = document["identity"];
  Json out = Json::object();
  put(out, "name", names_of(who["legalName"].text(), who["usedName"].text()));
  put(out, "birthDate", texts(birth_date(document, who["legalName"].text())));
  put(out, "communication", languages(document));
  return out;
}

Json decided_for(const Sent& sent) {
  const std::string& name = sent.submission.unit.signer.decides_for;
  Json out = Json::object();
  put(out, "name", names_of(name, {}));
  put(out, "birthDate", texts(birth_date(sent.submission.document, name)));
  return out;
}

Json proxy(const Sent& sent, const Place& patient) {
  const std::string& authority = sent.submission.unit.signer.authority;
  const std::string_view role = authority == "parent"     ? "PRN"
                                : authority == "guardian" ? "GUARD"
                                                          : "POWATT";
  Json out = client(sent);
  out.set("patient", patient.reference());
  const Json relation = concept_of(coding(role_codes, role), authority);
  return out.set("relationship", list_of({relation}));
}

void add_unit(const ExportCase& one, const std::vector<Signing>& signings, Bundle& bundle) {
  std::vector<std::string> seen;
  Json members = Json::array();
  for (const Signing& signing : signings) {
    if (std::ranges::count(seen, signing.patient.id) > 0) continue;
    seen.push_back(signing.patient.id);
    members.push(Json::object().set("entity", signing.patient.reference()));
  }
  if (one.state.unit_type == "individual" && seen.size() == 1) return;
  Json out = Json::object().set("type", "person").set("actual", true);
  put(out, "identifier", own_identifier("unit", one.state.unit_id));
  out.set("code",
          concept_of(coding(std::string(own) + "CodeSystem/unit-type", one.state.unit_type)));
  bundle.add(unit_place(one), out.set("member", std::move(members)));
}

}  // namespace

Signing place_signing(const ExportCase& one, const Sent& sent) {
  const std::string& unit = one.state.unit_id;
  const std::string& digest = sent.submission.digest;
  const std::string& role = sent.submission.unit.role;
  const std::string name = text(sent.submission.document["identity"], "legalName");
  // Who told no name is nobody that another submission could know.
  const std::string who = name.empty() ? digest : name;
  const record::Signer& signer = sent.submission.unit.signer;
  const std::string& other = signer.decides_for.empty() ? who : signer.decides_for;
  const Place self{"Patient", derive_uuid({"client", unit, role, who})};
  const Place patient =
      is_proxy(signer) ? Place{"Patient", derive_uuid({"decided for", unit, other})} : self;
  const Place person =
      is_proxy(signer) ? Place{"RelatedPerson", derive_uuid({"proxy", unit, role, who})} : self;
  return {sent,
          patient,
          person,
          {"Questionnaire", derive_uuid({"questionnaire", digest})},
          {"QuestionnaireResponse", derive_uuid({"response", digest})},
          {"Consent", derive_uuid({"consent", digest})},
          {"Provenance", derive_uuid({"provenance", digest})}};
}

std::vector<Signing> add_people(const ExportCase& one, Bundle& bundle) {
  std::vector<Signing> out;
  for (const Sent& sent : one.sent) {
    const Signing signing = place_signing(one, sent);
    add_agency(one, sent.submission.document, bundle);
    add_worker(one, sent.submission.document, bundle);
    const bool proxied = signing.signer.type == "RelatedPerson";
    bundle.add(signing.patient, proxied ? decided_for(sent) : client(sent));
    if (proxied) bundle.add(signing.signer, proxy(sent, signing.patient));
    out.push_back(signing);
  }
  add_unit(one, out, bundle);
  return out;
}

}  // namespace foyer::exports
