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
  std::string walk_in;                 // hash name of the walk-in manifest; empty: none
};

std::string agency_id(const PublicKey& root);
std::string write_agency(const Agency& agency, const SigningKey& root);

// Refuses a wrong proof, a key other than the one it names, an id that is not the root's hash
// (Code::mismatch), a span over limits::agency_days_max, and a `now` before not_before or from
// not_after on (Code::expired). `now` may be off by a few minutes: the root dates it back a little.
base::Result<Agency> parse_agency(std::string_view text, base::UnixSeconds now);

// Code::conflict when `fresh` is older than what was seen of the same agency, so that nobody can
// freeze a client in the past; Code::mismatch when it is another agency's.
base::Status check_not_older(const Agency& fresh, const Agency& seen);

// Exactly scheme://host[:port] in lower case, https only but for loopback: what a browser sends
// as Origin.
bool is_origin(std::string_view text);

}  // namespace foyer::keys
