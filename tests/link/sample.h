#pragma once
// One link as a worker's side makes it, with fixed secrets.

#include "../keys/made_keys.h"
#include "link/opening.h"

namespace foyer::sample::inline of_link {

inline keys::Keyset keyset() {
  keys::Keyset set;
  set.agency = base::hash_name(key("root").public_key);
  set.epoch = 1;
  set.not_before = start;
  set.not_after = start + 400 * base::day_s;
  set.team = set.duty = set.recovery = reader;
  set.workers = {{"w-1", {"maker", "reader"}, key("maker").public_key, reader},
                 {"w-2", {"reader"}, key("reader").public_key, reader}};
  return set;
}

inline std::string keyset_text() {
  return write_keyset(keyset(), key("root"));
}

struct Link {
  base::Secret32 s, r, k;
  link::LinkSecrets secrets;
  link::PublicManifest public_manifest;
  link::PrivateManifest private_manifest;
  base::Bytes sealed_public, sealed_private;
  link::Fragment fragment() const {
    return {s.clone(), link::hash_manifests(sealed_public, sealed_private)};
  }
};

inline link::PrivateManifest private_manifest() {
  link::PrivateManifest manifest;
  manifest.worker.id = "w-1";
  manifest.worker.name = "Ana Rivera";
  manifest.worker.state = "US-MS";
  manifest.worker.licences = {{"US-MS", "LCSW", "C-1", "2026-01-02", "2027-01-01", false}};
  manifest.worker.contacts = {{"phone", "+1 601 555 0143"}};
  manifest.services = {"contact"};
  manifest.channels = {{"text", {"scheduling"}}};
  manifest.mode = "remote";
  manifest.unit_id = base::hash_name(base::as_bytes("unit"));
  manifest.unit_type = "couple";
  manifest.required_signers = {"client", "client"};
  manifest.turns = {"client", "client"};
  manifest.pack = base::hash_name(base::as_bytes("pack"));
  manifest.keyset = base::hash_name(base::as_bytes(keyset_text()));
  manifest.bytes_max = 1'000'000;
  return manifest;
}

inline void seal_again(Link& made, std::string_view maker = "maker") {
  base::SeededRandom random(base::Secret32(base::sha256("nonces")));
  const std::string public_text = write_public(made.public_manifest);
  const std::string private_text = write_private(made.private_manifest, public_text, key(maker));
  made.sealed_public = link::seal(made.secrets.public_key, "public", made.secrets.link_id,
                                  base::as_bytes(public_text), random);
  made.sealed_private = link::seal(link::derive_private_key(made.k), "private",
                                   made.secrets.link_id, base::as_bytes(private_text), random);
}

inline Link make_link(std::string_view name = "link") {
  Link made;
  made.s = base::Secret32(base::sha256(std::string(name) + " s"));
  made.r = base::Secret32(base::sha256(std::string(name) + " r"));
  made.k = link::derive_k(made.s, made.r);
  made.secrets = link::derive_link(made.s);
  made.public_manifest = {keyset().agency,
                          made.secrets.link_id,
                          link::derive_link_sign(made.k).public_key,
                          {"en"},
                          link::PublicManifest::CodeWanted::digits,
                          start + 10 * base::day_s};
  made.private_manifest = private_manifest();
  seal_again(made);
  return made;
}

}  // namespace foyer::sample::inline of_link
