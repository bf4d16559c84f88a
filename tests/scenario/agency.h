#pragma once
// An agency with all its keys, its keysets, its pack and the links that its worker makes, as the
// command line would make them. Everything is drawn from names, so that a test is the same again.

#include <functional>
#include <string>
#include <vector>

#include "base/json.h"
#include "keys/agency.h"
#include "link/manifest.h"
#include "seal/age.h"

namespace foyer::scenario {

inline constexpr base::UnixSeconds start = 1'767'225'600;  // 2026-01-01T00:00:00Z

struct Link {
  std::string fragment;  // what stands after '#'
  std::string code;      // what the worker says on the phone; empty when waived
  base::Secret32 s, r, k;
  link::LinkSecrets secrets;
  link::PublicManifest public_manifest;
  link::PrivateManifest private_manifest;
  base::Bytes sealed_public, sealed_private;
};

class Agency {
 public:
  explicit Agency(std::string name);

  keys::SigningKey key(std::string_view of) const;  // root, maker, publisher, relay ...
  const seal::Identity& team() const { return team_; }
  const seal::Identity& duty() const { return duty_; }

  const std::string& document() const { return document_; }             // agency.json
  const std::vector<std::string>& keysets() const { return keysets_; }  // oldest first
  const std::string& pack() const { return pack_; }
  const keys::PublicKey& root() const { return root_; }

  // A new generation of keys, after `change` was made to it.
  void rotate(const std::function<void(keys::Keyset&)>& change);
  // The pack is published again with this change; links made later pin it.
  void publish(const std::function<void(base::Json&)>& change, std::string_view by = "publisher");

  // Who comes without a link may begin, as this key says; before a relay is made of the agency.
  void offer_walk_ins(std::string_view by = "publisher");
  const std::string& walk_in() const { return walk_in_; }

  // What the worker declares; a test changes it before the manifests are sealed.
  // Links of another name are others, with secrets of their own.
  Link make_link(const std::function<void(Link&)>& change = {}, std::string_view name = "") const;
  void seal(Link& link, std::string_view maker = "maker") const;

 private:
  void announce();
  link::PrivateManifest declared() const;

  std::string name_;
  keys::PublicKey root_{};
  seal::Identity team_, duty_, recovery_;
  std::vector<keys::Keyset> generations_;
  std::vector<std::string> keysets_;
  std::vector<std::string> languages_;  // of the pack
  std::string document_, pack_, walk_in_;
};

}  // namespace foyer::scenario
