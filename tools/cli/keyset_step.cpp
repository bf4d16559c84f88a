#include "cli/keyset_step.h"

#include <utility>

#include "cli/agency_dates.h"

namespace foyer::cli {

std::string add_next_keyset(NewFiles& files, const AgencyFolder& folder, const NamedKeyset& newest,
                            keys::Keyset next, const keys::SigningKey& root) {
  next.epoch = newest.keyset.epoch + 1;
  next.prev = newest.hash;
  next.not_before = dated_back(now());
  next.not_after = next.not_before + keyset_s;
  for (keys::RelayKey& relay : next.relays) relay.not_after = next.not_after;
  const std::string text = keys::write_keyset(next, root);
  files.add(folder.file("keysets") / (std::to_string(next.epoch) + ".jsonl"), base::as_bytes(text),
            NewFiles::Kind::open, NewFiles::If::absent);
  return base::hash_name(base::as_bytes(text));
}

void add_next_agency(NewFiles& files, const AgencyFolder& folder, keys::Agency next,
                     const keys::SigningKey& root) {
  ++next.seq;
  date(next);
  files.add(folder.file("agency.json"), base::as_bytes(keys::write_agency(next, root)),
            NewFiles::Kind::open, NewFiles::If::any);
}

std::string add_next_step(NewFiles& files, const AgencyFolder& folder, const NamedKeyset& newest,
                          keys::Keyset next, const keys::SigningKey& root) {
  keys::Agency agency = folder.agency();
  agency.keyset = add_next_keyset(files, folder, newest, std::move(next), root);
  add_next_agency(files, folder, agency, root);
  return agency.keyset;
}

}  // namespace foyer::cli
