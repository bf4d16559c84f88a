#include "exports/fhir_parts.h"

#include <algorithm>

#include "base/hash.h"
#include "exports/fhir.h"

namespace foyer::exports {
namespace {

using base::Json;

constexpr base::UnixSeconds calendar_end = 253'402'300'799;  // 9999-12-31T23:59:59Z

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

}  // namespace

std::string derive_uuid(std::initializer_list<std::string_view> pieces) {
  std::vector<base::ByteSpan> spans;
  for (std::string_view piece : pieces) spans.push_back(base::as_bytes(piece));
  base::Digest digest = base::sha256(base::pae(spans));
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0F) | 0x80);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3F) | 0x80);
  std::string out = base::to_hex(digest).substr(0, 32);
  for (std::size_t dash : {8, 13, 18, 23}) out.insert(dash, 1, '-');
  return out;
}

std::string hash_uri(std::string_view digest_b64u) {
  return "ni:///sha-256;" + std::string(digest_b64u);
}

void put(Json& object, std::string_view key, Json value) {
  const bool empty = value.is_null() || (value.is_array() && value.items().empty()) ||
                     (value.is_object() && value.members().empty());
  if (!empty) object.set(key, std::move(value));
}

Json texts(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json instant(base::UnixSeconds time) {
  return time <= 0 || time > calendar_end ? Json() : Json(base::to_rfc3339(time));
}

Json moment(base::UnixSeconds time) {
  return base::to_rfc3339(std::clamp<base::UnixSeconds>(time, 0, calendar_end));
}

// Single spaces inside, none at the ends.
Json code(std::string_view text) {
  char before = ' ';
  for (char c : text) {
    if (is_space(c) && (c != ' ' || before == ' ')) return {};
    before = c;
  }
  return before == ' ' ? Json() : Json(text);
}

// What is no code, since somebody wrote it by hand, stays readable as its display.
Json coding(std::string_view system, std::string_view text, std::string_view display) {
  Json value = code(text);
  if (value.is_null()) return text.empty() ? Json() : Json::object().set("display", text);
  Json out = Json::object().set("system", system).set("code", std::move(value));
  put(out, "display", texts(display));
  return out;
}

Json concept_of(Json one, std::string_view text) {
  Json out = Json::object();
  put(out, "coding", list_of({std::move(one)}));
  put(out, "text", texts(text));
  return out;
}

Json identifier(std::string_view system, std::string_view value) {
  if (value.empty()) return {};
  return Json::object().set("system", system).set("value", value);
}

Json list_of(std::initializer_list<Json> items) {
  Json out = Json::array();
  for (const Json& item : items) {
    if (!item.is_null() && !(item.is_object() && item.members().empty())) out.push(item);
  }
  return out;
}

Json extension(std::string_view name, std::string_view type, Json value) {
  if (value.is_null()) return {};
  return Json::object()
      .set("url", std::string(own) + "StructureDefinition/" + std::string(name))
      .set("value" + std::string(type), std::move(value));
}

Json period(base::UnixSeconds start, base::UnixSeconds end) {
  Json out = Json::object();
  put(out, "start", instant(start));
  if (end >= start) put(out, "end", instant(end));
  return out;
}

Json Place::reference() const {
  return Json::object().set("reference", "urn:uuid:" + id).set("type", type);
}

void Bundle::add(const Place& place, Json resource) {
  const std::string url = "urn:uuid:" + place.id;
  resource.set("resourceType", place.type).set("id", place.id);
  const auto known = std::ranges::find(urls_, url);
  if (known != urls_.end()) {
    resources_[static_cast<std::size_t>(known - urls_.begin())] = std::move(resource);
    return;
  }
  urls_.push_back(url);
  resources_.push_back(std::move(resource));
}

Json Bundle::take(const ExportCase& one) {
  Json entries = Json::array();
  for (std::size_t i = 0; i < urls_.size(); ++i) {
    entries.push(Json::object().set("fullUrl", urls_[i]).set("resource", std::move(resources_[i])));
  }
  const std::string at = std::to_string(one.at);
  Json out = Json::object().set("resourceType", "Bundle").set("type", "collection");
  out.set("id", derive_uuid({"bundle", one.state.unit_id, at}));
  out.set("identifier", identifier(std::string(own) + "unit", one.state.unit_id));
  put(out, "timestamp", instant(one.at));
  return out.set("entry", std::move(entries));
}

Place unit_place(const ExportCase& one) {
  return {"Group", derive_uuid({"unit", one.state.unit_id})};
}

Place agency_place(const ExportCase& one) {
  return {"Organization", derive_uuid({"agency", one.state.unit_id})};
}

Place worker_place(const ExportCase& one, std::string_view worker) {
  return {"Practitioner", derive_uuid({"worker", one.state.unit_id, worker})};
}

Json fhir_bundle(const ExportCase& one) {
  Bundle bundle;
  const std::vector<Signing> signings = add_people(one, bundle);
  for (const Signing& signing : signings) {
    add_consent(one, signing, bundle);
    add_form(signing, bundle);
    add_provenance(signing, bundle);
  }
  add_acts(one, signings, bundle);
  add_tasks(one, signings, bundle);
  return bundle.take(one);
}

}  // namespace foyer::exports
