#include "agency.h"

#include "files.h"
#include "link/walk_in.h"
#include "pack_lint/lint.h"

namespace foyer::scenario {
namespace {

base::Json read_json(const std::string& path) {
  return *base::parse_json(read_file(path));
}

base::Json default_pack() {
  base::Json body = read_json("assets/packs/default/pack.json");
  const auto languages = body["languages"].items();
  for (const base::Json& language : languages) {
    const std::string tag(language["tag"].text());
    pack::merge_texts(body, tag, read_json("assets/packs/default/" + tag + ".json"));
  }
  return body;
}

seal::Identity identity(const std::string& name) {
  base::SeededRandom random{base::Secret32(base::sha256(name))};
  return seal::make_identity(random);
}

}  // namespace

Agency::Agency(std::string name) : name_(std::move(name)) {
  root_ = key("root").public_key;
  team_ = identity(name_ + " team");
  duty_ = identity(name_ + " duty");
  recovery_ = identity(name_ + " recovery");
  keys::Keyset first;
  first.agency = keys::agency_id(root_);
  first.epoch = 1;
  first.not_before = start - base::day_s;
  first.not_after = start + 400 * base::day_s;
  first.team = team_.recipient;
  first.duty = duty_.recipient;
  first.recovery = recovery_.recipient;
  first.workers = {{"w-1", {"maker", "reader"}, key("maker").public_key, team_.recipient},
                   {"w-2", {"reader"}, key("reader").public_key, team_.recipient}};
  first.publishers = {key("publisher").public_key};
  first.relays = {{key("relay").public_key, first.not_before, first.not_after}};
  generations_.push_back(first);
  keysets_.push_back(keys::write_keyset(first, key("root")));
  announce();
  publish({});
}

keys::SigningKey Agency::key(std::string_view of) const {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name_ + " " + std::string(of))));
}

void Agency::announce() {
  keys::Agency agency;
  agency.seq = static_cast<std::int64_t>(keysets_.size());
  agency.not_before = start - base::day_s;
  agency.not_after = start + 40 * base::day_s;
  agency.id = keys::agency_id(root_);
  agency.root = root_;
  agency.name = name_;
  agency.phone = "+1 601 555 0142";
  agency.keyset = base::hash_name(base::as_bytes(keysets_.back()));
  if (!walk_in_.empty()) agency.walk_in = base::hash_name(base::as_bytes(walk_in_));
  document_ = keys::write_agency(agency, key("root"));
}

void Agency::rotate(const std::function<void(keys::Keyset&)>& change) {
  keys::Keyset next = generations_.back();
  next.epoch += 1;
  next.prev = base::hash_name(base::as_bytes(keysets_.back()));
  change(next);
  generations_.push_back(next);
  keysets_.push_back(keys::write_keyset(next, key("root")));
  announce();
}

void Agency::publish(const std::function<void(base::Json&)>& change, std::string_view by) {
  base::Json body = default_pack();
  if (change) change(body);
  languages_.clear();
  for (const base::Json& language : body["languages"].items())
    languages_.emplace_back(language["tag"].text());
  pack_ = keys::write_signed(body, key(by), keys::ProofKind::pack);
}

link::PrivateManifest Agency::declared() const {
  link::PrivateManifest manifest;
  manifest.worker.id = "w-1";
  manifest.worker.name = "Ana Rivera";
  manifest.worker.state = "US-MS";
  manifest.worker.licences = {{"US-MS", "LCSW", "C-1", "2026-01-02", "2027-01-01", false}};
  manifest.worker.contacts = {{"phone", "+1 601 555 0143"}};
  manifest.services = {"services", "contact"};
  manifest.channels = {{"video", {}}, {"text", {}}, {"email", {}}, {"mobile", {}}};
  manifest.mode = "remote";
  manifest.unit_id = base::hash_name(base::as_bytes(name_ + " unit"));
  manifest.unit_type = "individual";
  manifest.required_signers = {"client"};
  manifest.turns = {"client"};
  manifest.pack = base::hash_name(base::as_bytes(pack_));
  manifest.keyset = base::hash_name(base::as_bytes(keysets_.back()));
  manifest.bytes_max = 8'000'000;
  return manifest;
}

void Agency::offer_walk_ins(std::string_view by) {
  walk_in_ = link::write_walk_in(declared(), languages_, key(by));
  announce();
}

Link Agency::make_link(const std::function<void(Link&)>& change, std::string_view name) const {
  Link made;
  made.code = "482913";
  made.s = base::Secret32(base::sha256(name_ + " s" + std::string(name)));
  made.r = base::Secret32(base::sha256(name_ + " r" + std::string(name)));
  made.k = link::derive_k(made.s, made.r);
  made.secrets = link::derive_link(made.s);
  made.public_manifest = {keys::agency_id(root_),
                          made.secrets.link_id,
                          link::derive_link_sign(made.k).public_key,
                          languages_,
                          link::PublicManifest::CodeWanted::digits,
                          start + 10 * base::day_s};
  made.private_manifest = declared();
  if (change) change(made);
  seal(made);
  return made;
}

void Agency::seal(Link& made, std::string_view maker) const {
  base::SeededRandom random{base::Secret32(base::sha256(name_ + " nonces"))};
  const std::string public_text = link::write_public(made.public_manifest);
  const std::string private_text =
      link::write_private(made.private_manifest, public_text, key(maker));
  made.sealed_public = link::seal(made.secrets.public_key, "public", made.secrets.link_id,
                                  base::as_bytes(public_text), random);
  made.sealed_private = link::seal(link::derive_private_key(made.k), "private",
                                   made.secrets.link_id, base::as_bytes(private_text), random);
  made.fragment =
      link::write_fragment(made.s, link::hash_manifests(made.sealed_public, made.sealed_private));
}

}  // namespace foyer::scenario
