#include "exports/receipt.h"

#include <algorithm>

#include "exports/receipt_parts.h"

namespace foyer::exports {
namespace {

using base::Json;

// 6.3.4.1: what was shown, by the hash that anybody can compare with the published pack.
Json privacy_notice(const Sent& sent) {
  const Json& document = sent.submission.document;
  Json shown = Json::array();
  for (const Json& text : document["shown"].items()) {
    Json one = Json::object().set("id", text["id"]).set("version", text["version"]);
    one.set("language", text["lang"]).set("sha256", text["sha256"]);
    shown.push(one.set("time", time_text(text["openedAt"].integer())));
  }
  Json out = Json::object().set("reference", hash_uri(sent.submission.unit.pack));
  return out.set("shown", std::move(shown));
}

// 6.3.5: what the agency says that it asks for, and why.
Json pii_information(const ExportCase& one, std::string_view lang) {
  Json out = Json::array();
  for (const pack::Field& field : one.pack.fields) {
    Json each = Json::object().set("pii_attribute_id", field.name);
    each.set("pii_type", said(one.pack.text(field.purpose, lang)));
    each.set("pii_optional", !field.required).set("sensitive_pii_category", field.sensitivity);
    out.push(std::move(each));
  }
  return out;
}

Json record_of(const ExportCase& one, const Sent& sent) {
  const std::string_view lang = sent.submission.document["session"]["lang"].text("en");
  const std::vector<Counted> decisions = decisions_of(one, sent);
  const Parties parties = parties_of(one, sent);
  Json purposes = Json::array(), events = Json::array();
  for (const Counted& each : decisions) {
    purposes.push(purpose_of(one, sent, parties, each));
    for (Json& event : events_of(one, sent, parties, each)) events.push(std::move(event));
  }
  Json header = Json::object().set("schema_version", schema_version);
  header.set("record_id", derive_uuid({"consent record", sent.submission.digest}));
  header.set("pii_principal_id", parties.principal);
  Json processing = Json::object().set("privacy_notice", privacy_notice(sent));
  processing.set("language", lang).set("purposes", std::move(purposes));
  Json out = Json::object().set("record_header", std::move(header));
  out.set("pii_processing", std::move(processing));
  out.set("pii_information", pii_information(one, lang));
  return out.set("party_identification", parties.list).set("events", std::move(events));
}

}  // namespace

Json consent_receipt(const ExportCase& one) {
  Json records = Json::array();
  for (const Sent& sent : one.sent) records.push(record_of(one, sent));
  Json metadata = Json::object().set("schema_version", schema_version);
  metadata.set("receipt_id", derive_uuid({"receipt", one.state.unit_id, std::to_string(one.at)}));
  metadata.set("receipt_time", time_text(one.at));
  return Json::object()
      .set("receipt_metadata", std::move(metadata))
      .set("consent_records", std::move(records));
}

}  // namespace foyer::exports
