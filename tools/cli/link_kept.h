#pragma once
// A link as its escrow keeps it: what a worker needs to give it to the client once more.

#include "cli/desk.h"
#include "cli/escrow.h"
#include "cli/link_words.h"

namespace foyer::cli {

// Fetches the link's manifests anew; stops where they are not those that its address names.
LinkCard kept_link(const Arguments& arguments, const Desk& desk, const ListedLink& link,
                   const link::Escrow& kept);

}  // namespace foyer::cli
