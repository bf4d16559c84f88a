#include "cli/link_checks.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/promises.h"
#include "record/law.h"

namespace foyer::cli {
namespace {

void check_licences(const link::WorkerStatement& worker, base::UnixSeconds now) {
  for (const link::Licence& licence : worker.licences) {
    if (record::in_force(licence, now)) continue;
    stop("The licence " + licence.number + " for " + licence.state + " ran out on " +
         licence.expires_on +
         ". Renew it, and say its new end with: foyer worker profile --worker " + worker.id +
         " --licence ...");
  }
}

void check_purposes(const std::vector<link::ChannelUse>& channels, const pack::Pack& pack) {
  for (const link::ChannelUse& use : channels) {
    const pack::Channel* channel = pack.channel(use.id);
    if (channel == nullptr) stop("The pack has no channel \"" + use.id + "\".");
    for (const std::string& purpose : use.purposes) {
      if (std::ranges::count(channel->purposes, purpose) == 1) continue;
      stop("\"" + purpose + "\" is no purpose that the pack has for " + use.id + ".");
    }
    if (use.purposes.empty()) stop("The channel " + use.id + " has no purpose of work.");
  }
}

}  // namespace

void check_link(const link::WorkerStatement& worker, const std::vector<link::ChannelUse>& channels,
                const pack::Pack& pack, base::UnixSeconds now) {
  check_licences(worker, now);
  check_promises(worker, pack, now);
  check_purposes(channels, pack);
}

}  // namespace foyer::cli
