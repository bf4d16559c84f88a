#pragma once
// agency.json: the root's word on who the agency is now. Field by field in FORMAT.md.

#include <string>
#include <vector>

#include "base/time.h"
#include "keys/signed_document.h"

namespace foyer::keys {

struct Agency {
  std::int64_t seq = 0;
  base::UnixSeconds not_before = 0;
  base::UnixSeconds not_after = 0;  // at most limits::agency_days_max after not_before
  std::string id;                   // b64u(SHA-256(root key))
  PublicKey root{};
  std::string name;
  std::string phone;
  std::vector<std::string> embedders;  // exact origins
  std::string keyset;                  // hash name of the newest keyset
};

std::string agency_id(const PublicKey& root);
std::string write_agency(const Agency& agency, const SigningKey& root);

// Refuses a wrong proof, an id that is not the root's hash, and a time outside its validity.
base::Result<Agency> parse_agency(std::string_view text, base::UnixSeconds now);

}  // namespace foyer::keys
