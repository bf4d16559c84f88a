#include "view/node.h"

namespace foyer::view {
namespace {

// FNV-1a, 32 bits: stable across builds and machines, so a recorded key means the same forever.
constexpr std::uint32_t fnv_offset = 2'166'136'261U;
constexpr std::uint32_t fnv_prime = 16'777'619U;

std::uint32_t hash_on(std::uint32_t hash, std::string_view text) {
  for (char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * fnv_prime;
  return hash * fnv_prime;  // the piece's end counts, as a zero byte: "ab","c" is not "a","bc"
}

const Node* find_in(const std::vector<Node>& nodes, Key key) {
  for (const Node& node : nodes) {
    if (node.key == key) return &node;
    if (const Node* inner = find_in(node.children, key)) return inner;
  }
  return nullptr;
}

}  // namespace

Key make_key(std::string_view screen, std::string_view field, std::string_view part) {
  const Key key = hash_on(hash_on(hash_on(fnv_offset, screen), field), part);
  return key != 0 ? key : 1;
}

const Node* find(const View& view, Key key) {
  return find_in(view.nodes, key);
}

}  // namespace foyer::view
