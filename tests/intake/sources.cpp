#include "sources.h"

#include <dirent.h>

#include <cstdio>
#include <cstdlib>

namespace foyer::test {

std::string read_file(const std::string& path) {
  std::FILE* file = std::fopen((FOYER_SOURCE_DIR "/" + path).c_str(), "rb");
  if (file == nullptr) std::abort();
  std::string out;
  char block[4096];
  while (const std::size_t size = std::fread(block, 1, sizeof block, file)) out.append(block, size);
  std::fclose(file);
  return out;
}

namespace {

std::vector<std::string> all_names(const std::string& path) {
  std::vector<std::string> out;
  DIR* folder = opendir((FOYER_SOURCE_DIR "/" + path).c_str());
  if (folder == nullptr) std::abort();
  while (const dirent* entry = readdir(folder)) out.emplace_back(entry->d_name);
  closedir(folder);
  return out;
}

}  // namespace

std::vector<std::string> read_folder(const std::string& path) {
  std::vector<std::string> out;
  for (const std::string& name : all_names(path))
    if (name.ends_with(".cpp") || name.ends_with(".h")) out.push_back(read_file(path + "/" + name));
  return out;
}

std::vector<std::string> names_in(const std::string& path) {
  std::vector<std::string> out = all_names(path);
  std::erase_if(out, [](const std::string& name) { return !name.ends_with(".json"); });
  return out;
}

std::set<std::string> literals(const std::vector<std::string>& texts, const std::string& suffix) {
  std::set<std::string> out;
  for (const std::string& text : texts)
    for (std::size_t at = text.find(suffix); at != std::string::npos;
         at = text.find(suffix, at + 1)) {
      const std::size_t begin = text.rfind('"', at - 1);
      // An empty one is the suffix's own definition.
      if (begin != std::string::npos && begin + 1 < at)
        out.insert(text.substr(begin + 1, at - begin - 1));
    }
  return out;
}

}  // namespace foyer::test
