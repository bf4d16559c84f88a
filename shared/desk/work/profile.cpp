#include "work/profile.h"

namespace foyer::work {
namespace {

using base::Json;

constexpr int version = 1;

template <typename T, typename Write>
Json list(const std::vector<T>& items, Write write) {
  Json out = Json::array();
  for (const T& item : items) out.push(write(item));
  return out;
}

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

}  // namespace

Json profile_json(const link::WorkerStatement& worker) {
  Json out = Json::object().set("v", version).set("id", worker.id).set("name", worker.name);
  out.set("state", worker.state);
  out.set("licences", list(worker.licences, [](const link::Licence& l) {
            Json one = Json::object().set("state", l.state).set("type", l.type);
            one.set("number", l.number).set("verifiedOn", l.verified_on);
            return one.set("expiresOn", l.expires_on).set("multistate", l.multistate);
          }));
  out.set("contacts", list(worker.contacts, [](const link::Contact& c) {
            return Json::object().set("kind", c.kind).set("value", c.value);
          }));
  return out.set("attestations", list(worker.attestations, [](const link::Attestation& a) {
                   return Json::object().set("id", a.id).set("version", a.version).set("on", a.on);
                 }));
}

base::Result<link::WorkerStatement> read_profile(const Json& json) {
  if (json["v"].integer() != version) {
    return base::fail(base::Code::unknown_version, "The worker's profile has an unknown version.");
  }
  link::WorkerStatement out;
  out.id = text(json, "id");
  out.name = text(json, "name");
  out.state = text(json, "state");
  for (const Json& l : json["licences"].items()) {
    out.licences.push_back({text(l, "state"), text(l, "type"), text(l, "number"),
                            text(l, "verifiedOn"), text(l, "expiresOn"), l["multistate"].truth()});
  }
  for (const Json& c : json["contacts"].items()) {
    out.contacts.push_back({text(c, "kind"), text(c, "value")});
  }
  for (const Json& a : json["attestations"].items()) {
    out.attestations.push_back({text(a, "id"), text(a, "version"), text(a, "on")});
  }
  return out;
}

}  // namespace foyer::work
