#include "cli/profile.h"

#include <algorithm>

#include "base/json.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/contacts.h"
#include "cli/terminal.h"
#include "work/profile.h"

namespace foyer::cli {
namespace {

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
  return base::to_jcs(work::profile_json(worker)) + '\n';
}

link::WorkerStatement parse_profile(std::string_view profile) {
  return need(work::read_profile(need(base::parse_json(profile), "The worker's profile")));
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
