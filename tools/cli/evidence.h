#pragma once
// What stands around a submission, from the agency's folder and, where there is one, the relay.

#include <optional>
#include <string>

#include "cli/agency_folder.h"
#include "cli/relay.h"
#include "record/verify.h"

namespace foyer::cli {

struct Sources {
  const AgencyFolder& folder;
  const Relay* relay = nullptr;   // null: files only
  std::optional<fs::path> words;  // --words DIR
};

// The root and every keyset, newer ones from the relay by the chain of their hashes.
record::Evidence gather_keysets(const Sources& sources);

// Those of the evidence, read again.
std::vector<keys::Keyset> read_keysets(const record::Evidence& evidence);

// The pack and the words that the opened document names.
void gather_texts(const Sources& sources, const base::Json& document, record::Evidence& evidence);

}  // namespace foyer::cli
