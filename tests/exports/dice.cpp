#include "dice.h"

#include <vector>

namespace foyer::exports::test {
namespace {

const std::vector<std::string> texts{"Maria Okafor",
                                     "Đặng Thị Hoa",
                                     "مريم",
                                     "=cmd|' /C calc'!A0",
                                     "@SUM(1+1)*cmd",
                                     "<script>alert(1)</script><img src=x onerror=alert(1)>",
                                     "]]></div><!-- &amp; &#x41; -->",
                                     "\u202Etxt.exe\u202C\u2066\u2069\u200B",
                                     "\x1B[2J\x1B]0;owned\x07 bell",
                                     "a;=1+1\t=2+2\n=3+3\r\n-4",
                                     "\"; DROP TABLE clients; --",
                                     "{{constructor.constructor('x')()}} ${7*7}",
                                     "\u00A0no\u3000break\u2028line",
                                     "line one\nline two\n\n  - an item",
                                     "\\u0000 \\n \"quoted\" 'single'",
                                     "+1 601 555 0199",
                                     "👩🏽‍⚖️ 🏳️‍🌈"};

}  // namespace

// SplitMix64.
std::size_t Dice::below(std::size_t count) {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return static_cast<std::size_t>((z ^ (z >> 31)) % count);
}

std::string hostile_text(Dice& dice) {
  std::string out = dice.one_of(texts);
  if (dice.once_in(6)) out += " " + dice.one_of(texts);
  while (dice.once_in(40) && out.size() < 3'000) out += out;
  return out;
}

}  // namespace foyer::exports::test
