#include "cli/profile.h"

#include <algorithm>

#include "base/json.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/contacts.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr int version = 1;
constexpr std::size_t id_bytes_max = 40;

[[noreturn]] void misuse(std::string text) {
  throw Failure{std::move(text), Exit::usage};
}

void check_text(const std::string& text) {
  if (text.empty() || text.size() > base::limits::short_answer_bytes_max ||
      !base::is_valid_utf8(text) || base::has_hidden_characters(text)) {
    misuse("A worker's name or contact is empty, too long or has hidden characters.");
  }
}

// US-MS:LCSW:C1234:2026-01-31:2027-12-31[:multistate]
link::Licence parse_licence(const std::string& text) {
  const auto pieces = split(text, ':');
  const bool multistate = pieces.size() == 6 && pieces[5] == "multistate";
  if (pieces.size() != 5 && !multistate) {
    misuse(
        "--licence is state:type:number:verified:expires, as US-MS:LCSW:C1234:2026-01-31:"
        "2027-12-31, with :multistate after it where that is so.");
  }
  return {pieces[0], pieces[1], pieces[2], pieces[3], pieces[4], multistate};
}

link::Contact parse_contact(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) misuse("--contact is kind:value, as phone:+1 601 555 0100.");
  link::Contact out{text.substr(0, colon), text.substr(colon + 1)};
  check_text(out.value);
  return out;
}

link::Attestation parse_attestation(const std::string& text) {
  const auto pieces = split(text, ':');
  if (pieces.size() != 3) misuse("--attestation is id:version:date.");
  return {pieces[0], pieces[1], pieces[2]};
}

template <typename T, typename Parse>
void replace(std::vector<T>& items, const Arguments& arguments, std::string_view option,
             Parse parse) {
  if (!arguments.has(option)) return;
  items.clear();
  for (const std::string& one : arguments.all(option)) items.push_back(parse(one));
}

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

const std::vector<Option>& profile_options() {
  static const std::vector<Option> options{
      {"--worker-name", "NAME", "the worker's name, as clients will see it"},
      {"--state", "US-XX", "where the worker sits"},
      {"--licence", "L",
       "state:type:number:verified:expires[:multistate]; more than one may stand"},
      {"--contact", "KIND:VALUE", "official contact: phone, email, text or web; more than one"},
      {"--attestation", "ID:V:DATE", "a promise the worker signed on paper; more than one"}};
  return options;
}

link::WorkerStatement profile_from(const Arguments& arguments, const std::string& id,
                                   const std::string& name) {
  link::WorkerStatement out;
  out.id = id;
  out.name = name;
  check_text(out.name);
  out.state = arguments.need("--state");
  return change_profile(std::move(out), arguments);
}

link::WorkerStatement change_profile(link::WorkerStatement worker, const Arguments& arguments) {
  worker.name = arguments.get("--worker-name", worker.name);
  check_text(worker.name);
  worker.state = arguments.get("--state", worker.state);
  replace(worker.licences, arguments, "--licence", parse_licence);
  replace(worker.contacts, arguments, "--contact", parse_contact);
  replace(worker.attestations, arguments, "--attestation", parse_attestation);
  return worker;
}

std::string write_profile(const link::WorkerStatement& worker) {
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
  out.set("attestations", list(worker.attestations, [](const link::Attestation& a) {
            return Json::object().set("id", a.id).set("version", a.version).set("on", a.on);
          }));
  return base::to_jcs(out) + '\n';
}

link::WorkerStatement parse_profile(std::string_view profile) {
  const Json json = need(base::parse_json(profile), "The worker's profile");
  if (json["v"].integer() != version) stop("The worker's profile has an unknown version.");
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

link::WorkerStatement read_profile(const AgencyFolder& folder, const std::string& id) {
  return parse_profile(
      read_text(folder.file("workers") / (id + ".json"), base::limits::manifest_bytes_max));
}

void save_profile(const AgencyFolder& folder, const link::WorkerStatement& worker) {
  NewFiles files;
  files.add(folder.file("workers") / (worker.id + ".json"), base::as_bytes(write_profile(worker)),
            NewFiles::Kind::open, NewFiles::If::any);
  files.commit();
}

void question_contacts(const AgencyFolder& folder, const link::WorkerStatement& worker) {
  const std::string text = folder.pack_text();
  if (text.empty()) {
    for (const std::string& flag : flag_contacts(worker, nullptr)) tell(flag);
    return;
  }
  const pack::SignedPack pack = need(pack::open_pack(text), "The pack");
  for (const std::string& flag : flag_contacts(worker, &pack.pack)) tell(flag);
}

std::string check_worker_id(std::string id) {
  const bool plain = std::ranges::all_of(
      id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (id.empty() || id.size() > id_bytes_max || !plain || id.front() == '-') {
    misuse("A worker's id has lower-case letters, digits and '-', at most 40 of them.");
  }
  return id;
}

}  // namespace foyer::cli
