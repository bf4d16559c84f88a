#include "cli/escrow.h"

#include <algorithm>
#include <iterator>

#include "cli/failure.h"
#include "work/escrow.h"

namespace foyer::cli {
std::vector<ListedLink> list_links(const Relay& relay, const keys::SigningKey& worker) {
  std::vector<ListedLink> out;
  for (std::int64_t after = 0;;) {
    auto page = need(work::parse_links(relay.signed_json(worker, "GET", "/v1/links",
                                                         "?after=" + std::to_string(after))),
                     "The list of links");
    const bool goes_on = page.goes_on(after);
    std::ranges::move(page.items, std::back_inserter(out));
    if (!goes_on) return out;
    after = page.next;
  }
}

ListedLink find_link(const Relay& relay, const keys::SigningKey& worker, const std::string& id) {
  auto links = list_links(relay, worker);
  const auto found = std::ranges::find(links, id, &ListedLink::link_id);
  if (found == links.end()) stop("The relay knows no link with this id.");
  return std::move(*found);
}

base::Bytes seal_escrow(const link::Escrow& escrow, const seal::WorkerKeys& maker,
                        const std::string& team, base::Random& random) {
  return need(work::seal_escrow(escrow, maker, team, random), "The escrow");
}

std::optional<link::ProvedEscrow> open_escrow(
    const ListedLink& link, const AgencyFolder& folder,
    const std::vector<const seal::Identity*>& identities) {
  std::vector<keys::Keyset> keysets;
  for (NamedKeyset& keyset : folder.keysets()) keysets.push_back(std::move(keyset.keyset));
  return work::open_escrow(link, keysets, identities);
}

}  // namespace foyer::cli
