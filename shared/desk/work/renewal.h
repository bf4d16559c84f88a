#pragma once
// What must be asked again in a case, and only that: its time is nearly over, or what was shown for
// it has changed (N1, N2).

#include <set>

#include "link/manifest.h"
#include "work/open_case.h"

namespace foyer::work {

struct Again {
  std::set<std::string> rows;        // of the case: "channel.text"
  std::set<std::string> statements;  // whose words are others now
  std::set<std::string> asks;        // of the new link: channels, purposes and policies
  std::set<std::string> gone;        // rows that the pack does not have any more
};

// `also`: rows that the worker names. Code::not_found where the case has no such row.
base::Result<Again> find_again(const OpenCase& one, const pack::Pack& pack,
                               const std::vector<std::string>& also, base::UnixSeconds now);

// What a link declares that asks only that: the unit, services, mode and purposes of the link
// before. Whoever makes it says who signs with it, and fills in the rest.
base::Result<link::PrivateManifest> renewal_manifest(const OpenCase& one, const Again& again,
                                                     const pack::Pack& pack);

// The entry's body, without the link: `why` and `note` may be empty.
base::Json renewal_body(const Again& again, const std::string& why, const std::string& note);

}  // namespace foyer::work
