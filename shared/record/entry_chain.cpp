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

Result<ProvedEntry> open_one(const base::Bytes& sealed, const seal::Keyring& keyring) {
  if (sealed.size() > base::limits::sealed_entry_bytes_max) {
    return fail(Code::too_large, "An entry is too large.");
  }
  const auto opened = keyring.open(sealed);
  if (!opened) return std::unexpected(opened.error());
  return read_entry(opened->plaintext.text());
}

Status check_known(const ChainHead& known, std::size_t count) {
  if (known.seq > 0 && count < static_cast<std::size_t>(known.seq)) {
    return fail(Code::conflict, "The relay shows a shorter case than it did before.");
  }
  return {};
}

Status broken() {
  return fail(Code::mismatch, "An entry does not continue this case's chain.");
}

// A chain as far as it was read, and what was deleted of it.
class Reading {
 public:
  Reading(std::string_view unit_id, const Keysets& keysets, const Evidence& evidence,
          const ChainHead& known)
      : unit_id_(unit_id), keysets_(keysets), authority_(keysets, evidence), known_(known) {
    chain_.head = {0, transfer::first_prev(unit_id)};
  }

  Status take(const KeptEntry& one, const seal::Keyring& keyring) {
    return one.sealed.empty() ? take_tombstone(one) : take_entry(one, keyring);
  }

  Result<Chain> finish() {
    if (last_gone_ > last_order_) {
      return fail(Code::denied, "The relay deleted an entry that no worker had disposed of.");
    }
    return std::move(chain_);
  }

 private:
  Status take_tombstone(const KeptEntry& one) {
    const auto receipt = transfer::read_entry_receipt(one.receipt, keysets_.all());
    if (!receipt) return std::unexpected(receipt.error());
    if (receipt->unit_id != unit_id_) return broken();
    last_gone_ = receipt->seq;
    ++chain_.disposed;
    return go_on(receipt->seq, receipt->prev, receipt->entry);
  }

  Status take_entry(const KeptEntry& one, const seal::Keyring& keyring) {
    auto proved = open_one(one.sealed, keyring);
    if (!proved) return std::unexpected(proved.error());
    if (auto ok = authority_.check(*proved); !ok) return ok;
    Entry& entry = proved->entry;
    if (entry.unit_id != unit_id_) return broken();
    if (auto ok = go_on(entry.seq, entry.prev, base::hash_name(one.sealed)); !ok) return ok;
    if (entry.kind == EntryKind::dispose) last_order_ = entry.seq;
    chain_.entries.push_back(std::move(entry));
    return {};
  }

  Status go_on(std::int64_t seq, std::string_view prev, std::string hash) {
    ChainHead& head = chain_.head;
    if (seq != head.seq + 1 || prev != head.hash) return broken();
    head = {seq, std::move(hash)};
    if (head.seq == known_.seq && head.hash != known_.hash) {
      return fail(Code::conflict, "The relay shows another case than it did before.");
    }
    return {};
  }

  std::string_view unit_id_;
  const Keysets& keysets_;
  Authority authority_;
  const ChainHead& known_;
  Chain chain_;
  std::int64_t last_gone_ = 0, last_order_ = 0;
};

}  // namespace

Result<Chain> verify_entries(std::string_view unit_id, const std::vector<KeptEntry>& kept,
                             const seal::Keyring& keyring, const Evidence& evidence,
                             const ChainHead& known) {
  if (auto ok = check_known(known, kept.size()); !ok) return std::unexpected(ok.error());
  const auto keysets = read_keysets(evidence);
  if (!keysets) return fail(Code::bad_proof, "A keyset is not proved by the agency's root key.");
  Reading reading(unit_id, *keysets, evidence, known);
  for (const KeptEntry& one : kept) {
    if (auto ok = reading.take(one, keyring); !ok) return std::unexpected(ok.error());
  }
  return reading.finish();
}

}  // namespace foyer::record
