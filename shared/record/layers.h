#pragma once
// Inside this folder: one function per layer of a verification. Each answers with its verdict and
// reads nothing that an earlier layer had to establish first and did not.

#include <optional>
#include <string_view>
#include <vector>

#include "keys/agency.h"
#include "record/document.h"
#include "record/part.h"
#include "record/proofs.h"
#include "record/verify.h"

namespace foyer::record {

// The opened main part: its three lines as received and what they say.
struct OpenedRecord {
  base::SecretBytes plaintext;
  std::string header_by;  // whose added header opened it; empty: its own
  std::string_view line1, line2;
  ReadDocument document;
  Proofs proofs;
};

base::Result<OpenedRecord> open_record(const base::Bytes& body, const seal::Keyring& keyring);

Verdict verify_session(const OpenedRecord& record);
Verdict verify_link(const OpenedRecord& record);
Verdict verify_manifest(const OpenedRecord& record, const Evidence& evidence);
Verdict verify_hash(const OpenedRecord& record);
Verdict verify_marks(const OpenedRecord& record, std::vector<Mark>& marks);
Verdict verify_shown(const OpenedRecord& record, const Evidence& evidence);
// What was received, each part with the digest of its bytes: they are long, and hashed once.
struct Counted {
  const std::vector<Received>& parts;
  std::vector<transfer::Part> list;  // beside them

  explicit Counted(const std::vector<Received>& received);
};
// `record` is null when no key at hand opens the main part; then each other part stands alone.
Verdict verify_parts(const OpenedRecord* record, const Counted& received,
                     const seal::Keyring& keyring, const Evidence& evidence,
                     std::vector<OpenedPart>& opened);
Verdict verify_receipt(const OpenedRecord* record, const Counted& received,
                       const Evidence& evidence);

// The keysets of the evidence, each proved by the root; null where one of them is not.
struct Keysets {
  std::vector<keys::Keyset> read;  // oldest first, as in the evidence

  const keys::Keyset* find(std::string_view hash, const Evidence& evidence) const;
  std::vector<const keys::Keyset*> all() const;
};
std::shared_ptr<const Keysets> read_keysets(const Evidence& evidence);

// Whether this key may make links, or publish what walk-ins begin with.
bool may_vouch(const keys::Keyset& keyset, link::Origin origin, const keys::PublicKey& key);

}  // namespace foyer::record
