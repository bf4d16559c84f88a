#include "base/utf8.h"

#include <cstddef>
#include <cstdint>

namespace foyer::base {
namespace {

constexpr char32_t broken = 0xFFFFFFFF;

// The code point at `at`, which moves past it; `broken` where the bytes are not UTF-8.
char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<std::uint8_t>(text[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return broken;
  char32_t point = lead & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    if (at >= text.size()) return broken;
    const auto tail = static_cast<std::uint8_t>(text[at++]);
    if ((tail & 0xC0) != 0x80) return broken;
    point = (point << 6) | (tail & 0x3F);
  }
  constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000};
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return point < smallest[more] || point > 0x10FFFF || surrogate ? broken : point;
}

bool is_hidden(char32_t point) {
  if (point == '\n' || point == '\t') return false;
  if (point < 0x20 || (point >= 0x7F && point < 0xA0)) return true;
  return point == 0xAD || point == 0x34F || point == 0x61C || point == 0x180E || point == 0x200B ||
         point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
         (point >= 0xFFF0 && point <= 0xFFFB) || (point >= 0xE0000 && point <= 0xE0FFF);
}

// Blocks whose characters run from right to left, by Unicode's default for them (UAX #9, 3.2).
bool runs_from_right(char32_t point) {
  return (point >= 0x590 && point <= 0x8FF) || (point >= 0xFB1D && point <= 0xFDFF) ||
         (point >= 0xFE70 && point <= 0xFEFC) || (point >= 0x10800 && point <= 0x10FFF) ||
         (point >= 0x1E800 && point <= 0x1EFFF);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next(text, at);
    if (point == broken || point == 0) return false;
  }
  return true;
}

std::vector<char32_t> to_code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next(text, at));
  return out;
}

std::string from_code_points(const std::vector<char32_t>& points) {
  std::string out;
  for (char32_t p : points) {
    if (p < 0x80) {
      out += static_cast<char>(p);
      continue;
    }
    const int more = p < 0x800 ? 1 : p < 0x10000 ? 2 : 3;
    constexpr std::uint8_t lead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(lead[more] | (p >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((p >> (6 * i)) & 0x3F));
  }
  return out;
}

bool has_hidden_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_hidden(next(text, at))) return true;
  }
  return false;
}

std::string kept_apart(std::string_view text, bool within_rtl) {
  bool apart = within_rtl && !text.empty();
  for (std::size_t at = 0; at < text.size() && !apart;) apart = runs_from_right(next(text, at));
  return apart ? "\u2068" + std::string(text) + "\u2069" : std::string(text);
}

}  // namespace foyer::base
