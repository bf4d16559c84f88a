#include "files.h"

#include <cstdio>
#include <cstdlib>

#include "base/json.h"

namespace foyer::scenario {
namespace {

std::FILE* open_file(std::string_view path) {
  return std::fopen((FOYER_SOURCE_DIR "/" + std::string(path)).c_str(), "rb");
}

}  // namespace

std::string read_file(std::string_view path) {
  std::FILE* file = open_file(path);
  if (file == nullptr) std::abort();
  std::string out;
  char block[4096];
  while (const std::size_t size = std::fread(block, 1, sizeof block, file)) out.append(block, size);
  std::fclose(file);
  return out;
}

bool has_file(std::string_view path) {
  std::FILE* file = open_file(path);
  if (file == nullptr) return false;
  std::fclose(file);
  return true;
}

std::string word(std::string_view key, std::string_view fill) {
  static const base::Json words = *base::parse_json(read_file("assets/words/en.json"));
  std::string out(words[key].text());
  if (out.empty()) std::abort();
  if (const auto at = out.find("{0}"); at != std::string::npos) out.replace(at, 3, fill);
  return out;
}

}  // namespace foyer::scenario
