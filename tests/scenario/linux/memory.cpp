#include "memory.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace foyer::scenario {
namespace {

struct Region {
  unsigned long from = 0, to = 0;
};

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

// Reserved address space, such as a sanitizer's shadow, holds nothing of ours.
constexpr unsigned long region_bytes_max = 1UL << 29;

std::vector<Region> writable_regions() {
  std::vector<Region> out;
  const File maps(std::fopen("/proc/self/maps", "r"));
  char line[512];
  while (maps && std::fgets(line, sizeof line, maps.get()) != nullptr) {
    Region region;
    char rights[5] = {}, name[256] = {};
    const int read =
        std::sscanf(line, "%lx-%lx %4s %*s %*s %*s %255s", &region.from, &region.to, rights, name);
    const std::string_view what(name);
    const bool heap = what.empty() || what == "[heap]";
    if (read >= 3 && std::string_view(rights) == "rw-p" && heap &&
        region.to - region.from < region_bytes_max)
      out.push_back(region);
  }
  return out;
}

std::size_t times_in(const std::vector<char>& bytes, std::string_view hidden, unsigned char mask) {
  const auto same = [&](char byte, char masked) {
    return static_cast<unsigned char>(byte) ==
           (static_cast<unsigned char>(masked) ^ static_cast<unsigned>(mask));
  };
  std::size_t count = 0;
  for (auto at = bytes.begin();; ++at) {
    at = std::search(at, bytes.end(), hidden.begin(), hidden.end(), same);
    if (at == bytes.end()) return count;
    ++count;
  }
}

}  // namespace

std::size_t times_in_memory(std::string_view hidden, unsigned char mask) {
  const File memory(std::fopen("/proc/self/mem", "r"));
  std::size_t count = 0;
  for (const Region& region : writable_regions()) {
    std::vector<char> bytes(region.to - region.from);
    if (!memory || std::fseek(memory.get(), static_cast<long>(region.from), SEEK_SET) != 0)
      continue;
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), memory.get()));
    count += times_in(bytes, hidden, mask);
  }
  return count;
}

}  // namespace foyer::scenario
