#pragma once
// Inside this folder: what was read of the texts of an evidence, by the very text.

#include <map>
#include <memory>
#include <string>

#include "pack/pack.h"
#include "record/layers.h"

namespace foyer::record {

struct ReadWords {
  std::string hash;  // hash name of the file
  base::Json json;   // null where it is none
};

struct Readings {
  keys::PublicKey root{};
  std::vector<std::string> keyset_texts;
  std::shared_ptr<const Keysets> keysets;  // of those texts
  std::map<std::string, std::shared_ptr<const pack::SignedPack>, std::less<>> packs;
  std::map<std::string, std::shared_ptr<const ReadWords>, std::less<>> words;
};

// Null for what is no pack. Kept where the evidence has readings, up to a few.
std::shared_ptr<const pack::SignedPack> read_pack_text(const Evidence& evidence);
std::shared_ptr<const ReadWords> read_words_text(const Evidence& evidence, const std::string& file);

}  // namespace foyer::record
