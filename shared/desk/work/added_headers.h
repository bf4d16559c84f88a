#pragma once
// Headers that workers added to what lies at the relay, so that newer keys open it, as the relay
// lists them. None is believed before it is looked at.

#include <map>

#include "seal/keyring.h"
#include "transfer/added_header.h"
#include "work/listing.h"

namespace foyer::work {

struct ListedHeader {
  std::int64_t number = 0;
  transfer::AddedHeader added;
};
base::Result<Listing<ListedHeader>> parse_headers(const base::Json& page);

// All that were listed, by the hash name of the file that they are for; of each worker the last.
class AddedHeaders {
 public:
  void put(transfer::AddedHeader added);
  const std::vector<transfer::AddedHeader>& of(std::string_view hash) const;
  bool empty() const { return all_.empty(); }

  // For a keyring: those whose proof verifies by a key that is a reader in one of the keysets, with
  // the worker's id there. Both stay the caller's.
  seal::AddedHeaders believed(const std::vector<keys::Keyset>& keysets) const;

 private:
  std::map<std::string, std::vector<transfer::AddedHeader>, std::less<>> all_;
};

}  // namespace foyer::work
