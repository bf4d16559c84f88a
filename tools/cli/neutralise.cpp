#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

std::string escape(const char* shape, unsigned value) {
  std::array<char, 24> out{};
  std::snprintf(out.data(), out.size(), shape, value);
  return out.data();
}

std::size_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Calls plain(piece) for what may stand as it is, hidden(point) and broken(byte) for the rest.
template <typename Plain, typename Hidden, typename Broken>
void walk(std::string_view text, Plain plain, Hidden hidden, Broken broken) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view piece = text.substr(at, length_of(text[at]));
    if (!base::is_valid_utf8(piece)) {
      broken(static_cast<unsigned char>(text[at]));
      ++at;
      continue;
    }
    if (base::has_hidden_characters(piece) || piece == "\t") {
      hidden(static_cast<unsigned>(base::to_code_points(piece).front()));
    } else {
      plain(piece);
    }
    at += piece.size();
  }
}

}  // namespace

std::string neutralise(std::string_view text) {
  std::string out;
  walk(
      text, [&](std::string_view piece) { out += piece; },
      [&](unsigned point) { out += escape("\\u{%X}", point); },
      [&](unsigned byte) { out += escape("\\x{%X}", byte); });
  return out;
}

// The same characters as JSON's own escapes, so that the line still reads as the same document.
std::string json_text(const base::Json& json) {
  std::string out;
  walk(
      base::to_jcs(json), [&](std::string_view piece) { out += piece; },
      [&](unsigned point) {
        const unsigned high = 0xD800 + ((point - 0x10000) >> 10);
        const unsigned low = 0xDC00 + ((point - 0x10000) & 0x3FF);
        out += point < 0x10000 ? escape("\\u%04x", point)
                               : escape("\\u%04x", high) + escape("\\u%04x", low);
      },
      [&](unsigned) { out += "\\ufffd"; });
  return out;
}

}  // namespace foyer::cli
