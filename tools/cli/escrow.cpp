#include "cli/escrow.h"

#include <algorithm>

#include "cli/failure.h"

namespace foyer::cli {

std::vector<ListedLink> list_links(const Relay& relay, const keys::SigningKey& worker) {
  const base::Json answer = relay.signed_json(worker, "GET", "/v1/links");
  std::vector<ListedLink> out;
  for (const base::Json& one : (answer.is_array() ? answer : answer["links"]).items()) {
    ListedLink link;
    link.link_id = one["linkId"].text();
    link.state = one["state"].text();
    link.escrow = one["escrow"].text();
    link.expiry = one["expiry"].integer();
    link.misses = static_cast<int>(one["misses"].integer());
    link.turns = static_cast<int>(one["turns"].integer());
    link.committed = static_cast<int>(one["committed"].integer());
    out.push_back(std::move(link));
  }
  return out;
}

ListedLink find_link(const Relay& relay, const keys::SigningKey& worker, const std::string& id) {
  auto links = list_links(relay, worker);
  const auto found = std::ranges::find(links, id, &ListedLink::link_id);
  if (found == links.end()) stop("The relay knows no link with this id.");
  return std::move(*found);
}

std::optional<link::ProvedEscrow> open_escrow(
    const ListedLink& link, const AgencyFolder& folder,
    const std::vector<const seal::Identity*>& identities) {
  const auto file = base::parse_b64u(link.escrow);
  if (!file || file->empty()) return std::nullopt;
  const auto plain = seal::open_with(identities, *file);
  if (!plain) return std::nullopt;
  auto proved = link::parse_escrow(plain->text());
  if (!proved || proved->link_id != link.link_id) return std::nullopt;
  for (const NamedKeyset& keyset : folder.keysets()) {
    if (keys::find_worker(keyset.keyset, proved->maker, "maker") != nullptr) {
      return std::move(*proved);
    }
  }
  return std::nullopt;
}

}  // namespace foyer::cli
