#include "record/entry_chain.h"

#include "record/layers.h"
#include "transfer/entry.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Result;
using base::Status;

constexpr std::string_view role = "reader";

// The agency's keysets in their order, to ask how far the chain has come.
class Authority {
 public:
  Authority(const Keysets& keysets, const Evidence& evidence)
      : keysets_(keysets), evidence_(evidence) {}

  // An entry may not fall back behind a keyset that an earlier one named: who was taken out of the
  // agency cannot go on under the keyset of before.
  Status check(const ProvedEntry& proved) {
    const keys::Keyset* keyset = keysets_.find(proved.entry.keyset, evidence_);
    if (keyset == nullptr) {
      return fail(Code::denied, "An entry names a keyset that the agency did not publish.");
    }
    if (keyset->epoch < epoch_) {
      return fail(Code::denied, "An entry names an older keyset than an entry before it.");
    }
    const keys::Worker* worker = keys::find_worker(*keyset, proved.by, role);
    if (worker == nullptr || worker->id != proved.entry.by) {
      return fail(Code::denied, "An entry is not by a worker who may act in cases.");
    }
    epoch_ = keyset->epoch;
    return {};
  }

 private:
  const Keysets& keysets_;
  const Evidence& evidence_;
  std::int64_t epoch_ = 0;
};

Result<ProvedEntry> open_one(const base::Bytes& sealed,
                             const std::vector<const seal::Identity*>& identities) {
  if (sealed.size() > base::limits::sealed_entry_bytes_max) {
    return fail(Code::too_large, "An entry is too large.");
  }
  const auto plaintext = seal::open_with(identities, sealed);
  if (!plaintext) return std::unexpected(plaintext.error());
  return read_entry(plaintext->text());
}

Status check_known(const ChainHead& known, const std::vector<base::Bytes>& sealed) {
  if (known.seq <= 0) return {};
  const auto seen = static_cast<std::size_t>(known.seq);
  if (sealed.size() < seen) {
    return fail(Code::conflict, "The relay shows a shorter case than it did before.");
  }
  if (base::hash_name(sealed[seen - 1]) != known.hash) {
    return fail(Code::conflict, "The relay shows another case than it did before.");
  }
  return {};
}

}  // namespace

Result<Chain> verify_entries(std::string_view unit_id, const std::vector<base::Bytes>& sealed,
                             const std::vector<const seal::Identity*>& identities,
                             const Evidence& evidence, const ChainHead& known) {
  if (auto ok = check_known(known, sealed); !ok) return std::unexpected(ok.error());
  const auto keysets = read_keysets(evidence);
  if (!keysets) return fail(Code::bad_proof, "A keyset is not proved by the agency's root key.");
  Authority authority(*keysets, evidence);
  Chain out{{}, {0, transfer::first_prev(unit_id)}};
  for (const base::Bytes& one : sealed) {
    auto proved = open_one(one, identities);
    if (!proved) return std::unexpected(proved.error());
    if (auto ok = authority.check(*proved); !ok) return std::unexpected(ok.error());
    const Entry& entry = proved->entry;
    if (entry.unit_id != unit_id || entry.seq != out.head.seq + 1 || entry.prev != out.head.hash) {
      return fail(Code::mismatch, "An entry does not continue this case's chain.");
    }
    out.head = {entry.seq, base::hash_name(one)};
    out.entries.push_back(std::move(proved->entry));
  }
  return out;
}

}  // namespace foyer::record
