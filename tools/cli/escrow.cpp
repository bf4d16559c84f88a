#include "cli/escrow.h"

#include <algorithm>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

ListedLink parse_link(const base::Json& json) {
  ListedLink out;
  out.link_id = json["linkId"].text();
  out.state = json["state"].text();
  out.escrow = json["escrow"].text();
  out.expiry = json["expiry"].integer();
  out.misses = static_cast<int>(json["misses"].integer());
  out.turns = static_cast<int>(json["turns"].integer());
  out.committed = static_cast<int>(json["committed"].integer());
  return out;
}

}  // namespace

std::vector<ListedLink> list_links(const Relay& relay, const keys::SigningKey& worker) {
  std::vector<ListedLink> out;
  for (std::int64_t after = 0;;) {
    const base::Json page =
        relay.signed_json(worker, "GET", "/v1/links", "?after=" + std::to_string(after));
    for (const base::Json& one : page["links"].items()) out.push_back(parse_link(one));
    const std::int64_t next = page["next"].integer();
    if (page["links"].items().empty() || next <= after) return out;
    after = next;
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
  const base::SecretBytes plain = link::write_escrow(escrow, maker.sign);
  return need(seal::seal_to({team, maker.age.recipient}, plain.span(), random), "The escrow");
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
