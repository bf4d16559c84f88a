#include "record/readings.h"

namespace foyer::record {
namespace {

constexpr std::size_t kept_max = 16;  // packs, and files of words

template <typename T, typename Read>
std::shared_ptr<const T> find_or_read(
    std::map<std::string, std::shared_ptr<const T>, std::less<>>* kept, const std::string& text,
    Read read) {
  if (kept == nullptr) return read(text);
  if (const auto found = kept->find(text); found != kept->end()) return found->second;
  if (kept->size() >= kept_max) kept->clear();
  return kept->emplace(text, read(text)).first->second;
}

std::shared_ptr<const pack::SignedPack> open_pack(const std::string& text) {
  auto pack = pack::open_pack(text);
  return pack ? std::make_shared<const pack::SignedPack>(std::move(*pack)) : nullptr;
}

std::shared_ptr<const ReadWords> parse_words(const std::string& file) {
  auto json = base::parse_json(file);
  return std::make_shared<const ReadWords>(
      ReadWords{base::hash_name(base::as_bytes(file)), json ? std::move(*json) : base::Json()});
}

}  // namespace

std::shared_ptr<Readings> make_readings() {
  return std::make_shared<Readings>();
}

std::shared_ptr<const pack::SignedPack> read_pack_text(const Evidence& evidence) {
  if (evidence.pack.empty()) return nullptr;
  Readings* kept = evidence.readings.get();
  return find_or_read(kept == nullptr ? nullptr : &kept->packs, evidence.pack, open_pack);
}

std::shared_ptr<const ReadWords> read_words_text(const Evidence& evidence,
                                                 const std::string& file) {
  Readings* kept = evidence.readings.get();
  return find_or_read(kept == nullptr ? nullptr : &kept->words, file, parse_words);
}

}  // namespace foyer::record
