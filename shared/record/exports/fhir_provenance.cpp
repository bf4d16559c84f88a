// Provenance: how each submission was signed and verified, and who made each later entry.

#include "base/hash.h"
#include "exports/fhir_parts.h"

namespace foyer::exports {
namespace {

using base::Json;

constexpr std::string_view signature_types = "urn:iso-astm:E1762-95:2013";
constexpr std::string_view consent_signature = "1.2.840.10065.1.12.1.7";
constexpr std::string_view source_signature = "1.2.840.10065.1.12.1.14";
constexpr std::string_view agent_types =
    "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

Json signature(std::string_view type, std::string_view display, Json who, base::UnixSeconds when,
               base::ByteSpan data) {
  Json out = Json::object().set("type", list_of({coding(signature_types, type, display)}));
  out.set("when", moment(when));
  out.set("who", std::move(who)).set("targetFormat", "application/json");
  return out.set("data", base::to_b64(data));
}

Json agent(std::string_view type, Json who) {
  return Json::object()
      .set("type", concept_of(coding(agent_types, type)))
      .set("who", std::move(who));
}

// The mark with its ink, over SHA-256 of line 1, as line 2 has it.
Json mark_signature(const record::Mark& mark, const Signing& signing) {
  Json json = record::to_json(mark);
  json.set("digest", signing.sent.submission.digest);
  const std::string data = base::to_jcs(json);
  return signature(consent_signature, "Consent Signature", signing.signer.reference(), mark.at,
                   base::as_bytes(data))
      .set("sigFormat", "application/json");
}

Json session_signature(const Signing& signing) {
  const Json& document = signing.sent.submission.document;
  const auto line = base::parse_json(signing.sent.report.proofs_line);
  const auto proof = line ? line->get_bytes("session", 64) : base::Result<base::Bytes>();
  const auto key = identifier(std::string(own) + "session-key", document["sessionKey"].text());
  if (!line || !proof || key.is_null()) return {};
  return signature(source_signature, "Source Signature", Json::object().set("identifier", key),
                   signing.sent.submission.signed_at, *proof)
      .set("sigFormat", "application/octet-stream");
}

Json verdicts(const record::Report& report) {
  Json out = Json::array();
  for (const record::Verdict& verdict : report.verdicts) {
    const auto part = [](std::string_view name, std::string_view text) {
      return Json::object().set("url", name).set("valueString", text);
    };
    out.push(Json::object()
                 .set("url", std::string(own) + "StructureDefinition/verdict")
                 .set("extension", list_of({part("layer", record::name(verdict.layer)),
                                            part("state", record::name(verdict.state))})));
  }
  return out;
}

Json agents(const Signing& signing) {
  Json out = list_of({agent("author", signing.signer.reference())});
  for (const record::Mark& mark : signing.sent.report.marks) {
    const std::string& witness = mark.witness.name;
    if (!witness.empty()) {
      out.push(
          agent("attester", Json::object().set("display", witness + ", " + mark.witness.role)));
    }
    if (!mark.assisted.empty()) {
      out.push(agent("enterer", Json::object().set("display", mark.assisted)));
    }
  }
  return out;
}

}  // namespace

Json signatures_of(const Signing& signing) {
  Json out = Json::array();
  for (const record::Mark& mark : signing.sent.report.marks) {
    out.push(mark_signature(mark, signing));
  }
  const Json session = session_signature(signing);
  return session.is_null() ? out : out.push(session);
}

void add_provenance(const Signing& signing, Bundle& bundle) {
  const record::CaseSubmission& one = signing.sent.submission;
  Json out = Json::object();
  put(out, "extension", verdicts(signing.sent.report));
  out.set("target", list_of({signing.consent.reference(), signing.response.reference()}));
  put(out, "occurredDateTime", instant(one.signed_at));
  out.set("recorded", moment(one.signed_at));
  out.set("agent", agents(signing));
  const Json what = Json::object()
                        .set("identifier", identifier("urn:ietf:rfc:3986", hash_uri(one.digest)))
                        .set("display", "Line 1 of the submission");
  out.set("entity", list_of({Json::object().set("role", "source").set("what", what)}));
  put(out, "signature", signatures_of(signing));
  bundle.add(signing.provenance, std::move(out));
}

void add_acts(const ExportCase& one, const std::vector<Signing>& signings, Bundle& bundle) {
  for (const record::Entry& entry : one.entries) {
    Json targets = Json::array();
    for (const Signing& signing : signings) {
      for (const std::string& digest : entry.submissions) {
        if (digest == signing.sent.submission.digest) targets.push(signing.consent.reference());
      }
    }
    if (targets.items().empty()) continue;
    Json out = Json::object().set("target", std::move(targets));
    put(out, "occurredDateTime", instant(entry.at));
    out.set("recorded", moment(entry.at));
    out.set("activity",
            concept_of(coding(std::string(own) + "CodeSystem/entry", record::name(entry.kind))));
    const Json who =
        identifier(std::string(own) + "worker", entry.by.empty() ? "unknown" : entry.by);
    out.set("agent", list_of({agent("performer", Json::object().set("identifier", who))}));
    const std::string seq = std::to_string(entry.seq);
    bundle.add({"Provenance", derive_uuid({"entry", one.state.unit_id, seq})}, std::move(out));
  }
}

}  // namespace foyer::exports
