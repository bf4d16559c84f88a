#include "files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

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

std::vector<std::string> files_in(std::string_view folder) {
  std::vector<std::string> out;
  const auto path = FOYER_SOURCE_DIR "/" + std::string(folder);
  for (const auto& entry : std::filesystem::directory_iterator(path))
    if (entry.is_regular_file()) out.push_back(entry.path().filename());
  std::ranges::sort(out);
  return out;
}

}  // namespace foyer::scenario
