#include "cli/link_checks.h"

#include <algorithm>

#include "cli/failure.h"
#include "record/law.h"

namespace foyer::cli {
namespace {

void check_licences(const link::WorkerStatement& worker, base::UnixSeconds now) {
  for (const link::Licence& licence : worker.licences) {
    if (record::in_force(licence, now)) continue;
    stop("The licence " + licence.number + " for " + licence.state + " ran out on " +
         licence.expires_on + ". Renew it, and write its new end into workers/" + worker.id +
         ".json.");
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

// The host of an address: what stands after '@', or between "://" and the next '/'.
std::string host_of(std::string value) {
  if (const std::size_t at = value.rfind('@'); at != std::string::npos) return value.substr(at + 1);
  if (const std::size_t at = value.find("://"); at != std::string::npos) value.erase(0, at + 3);
  value = value.substr(0, value.find('/'));
  return value.starts_with("www.") ? value.substr(4) : value;
}

std::string digits_of(const std::string& value) {
  std::string out;
  for (char c : value) {
    if (c >= '0' && c <= '9') out += c;
  }
  // The country's own prefix may be written or not.
  return out.size() == 11 && out.front() == '1' ? out.substr(1) : out;
}

bool is_number(std::string_view kind) {
  return kind == "phone" || kind == "text";
}

bool is_agencys(const link::Contact& contact, const pack::Pack& pack) {
  return std::ranges::any_of(pack.agency.contacts, [&](const pack::Contact& own) {
    if (is_number(contact.kind)) {
      return is_number(own.kind) && digits_of(own.value) == digits_of(contact.value);
    }
    if (own.kind != "email" && own.kind != "web") return false;
    const std::string host = host_of(own.value), theirs = host_of(contact.value);
    return theirs == host || theirs.ends_with("." + host);
  });
}

}  // namespace

void check_link(const link::WorkerStatement& worker, const std::vector<link::ChannelUse>& channels,
                const pack::Pack& pack, base::UnixSeconds now) {
  check_licences(worker, now);
  check_purposes(channels, pack);
}

std::vector<std::string> flag_contacts(const link::WorkerStatement& worker,
                                       const pack::Pack& pack) {
  std::vector<std::string> out;
  for (const link::Contact& contact : worker.contacts) {
    if (is_agencys(contact, pack)) continue;
    out.push_back("Is " + contact.value +
                  " an official contact? It is not among the agency's own. Clients are told to "
                  "expect you there and nowhere else.");
  }
  return out;
}

}  // namespace foyer::cli
