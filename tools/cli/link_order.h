#pragma once
// Placing a link: what it declares, from the command line and the worker's profile, and its way to
// the relay. Shared by `link new` and `renew`.

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/link_words.h"
#include "cli/relay.h"
#include "cli/unit.h"
#include "pack/pack.h"
#include "work/link_making.h"

namespace foyer::cli {

using work::LinkWish;

struct LinkOrder {
  Unit unit;
  std::vector<std::string> services;
  std::vector<link::ChannelUse> channels;
  std::vector<std::string> asks = {};  // of a renewal: what alone is asked
  std::string mode = "remote";         // where --mode does not say another
};

// --label, --days, --language, --code-words, --waive-code, --kiosk
std::vector<Option> link_options();

// The published pack; stops where there is none.
pack::SignedPack published_pack(const AgencyFolder& folder);

// --channel ID[:P,..] and --service ID: those that are said, or all of the pack's.
std::vector<link::ChannelUse> channels_from(const Arguments& arguments, const pack::Pack& pack);
std::vector<std::string> services_from(const Arguments& arguments, const pack::Pack& pack);

// Stops where a licence ran out or a channel has no purpose of work; says which contacts are not
// the agency's.
LinkWish wish_for(const Arguments& arguments, const AgencyFolder& folder, const std::string& worker,
                  const LinkOrder& order);

// Makes the link, has the relay take it, and remembers its unit.
LinkCard place_link(const Arguments& arguments, const AgencyFolder& folder, const Relay& relay,
                    const seal::WorkerKeys& worker, const LinkWish& wish, const Unit& unit);

}  // namespace foyer::cli
