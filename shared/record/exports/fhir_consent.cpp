// Consent: one for each submission. A provision says permit only while that choice is effective and
// safe to act upon; what is undecided, waits, is paused, ran out or was replaced is told in an
// extension and allows nothing.

#include <algorithm>

#include "exports/fhir_parts.h"
#include "link/manifest.h"

namespace foyer::exports {
namespace {

using base::Json;
using record::RowState;

Json decision_extension(const Counted& each) {
  const auto part = [](std::string_view name, std::string_view text) {
    return text.empty() ? Json() : Json::object().set("url", name).set("valueString", text);
  };
  Json parts = list_of({part("row", each.id), part("said", each.said), part("choice", each.choice),
                        part("state", each.state())});
  for (const std::string& service : each.except) parts.push(part("except", service));
  for (const std::string& why : each.why()) parts.push(part("why", why));
  return Json::object()
      .set("url", std::string(own) + "StructureDefinition/decision")
      .set("extension", std::move(parts));
}

std::string system(std::string_view name) {
  return std::string(own) + "CodeSystem/" + std::string(name);
}

Json service_coding(const ExportCase& one, const std::string& id) {
  const pack::Service* known = one.pack.service(id);
  return coding(system("service"), id, known == nullptr ? "" : one.pack.text(known->name, "en"));
}

// Who may get what is released; nobody is named for anything else.
Json actors(const Json& document, std::string_view about, std::string_view id) {
  Json out = Json::array();
  for (const Json& release : document["releases"].items()) {
    if (about != "release" || release["id"].text() != id) continue;
    if (release["recipient"].text().empty()) continue;
    const Json role =
        concept_of(coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"));
    out.push(Json::object()
                 .set("role", role)
                 .set("reference", Json::object().set("display", release["recipient"])));
  }
  return out;
}

// What the worker declared that the channel is for, and over which services it reaches.
Json purposes(const ExportCase& one, const link::PrivateManifest* manifest, std::string_view about,
              std::string_view id, const std::vector<std::string>& except) {
  Json out = Json::array();
  if (manifest == nullptr) return out;
  for (const link::ChannelUse& use : manifest->channels) {
    if (about != "channel" || use.id != id) continue;
    for (const std::string& purpose : use.purposes) {
      out.push(coding(system("purpose"), purpose, one.pack.text(purpose, "en")));
    }
  }
  for (const std::string& service : manifest->services) {
    if (std::ranges::count(except, service) > 0) continue;
    out.push(service_coding(one, service));
  }
  return out;
}

class Provisions {
 public:
  Provisions(const ExportCase& one, const Sent& sent) : one_(one), sent_(sent) {
    const Json& manifest = sent.submission.document["manifest"];
    proved_ = link::parse_private(manifest["private"].text(), manifest["public"].text());
  }

  Json make(const Counted& each) const {
    const std::size_t dot = each.id.find('.');
    const std::string about = each.id.substr(0, dot), id = each.id.substr(dot + 1);
    const auto& except = each.row->except_services;
    Json out = Json::object().set("extension", list_of({decision_extension(each)}));
    out.set("type", each.permits() ? "permit" : "deny");
    put(out, "period", period(sent_.submission.signed_at, each.permits() ? each.until : 0));
    put(out, "actor", actors(sent_.submission.document, about, id));
    const std::string_view action = about == "release" ? "disclose" : "use";
    out.set("action", list_of({concept_of(
                          coding("http://terminology.hl7.org/CodeSystem/consentaction", action))}));
    const link::PrivateManifest* manifest = proved_ ? &proved_->manifest : nullptr;
    put(out, "purpose", purposes(one_, manifest, about, id, except));
    out.set("code", list_of({concept_of(coding(system(about), id), each.id)}));
    if (each.permits()) put(out, "provision", exceptions(except));
    return out;
  }

 private:
  Json exceptions(const std::vector<std::string>& services) const {
    Json out = Json::array();
    std::vector<std::string> seen;
    for (const std::string& service : services) {
      if (std::ranges::count(seen, service) > 0) continue;
      seen.push_back(service);
      out.push(Json::object()
                   .set("type", "deny")
                   .set("purpose", list_of({service_coding(one_, service)})));
    }
    return out;
  }

  const ExportCase& one_;
  const Sent& sent_;
  base::Result<link::ProvedManifest> proved_ = base::fail(base::Code::not_found, "");
};

// Of the whole Consent: active while anything in it is effective.
std::string_view status_of(const ExportCase& one, const std::vector<Counted>& decisions) {
  const auto counts = [&](RowState state) {
    return std::ranges::any_of(decisions, [&](const Counted& each) {
      return each.row != nullptr && each.row->state == state;
    });
  };
  if (one.state.disposed) return "inactive";
  if (std::ranges::any_of(decisions, &Counted::is_effective)) return "active";
  for (RowState waits :
       {RowState::undecided, RowState::pending, RowState::paused, RowState::active}) {
    if (counts(waits)) return "proposed";
  }
  if (counts(RowState::withdrawn) || counts(RowState::expired)) return "inactive";
  return counts(RowState::refused) ? "rejected" : "inactive";
}

// Whether a worker confirmed who signed, after this came in.
Json verification(const ExportCase& one, const Signing& signing) {
  const std::string signer = signer_of(one, signing.sent);
  Json out = Json::object().set("verified", false);
  for (const record::Entry& entry : one.entries) {
    if (entry.kind != record::EntryKind::identity || entry.body["role"].text() != signer) continue;
    if (std::ranges::count(entry.submissions, signing.sent.submission.digest) == 0) continue;
    const bool confirmed = entry.body["result"].text() == "confirmed";
    out = Json::object().set("verified", confirmed);
    if (confirmed) out.set("verifiedWith", signing.signer.reference());
    put(out, "verificationDate", instant(entry.at));
  }
  return out;
}

Json root_provision(const ExportCase& one, const Signing& signing,
                    const std::vector<Counted>& decisions) {
  const Provisions provisions(one, signing.sent);
  Json told = Json::array(), typed = Json::array();
  for (const Counted& each : decisions) {
    if (each.row != nullptr && (each.permits() || each.denies())) {
      typed.push(provisions.make(each));
    } else {
      told.push(decision_extension(each));
    }
  }
  Json out = Json::object();
  put(out, "extension", std::move(told));
  put(out, "provision", std::move(typed));
  return out;
}

}  // namespace

void add_consent(const ExportCase& one, const Signing& signing, Bundle& bundle) {
  const Json& document = signing.sent.submission.document;
  const std::vector<Counted> decisions = decisions_of(one, signing.sent);
  Json out = Json::object();
  put(out, "identifier",
      list_of({identifier(std::string(own) + "unit", one.state.unit_id),
               identifier(std::string(own) + "record", document["recordId"].text()),
               identifier("urn:ietf:rfc:3986", hash_uri(signing.sent.submission.digest))}));
  out.set("status", status_of(one, decisions));
  out.set("scope", concept_of(coding("http://terminology.hl7.org/CodeSystem/consentscope",
                                     "patient-privacy")));
  out.set("category", list_of({concept_of(coding("http://loinc.org", "59284-0"))}));
  out.set("patient", signing.patient.reference());
  put(out, "dateTime", instant(signing.sent.submission.signed_at));
  out.set("performer", list_of({signing.signer.reference()}));
  out.set("organization", list_of({agency_place(one).reference()}));
  out.set("sourceReference", signing.response.reference());
  const auto& pack = signing.sent.submission.unit.pack;
  if (!pack.empty()) out.set("policy", list_of({Json::object().set("uri", hash_uri(pack))}));
  out.set("policyRule", concept_of({}, "Nothing is allowed but what a provision permits."));
  out.set("verification", list_of({verification(one, signing)}));
  put(out, "provision", root_provision(one, signing, decisions));
  bundle.add(signing.consent, std::move(out));
}

}  // namespace foyer::exports
