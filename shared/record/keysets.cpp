#include "record/readings.h"

namespace foyer::record {

const keys::Keyset* Keysets::find(std::string_view hash, const Evidence& evidence) const {
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (base::hash_name(base::as_bytes(evidence.keysets[i])) == hash) return &read[i];
  }
  return nullptr;
}

std::vector<const keys::Keyset*> Keysets::all() const {
  std::vector<const keys::Keyset*> out;
  for (const keys::Keyset& keyset : read) out.push_back(&keyset);
  return out;
}

std::shared_ptr<const Keysets> read_keysets(const Evidence& evidence) {
  Readings* kept = evidence.readings.get();
  if (kept != nullptr && kept->root == evidence.root && kept->keyset_texts == evidence.keysets)
    return kept->keysets;
  Keysets out;
  for (const std::string& text : evidence.keysets) {
    auto keyset = keys::parse_keyset(text, evidence.root);
    if (!keyset) return nullptr;
    out.read.push_back(std::move(*keyset));
  }
  auto read = std::make_shared<const Keysets>(std::move(out));
  if (kept != nullptr) {
    kept->root = evidence.root;
    kept->keyset_texts = evidence.keysets;
    kept->keysets = read;
  }
  return read;
}

}  // namespace foyer::record
