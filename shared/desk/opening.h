#pragma once
// Opening one submission with the texts that it cites: the pack, and the kiosk's own words.

#include <map>
#include <string>
#include <vector>

#include "record/verify.h"
#include "work/listing.h"
#include "work/open_case.h"

namespace foyer::desk {

// By the path that has it; empty where the path has nothing.
using Texts = std::map<std::string, std::string, std::less<>>;

struct Opening {
  seal::Keyring keyring;
  const record::Evidence& evidence;  // root and keysets
  const Texts& texts;
};

struct OpenedSent {
  record::Report report;
  std::vector<std::string> cited;  // paths
  std::vector<std::string> lacks;  // of those, what is not among the texts yet
};
// `guess`: what the one before it cited, which is what most cite; then it is opened once only.
OpenedSent open_sent(const std::vector<record::Received>& parts, const work::InboxEntry& entry,
                     const Opening& by, const std::vector<std::string>& guess);

}  // namespace foyer::desk
