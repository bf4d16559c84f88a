#include "print/blocks.h"

#include <algorithm>

namespace foyer::print {
namespace {

using paper::Heading;
using paper::List;
using paper::Paragraph;
using paper::Text;

// Two lines at least stand together, where there are two.
double height_of_beginning(const std::vector<Layout>& laid) {
  double out = 0;
  int lines = 0;
  for (const Layout& one : laid) {
    PangoLayoutIter* line = pango_layout_get_iter(one.get());
    do {
      PangoRectangle box;
      pango_layout_iter_get_line_extents(line, nullptr, &box);
      out += static_cast<double>(box.height) / PANGO_SCALE;
    } while (++lines < 2 && pango_layout_iter_next_line(line) != FALSE);
    pango_layout_iter_free(line);
    if (lines == 2) break;
  }
  return out;
}

double points_of(Sheet& sheet) {
  return sheet.lettering().face(paper::Style::body).points;
}

void draw_layout(Sheet& sheet, PangoLayout* layout, double x) {
  PangoLayoutIter* line = pango_layout_get_iter(layout);
  do {
    sheet.draw_line(line, x);
  } while (pango_layout_iter_next_line(line) != FALSE);
  pango_layout_iter_free(line);
}

// How much a heading stays with: the first of some words, or the head and a row of a table with
// what leads to them.
double kept_below(Sheet& sheet, const Heading& heading, std::span<const paper::Block> below) {
  const double space = points_of(sheet), words = 4 * space, figure = 10 * space;
  if (heading.level > 3) return words;
  double lead = 0;
  for (const paper::Block& block : below) {
    if (const auto* said = std::get_if<Paragraph>(&block)) {
      const Face face = sheet.lettering().face(said->style);
      lead += height_of(sheet.lettering().lay(said->text, face, sheet.width())) + space * 0.5;
      if (lead > sheet.height() * 0.3) return words;
      continue;
    }
    if (const auto* table = std::get_if<paper::Table>(&block))
      return lead + height_of_beginning(sheet, *table);
    const bool begins_anew =
        std::holds_alternative<Heading>(block) || std::holds_alternative<paper::NewPage>(block);
    if (begins_anew && lead > 0) return std::min(lead, words);
    return begins_anew || std::holds_alternative<List>(block) ? words : figure;
  }
  return words;
}

void draw_heading(Sheet& sheet, const Heading& heading, std::span<const paper::Block> below) {
  constexpr double space_over[] = {0, 1.4, 0.9, 0.45};
  const std::size_t at = static_cast<std::size_t>(std::clamp(heading.level, 1, 4) - 1);
  const double space = points_of(sheet);
  const Face face = sheet.lettering().face_of_heading(heading.level);
  std::vector<Layout> laid = sheet.lettering().lay(heading.text, face, sheet.width());
  if (!sheet.at_top()) sheet.down(space * space_over[at]);
  sheet.need(height_of(laid) + space * 0.35 + kept_below(sheet, heading, below));
  if (heading.level < 3) sheet.outline(heading.text.text);
  flow(sheet, {"H" + std::to_string(heading.level), lang_of(sheet, heading.text)}, std::move(laid),
       {sheet.left(), sheet.width()});
  sheet.down(space * (heading.level < 4 ? 0.35 : 0.1));
}

void draw_paragraph(Sheet& sheet, const Paragraph& paragraph) {
  flow(sheet, {"P", lang_of(sheet, paragraph.text)}, paragraph.text,
       sheet.lettering().face(paragraph.style), {sheet.left(), sheet.width()});
  sheet.down(points_of(sheet) * 0.5);
}

void draw_item(Sheet& sheet, const Text& text, double space) {
  const Face face = sheet.lettering().face(paper::Style::body);
  const Layout mark = sheet.lettering().lay_line("•", face);
  const double indent = space * 1.4;
  std::vector<Layout> laid = sheet.lettering().lay(text, face, sheet.width() - indent);
  sheet.need(height_of_beginning(laid));  // its mark never stands alone
  sheet.begin({"LI", lang_of(sheet, text)});
  sheet.begin({"Lbl"});
  const bool back =
      text.runs == paper::Runs::rtl || (runs_back(sheet) && text.runs == paper::Runs::as_written);
  sheet.draw(mark.get(),
             back ? sheet.left() + sheet.width() - space * 0.8 : sheet.left() + space * 0.3,
             sheet.y());
  sheet.end();
  flow(sheet, {"LBody"}, std::move(laid),
       {sheet.left() + (back ? 0 : indent), sheet.width() - indent});
  sheet.end();
  sheet.down(space * 0.15);
}

void draw_list(Sheet& sheet, const List& list) {
  const double space = points_of(sheet);
  sheet.need(space * 2);
  sheet.begin({"L"});
  for (const Text& item : list.items) draw_item(sheet, item, space);
  sheet.end();
  sheet.down(space * 0.35);
}

struct Drawer {
  Sheet& sheet;
  std::span<const paper::Block> below;
  void operator()(const Heading& block) const { draw_heading(sheet, block, below); }
  void operator()(const Paragraph& block) const { draw_paragraph(sheet, block); }
  void operator()(const List& block) const { draw_list(sheet, block); }
  void operator()(const paper::Table& block) const { draw_table(sheet, block); }
  void operator()(const paper::Drawing& block) const { draw_drawing(sheet, block); }
  void operator()(const paper::Square& block) const { draw_square(sheet, block); }
  void operator()(const paper::Boxes& block) const { draw_boxes(sheet, block); }
  void operator()(const paper::Blanks& block) const { draw_blanks(sheet, block); }
  void operator()(const paper::NewPage&) const {
    if (!sheet.at_top()) sheet.new_page();
  }
};

}  // namespace

std::string lang_of(const Sheet& sheet, const Text& text) {
  return text.lang == sheet.paper().lang ? "" : text.lang;
}

bool runs_back(const Sheet& sheet) {
  return sheet.paper().rtl;
}

double height_of(const std::vector<Layout>& laid) {
  double out = 0;
  for (const Layout& one : laid) out += height_of(one.get());
  return out;
}

void flow(Sheet& sheet, Tag tag, std::vector<Layout> laid, const Column& column) {
  const double height = height_of(laid);
  sheet.need(height_of_beginning(laid));
  const bool whole = height <= sheet.room();
  sheet.begin(std::move(tag));
  if (!whole) sheet.begin_part();
  for (const Layout& one : laid) draw_layout(sheet, one.get(), column.x);
  if (!whole) sheet.end_part();
  sheet.end();
}

void flow(Sheet& sheet, Tag tag, const Text& text, const Face& face, const Column& column) {
  flow(sheet, std::move(tag), sheet.lettering().lay(text, face, column.width), column);
}

void draw_first(Sheet& sheet, std::span<const paper::Block> blocks) {
  std::visit(Drawer{sheet, blocks.subspan(1)}, blocks.front());
}

}  // namespace foyer::print
