// Hidden letters, and letters of one script that look like those of another (attack 34). Words
// that mix scripts are refused as in Unicode Technical Standard #39, section 5.1.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "pack_lint/report.h"

namespace foyer::pack {

namespace {

enum class Script { none, latin, greek, cyrillic, armenian, cherokee, dressed };

struct Range {
  char32_t from, to;
  Script script;
};

// Only the scripts whose letters are taken for Latin ones. `dressed`: the same Latin letters again
// as full-width, mathematical or enclosed forms.
constexpr std::array<Range, 17> ranges{{{'A', 'Z', Script::latin},
                                        {'a', 'z', Script::latin},
                                        {0xC0, 0xD6, Script::latin},
                                        {0xD8, 0xF6, Script::latin},
                                        {0xF8, 0x24F, Script::latin},
                                        {0x250, 0x2AF, Script::latin},
                                        {0x370, 0x3FF, Script::greek},
                                        {0x400, 0x52F, Script::cyrillic},
                                        {0x531, 0x587, Script::armenian},
                                        {0x13A0, 0x13FD, Script::cherokee},
                                        {0x1E00, 0x1EFF, Script::latin},
                                        {0x1F00, 0x1FFF, Script::greek},
                                        {0x2100, 0x214F, Script::dressed},
                                        {0x249C, 0x24E9, Script::dressed},
                                        {0xAB70, 0xABBF, Script::cherokee},
                                        {0xFF21, 0xFF5A, Script::dressed},
                                        {0x1D400, 0x1D7FF, Script::dressed}}};

Script script_of(char32_t point) {
  const auto found = std::ranges::find_if(
      ranges, [point](const Range& range) { return point >= range.from && point <= range.to; });
  return found == ranges.end() ? Script::none : found->script;
}

// The script besides Latin in which a language is written, as far as this rule knows scripts.
Script script_of_language(std::string_view tag) {
  const std::string_view main = tag.substr(0, tag.find('-'));
  constexpr std::array<std::string_view, 9> cyrillic{"be", "bg", "kk", "ky", "mk",
                                                     "mn", "ru", "sr", "uk"};
  if (std::ranges::find(cyrillic, main) != cyrillic.end()) return Script::cyrillic;
  if (main == "el") return Script::greek;
  if (main == "hy") return Script::armenian;
  if (main == "chr") return Script::cherokee;
  return Script::latin;
}

bool has_look_alikes(const std::vector<char32_t>& points, Script own) {
  Script word = Script::none;
  for (const char32_t point : points) {
    const Script script = script_of(point);
    if (point == ' ' || point == '\n') word = Script::none;
    if (script == Script::none) continue;
    if (script != Script::latin && script != own) return true;
    if (word != Script::none && word != script) return true;
    word = script;
  }
  return false;
}

// A joiner between Latin letters shows nothing and only makes two texts differ.
bool has_idle_joiner(const std::vector<char32_t>& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] != 0x200C && points[i] != 0x200D) continue;
    const bool joins = i > 0 && i + 1 < points.size() && points[i - 1] > 0x24F;
    if (!joins) return true;
  }
  return false;
}

void check_text(Report& report, std::string_view tag, const std::string& id,
                std::string_view text) {
  const auto points = base::to_code_points(text);
  if (base::has_hidden_characters(text) || has_idle_joiner(points)) {
    report.error(id, {}, "The text holds characters that nobody sees.");
  }
  if (has_look_alikes(points, script_of_language(tag))) {
    report.error(id, {}, "A word holds letters of another script that look like its own.");
  }
}

}  // namespace

void check_letters(Report& report) {
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    for (const auto& [id, text] : texts.members()) check_text(report, tag, id, text.text());
  }
}

}  // namespace foyer::pack
