#include "exports/receipt_parts.h"

#include <algorithm>

#include "base/time.h"
#include "link/manifest.h"

namespace foyer::exports {
namespace {

using base::Json;
using record::EntryKind;
using record::RowState;

Json party(std::string_view id, std::string_view name, std::string_view role,
           std::string_view type) {
  Json out = Json::object().set("party_id", id).set("party_name", said(name));
  return out.set("party_role", role).set("party_type", type);
}

void add_contact(Json& party, const std::vector<pack::Contact>& contacts) {
  Json all = Json::array();
  party.set("party_address", not_stated);
  for (const pack::Contact& contact : contacts) {
    if (contact.kind == "place") party.set("party_address", contact.value);
    if (contact.kind == "phone") party.set("party_phone", contact.value);
    if (contact.kind == "email") party.set("party_email", contact.value);
    if (contact.kind == "web") party.set("party_url", contact.value);
    all.push(contact.kind + ": " + contact.value);
  }
  party.set("party_contact", std::move(all));
}

void add_authority(const pack::Body& body, Parties& out) {
  const std::string id = derive_uuid({"authority", body.name});
  if (std::ranges::count(out.authorities, id) > 0) return;
  out.authorities.push_back(id);
  Json each = party(id, body.name, "authority", "supervisory authority");
  std::vector<pack::Contact> contacts;
  if (!body.phone.empty()) contacts.push_back({"phone", body.phone});
  if (!body.url.empty()) contacts.push_back({"web", body.url});
  add_contact(each, contacts);
  out.list.push(std::move(each));
}

Json string_list(const std::vector<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

std::vector<std::string> services_of(const Sent& sent, const Counted& decision) {
  std::vector<std::string> out = sent.submission.unit.services;
  std::erase_if(out, [&](const std::string& service) {
    return std::ranges::count(decision.except, service) > 0;
  });
  return out;
}

struct Described {
  std::string name, about;  // what it is called, and what was said of it
};

Described describe(const ExportCase& one, const Sent& sent, const Counted& decision) {
  const std::string_view lang = sent.submission.document["session"]["lang"].text("en");
  const std::string id = decision.id.substr(decision.id.find('.') + 1);
  const auto text = [&](const std::string& key) { return std::string(one.pack.text(key, lang)); };
  if (decision.id.starts_with("channel.")) {
    if (const auto* channel = one.pack.channel(id))
      return {text(channel->name), text(channel->gist)};
  }
  if (decision.id.starts_with("purpose.")) {
    if (const auto* purpose = one.pack.purpose(id)) {
      return {text(purpose->name), text(purpose->statement)};
    }
  }
  for (const Json& release : sent.submission.document["releases"].items()) {
    if (decision.id == "release." + std::string(release["id"].text())) {
      return {std::string(release["what"].text()), std::string(release["purpose"].text())};
    }
  }
  return {decision.id, ""};
}

Json recipients(const Sent& sent, const Counted& decision) {
  Json out = Json::array();
  for (const Json& release : sent.submission.document["releases"].items()) {
    if (decision.id == "release." + std::string(release["id"].text())) {
      out.push(said(release["recipient"].text()));
    }
  }
  return out;
}

Json jurisdictions(const Sent& sent) {
  const Json& law = sent.submission.document["jurisdiction"];
  Json out = Json::array();
  for (std::string_view key : {"clientState", "workerState"}) {
    const std::string_view state = law[key].text();
    const bool known =
        std::ranges::any_of(out.items(), [&](const Json& each) { return each.text() == state; });
    if (!state.empty() && !known) out.push(state);
  }
  return out.items().empty() ? out.push(not_stated) : out;
}

std::string duration(int months) {
  return months == 0 ? std::string(not_stated) : "P" + std::to_string(months) + "M";
}

Json event(std::string_view time, std::string_view valid, const std::string& who,
           std::string_view state, const Counted& decision) {
  Json out = Json::object().set("event_time", time).set("validity_duration", valid);
  out.set("entity_id", who).set("event_type", "explicit").set("event_state", state);
  return out.set("purpose_id", decision.id);
}

bool takes_back(const record::Entry& entry, const std::string& signer, const Sent& sent,
                const Counted& decision) {
  if (entry.kind != EntryKind::withdraw || entry.body["role"].text() != signer) return false;
  if (std::ranges::count(entry.submissions, sent.submission.digest) == 0) return false;
  const auto& rows = entry.body["rows"].items();
  return rows.empty() ||
         std::ranges::any_of(rows, [&](const Json& row) { return row.text() == decision.id; });
}

}  // namespace

std::string said(std::string_view text) {
  return std::string(text.empty() ? not_stated : text);
}

std::string time_text(base::UnixSeconds time) {
  const Json text = instant(time);
  return said(text.text());
}

Parties parties_of(const ExportCase& one, const Sent& sent) {
  const Signing places = place_signing(one, sent);
  const record::UnitSubmission& unit = sent.submission.unit;
  const std::string_view name = sent.submission.document["identity"]["legalName"].text();
  const bool proxied = places.signer.id != places.patient.id;
  Parties out{places.patient.id, places.signer.id, agency_place(one).id, {}, Json::array()};
  const auto add_person = [&](const Place& place, std::string_view who, std::string_view role) {
    Json person = party(place.id, who, role, unit.role);
    out.list.push(person.set("party_address", not_stated).set("party_contact", Json::array()));
  };
  add_person(places.patient, proxied ? unit.signer.decides_for : name, "PII principal");
  if (proxied) add_person(places.signer, name, unit.signer.authority);
  Json agency = party(out.agency, one.pack.agency.name, "PII controller", "agency");
  add_contact(agency, one.pack.agency.contacts);
  out.list.push(std::move(agency));
  for (const pack::Body& body : one.pack.agency.complaints) add_authority(body, out);
  return out;
}

Json purpose_of(const ExportCase& one, const Sent& sent, const Parties& parties,
                const Counted& decision) {
  const Described told = describe(one, sent, decision);
  const Json agency = Json::array().push(parties.agency);
  Json out = Json::object().set("purpose_id", decision.id).set("purpose", said(told.name));
  out.set("purpose_type", decision.id.substr(0, decision.id.find('.')));
  out.set("purpose_description", said(told.about)).set("lawful_basis", "consent");
  out.set("pii_controllers", agency).set("collection_method", "told by who signed");
  out.set("storage_locations", Json::array().push(not_stated));
  out.set("retention_period", duration(one.pack.terms.retention_months));
  out.set("service", string_list(services_of(sent, decision)));
  out.set("jurisdictions", jurisdictions(sent));
  out.set("recipient_third_parties", recipients(sent, decision));
  out.set("withdrawal_method",
          sent.submission.document.has("wayBack")
              ? "the address on the client's copy, or any other way, by voice or in writing"
              : "any way, by voice or in writing, to the agency");
  out.set("authority_party", string_list(parties.authorities));
  return out.set("effective", decision.permits());
}

std::vector<Json> events_of(const ExportCase& one, const Sent& sent, const Parties& parties,
                            const Counted& decision) {
  const std::string signed_at = time_text(sent.submission.signed_at);
  const std::string said_choice = decision.said.empty() ? decision.choice : decision.said;
  const std::string_view first = said_choice == "permit" ? "consent-given"
                                 : said_choice == "deny" ? "consent-refused"
                                                         : "consent-request-deferred";
  const bool given = said_choice == "permit";
  const bool ends = given && decision.until >= sent.submission.signed_at;
  const std::string until =
      ends ? signed_at + "/" + time_text(decision.until) : std::string(not_stated);
  std::vector<Json> out{event(signed_at, until, parties.signer, first, decision)};
  const std::string signer = signer_of(one, sent);
  for (const record::Entry& entry : one.entries) {
    if (!takes_back(entry, signer, sent, decision)) continue;
    out.push_back(
        event(time_text(entry.at), not_stated, parties.signer, "consent-withdrawn", decision));
  }
  if (given && decision.row != nullptr && decision.row->state == RowState::expired) {
    const auto over = one.state.disposed ? one.at : decision.row->until;
    out.push_back(event(time_text(over), not_stated, parties.agency, "consent-expired", decision));
  }
  return out;
}

}  // namespace foyer::exports
