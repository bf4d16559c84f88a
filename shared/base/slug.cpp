#include "base/slug.h"

namespace foyer::base {
namespace {

constexpr int words_max = 8;

bool is_kept(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string slug_of(std::string_view sentence) {
  std::string out;
  int words = 0;
  bool inside = false;
  for (const char c : sentence) {
    const bool begins = is_kept(c) && !inside;
    inside = is_kept(c);
    if (begins && ++words > words_max) break;
    if (begins && words > 1) out += '-';
    if (inside) out += small(c);
  }
  return out;
}

}  // namespace foyer::base
