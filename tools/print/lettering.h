#pragma once
// Inside this folder: words as lines of shaped letters, by Pango and the machine's fonts.

#include <hb.h>
#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "paper/paper.h"
#include "print/pdf.h"

namespace foyer::print {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

enum class Weight { usual, bold };

struct Face {
  double points = 0;
  Weight weight = Weight::usual;
  bool even = false;  // all letters equally wide
};

// Blank glyphs that stand for letters, one for each: a file says of a glyph only once which letter
// it is, so the glyph of a space can stand for nothing else.
class Blanks {
 public:
  // PANGO_GLYPH_EMPTY where the font has no blank glyph left.
  PangoGlyph glyph_for(PangoFont* font, char32_t letter);

 private:
  std::map<std::pair<hb_face_t*, char32_t>, PangoGlyph> known_;
  std::map<hb_face_t*, std::size_t> taken_;
};

class Lettering {
 public:
  // `numbered`: letters to print as their numbers.
  Lettering(cairo_t* ink, const paper::Paper& paper, Print print,
            const std::set<char32_t>& numbered);

  Face face(paper::Style style) const;
  Face face_of_heading(int level) const;
  Face face_of_foot() const;

  // `width` in points. A text of many pages comes as several layouts, one after the other.
  std::vector<Layout> lay(const paper::Text& text, const Face& face, double width);
  Layout lay_line(const std::string& text, const Face& face);

  const std::set<char32_t>& missing() const { return missing_; }

 private:
  Layout lay_piece(const paper::Text& text, std::string_view piece, const Face& face, double width);
  PangoContext* context_of(const std::string& lang, paper::Runs runs);
  void note_missing(PangoLayout* layout);
  std::string printable(std::string_view text) const;

  cairo_t* ink_;
  const paper::Paper& paper_;
  Print print_;
  const std::set<char32_t>& numbered_;
  std::map<std::pair<std::string, paper::Runs>, std::unique_ptr<PangoContext, Unref>> contexts_;
  std::set<char32_t> missing_;
  Blanks blanks_;
};

double height_of(PangoLayout* layout);  // in points

// Gives every letter of a line that runs from right to left a place of its own, so that whoever
// copies or searches the text gets its letters in the order in which they are read.
void part_letters(PangoLayoutLine* line, std::string_view text, Blanks& blanks);

}  // namespace foyer::print
