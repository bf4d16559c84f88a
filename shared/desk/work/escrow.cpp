#include "work/escrow.h"

namespace foyer::work {

base::Result<base::Bytes> seal_escrow(const link::Escrow& escrow, const seal::WorkerKeys& maker,
                                      const std::string& team, base::Random& random) {
  const base::SecretBytes plain = link::write_escrow(escrow, maker.sign);
  return seal::seal_to({team, maker.age.recipient}, plain.span(), random);
}

std::optional<link::ProvedEscrow> open_escrow(const ListedLink& link,
                                              const std::vector<keys::Keyset>& keysets,
                                              const Identities& identities) {
  const auto file = base::parse_b64u(link.escrow);
  if (!file || file->empty()) return std::nullopt;
  const auto plain = seal::open_with(identities, *file);
  if (!plain) return std::nullopt;
  auto proved = link::parse_escrow(plain->text());
  if (!proved || proved->link_id != link.link_id) return std::nullopt;
  for (const keys::Keyset& keyset : keysets) {
    if (keys::find_worker(keyset, proved->maker, "maker") != nullptr) return std::move(*proved);
  }
  return std::nullopt;
}

}  // namespace foyer::work
