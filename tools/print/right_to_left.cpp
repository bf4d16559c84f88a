// Letters of a line that runs from right to left, each with a place of its own. Shapers join lam
// and alef, or a letter and its vowel, into one cluster; readers of a PDF take a cluster's letters
// from left to right, so that the pair would come out reversed. Each letter of such a cluster gets
// a glyph: its own, or a blank one beside the joined one, which stays where it is.

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "print/lettering.h"

namespace foyer::print {
namespace {

// Wide, narrow, or of no width at all: they are not seen.
constexpr std::array<char32_t, 20> spaces{0x00A0, 0x200C, 0x200E, 0x200F, 0x200D, 0x200B, 0x2009,
                                          0x200A, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
                                          0x2008, 0x202F, 0x205F, 0x3000, 0x2000, 0x2001};

struct Cluster {
  int first = 0, last = 0;   // glyphs, from left to right
  std::vector<int> letters;  // where each begins, in bytes of the run's text, as they are read
};

// Bytes of the run's text where a letter begins, in [from, to).
std::vector<int> letters_in(std::string_view text, int from, int to) {
  std::vector<int> out;
  for (int at = from; at < to; ++at) {
    if ((static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) != 0x80)
      out.push_back(at);
  }
  return out;
}

// From left to right, which is from the run's end to its begin.
std::vector<Cluster> clusters_of(const PangoGlyphString& glyphs, std::string_view text) {
  std::vector<Cluster> out;
  int end = static_cast<int>(text.size());
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    const int begin = glyphs.log_clusters[i];
    if (!out.empty() && out.back().letters.front() == begin) {
      out.back().last = i;
      continue;
    }
    out.push_back({i, i, letters_in(text, begin, end)});
    if (out.back().letters.empty()) out.back().letters.push_back(begin);
    end = begin;
  }
  return out;
}

struct Placed {
  PangoGlyphInfo glyph;
  int letter;
};

char32_t letter_at(std::string_view text, int at) {
  const auto begin = static_cast<std::size_t>(at);
  std::size_t end = begin + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return base::to_code_points(text.substr(begin, end - begin)).front();
}

struct Run {
  PangoGlyphItem& item;
  std::string_view text;
  Blanks& blanks;
  std::vector<Placed> placed = {};

  PangoGlyph blank_for(int letter) const {
    return blanks.glyph_for(item.item->analysis.font, letter_at(text, letter));
  }
};

// From left to right, which is from the last letter to the first. Where there are more letters than
// glyphs, blank ones stand for those that are left, at the right end: readers take letters that lie
// far over each other for two lines. All together are as wide as before.
void place(Run& run, const Cluster& cluster) {
  const PangoGlyphInfo* glyphs = run.item.glyphs->glyphs;
  std::vector<int> rest = cluster.letters;
  for (int i = cluster.first; i <= cluster.last; ++i) {
    run.placed.push_back({glyphs[i], rest.back()});
    if (rest.size() > 1) rest.pop_back();
  }
  if (cluster.last - cluster.first + 1 >= static_cast<int>(cluster.letters.size())) return;
  const std::size_t joined = run.placed.size() - 1;
  const int share = run.placed[joined].glyph.geometry.width / (4 * static_cast<int>(rest.size()));
  for (; !rest.empty(); rest.pop_back()) {
    PangoGlyphInfo blank{};
    blank.glyph = run.blank_for(rest.back());
    blank.geometry.width = share;
    if (blank.glyph == PANGO_GLYPH_EMPTY) continue;
    run.placed[joined].glyph.geometry.width -= share;
    run.placed.push_back({blank, rest.back()});
  }
}

void part_run(Run run) {
  PangoGlyphString* glyphs = run.item.glyphs;
  for (const Cluster& cluster : clusters_of(*glyphs, run.text)) place(run, cluster);
  pango_glyph_string_set_size(glyphs, static_cast<int>(run.placed.size()));
  for (std::size_t i = 0; i < run.placed.size(); ++i) {
    glyphs->glyphs[i] = run.placed[i].glyph;
    glyphs->glyphs[i].attr.is_cluster_start = 1;
    glyphs->log_clusters[i] = run.placed[i].letter;
  }
}

}  // namespace

PangoGlyph Blanks::glyph_for(PangoFont* font, char32_t letter) {
  hb_font_t* shaped = pango_font_get_hb_font(font);
  hb_face_t* face = hb_font_get_face(shaped);
  const auto found = known_.find({face, letter});
  if (found != known_.end()) return found->second;
  PangoGlyph out = PANGO_GLYPH_EMPTY;
  hb_codepoint_t space = 0, glyph = 0;
  hb_font_get_nominal_glyph(shaped, U' ', &space);
  for (std::size_t& next = taken_[face]; next < spaces.size() && out == PANGO_GLYPH_EMPTY; ++next) {
    const bool has = hb_font_get_nominal_glyph(shaped, spaces[next], &glyph) != 0;
    const bool used = std::ranges::any_of(
        known_, [&](const auto& one) { return one.first.first == face && one.second == glyph; });
    if (has && glyph != space && !used) out = glyph;
  }
  known_[{face, letter}] = out;
  return out;
}

void part_letters(PangoLayoutLine* line, std::string_view text, Blanks& blanks) {
  for (GSList* at = line->runs; at != nullptr; at = at->next) {
    auto* item = static_cast<PangoGlyphItem*>(at->data);
    if (item->item->analysis.level % 2 == 0) continue;
    part_run({*item,
              text.substr(static_cast<std::size_t>(item->item->offset),
                          static_cast<std::size_t>(item->item->length)),
              blanks});
  }
}

}  // namespace foyer::print
