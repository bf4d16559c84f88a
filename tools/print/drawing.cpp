// What is drawn and not written: marks, QR codes, boxes to tick and lines to write on.

#include <qrencode.h>

#include <algorithm>

#include "print/blocks.h"

namespace foyer::print {
namespace {

constexpr double mark_width = 230, mark_height = 84, ink_width = 1.4;
constexpr double square_side = 108;
constexpr int quiet = 4;         // modules, ISO/IEC 18004 section 6.3.8
constexpr double unit = 10'000;  // of a stroke's point

struct Box {
  double x, y, width, height;
};

// As large as fits, in the shape of the area that it was drawn on.
Box place_mark(Sheet& sheet, const record::Strokes& strokes) {
  const double shape = static_cast<double>(std::max(strokes.width_px, 1)) /
                       static_cast<double>(std::max(strokes.height_px, 1));
  const double width = std::min(mark_width, mark_height * shape);
  const double x = runs_back(sheet) ? sheet.left() + sheet.width() - width : sheet.left();
  return {x, sheet.y(), width, std::max(width / shape, 4.0)};
}

void draw_stroke(cairo_t* ink, const record::Stroke& stroke, const Box& box) {
  const auto x = [&](const record::Point& point) { return box.x + box.width * point.x / unit; };
  const auto y = [&](const record::Point& point) { return box.y + box.height * point.y / unit; };
  if (stroke.empty()) return;
  cairo_move_to(ink, x(stroke.front()), y(stroke.front()));
  for (const record::Point& point : stroke) cairo_line_to(ink, x(point), y(point));
  cairo_stroke(ink);
}

void draw_ink(cairo_t* ink, const record::Strokes& strokes, const Box& box) {
  cairo_save(ink);
  cairo_set_line_width(ink, ink_width);
  cairo_set_line_cap(ink, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(ink, CAIRO_LINE_JOIN_ROUND);
  for (const record::Stroke& stroke : strokes.list) draw_stroke(ink, stroke, box);
  cairo_restore(ink);
}

void draw_frame(cairo_t* ink, const Box& box, double line_width) {
  cairo_save(ink);
  cairo_set_line_width(ink, line_width);
  cairo_rectangle(ink, box.x, box.y, box.width, box.height);
  cairo_stroke(ink);
  cairo_restore(ink);
}

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

void draw_modules(cairo_t* ink, const QRcode& code, const Box& box) {
  const double side = box.width / (code.width + 2 * quiet);
  for (int i = 0; i < code.width * code.width; ++i) {
    if ((code.data[i] & 1) == 0) continue;
    cairo_rectangle(ink, box.x + (i % code.width + quiet) * side,
                    box.y + (i / code.width + quiet) * side, side, side);
  }
  cairo_fill(ink);
}

// One box and what it means, in the line. `from` is where the words begin in their layout, which is
// as wide as the column: another width would lay them out anew, without the places that
// part_letters gave them.
struct Option {
  Layout words;
  double from, width, height;
};

std::vector<Option> lay_options(Sheet& sheet, const paper::Boxes& boxes, double box) {
  std::vector<Option> out;
  for (const paper::Text& text : boxes.options) {
    auto laid = sheet.lettering().lay(text, sheet.lettering().face(paper::Style::body),
                                      sheet.width() - 3 * box);
    PangoRectangle extents;
    pango_layout_get_extents(laid.front().get(), nullptr, &extents);
    const auto points = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    out.push_back({std::move(laid.front()), points(extents.x), points(extents.width),
                   points(extents.height)});
  }
  return out;
}

void draw_option(Sheet& sheet, const Option& option, const std::string& told, double x,
                 double side) {
  const bool back = runs_back(sheet);
  sheet.begin({"LI"});
  sheet.begin({"Lbl"});
  sheet.begin({"Figure", "", told});
  draw_frame(sheet.ink(), {back ? x - side : x, sheet.y() + side * 0.2, side, side}, 0.9);
  sheet.end();
  sheet.end();
  sheet.begin({"LBody"});
  const double words = back ? x - side * 1.5 - option.width : x + side * 1.5;
  sheet.draw(option.words.get(), words - option.from, sheet.y());
  sheet.end();
  sheet.end();
}

}  // namespace

void draw_drawing(Sheet& sheet, const paper::Drawing& drawing) {
  sheet.need(mark_height + 8);
  const Box box = place_mark(sheet, drawing.strokes);
  sheet.begin({"Figure", "", drawing.told});
  draw_ink(sheet.ink(), drawing.strokes, box);
  draw_frame(sheet.ink(), box, 0.4);
  sheet.end();
  sheet.down(box.height + 8);
}

void draw_square(Sheet& sheet, const paper::Square& square) {
  const Code code(QRcode_encodeString8bit(square.text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) return;  // too long: it stands beside in words
  sheet.need(square_side + 8);
  const double x = runs_back(sheet) ? sheet.left() + sheet.width() - square_side : sheet.left();
  sheet.begin({"Figure", "", square.told});
  draw_modules(sheet.ink(), *code, {x, sheet.y(), square_side, square_side});
  sheet.end();
  sheet.down(square_side + 8);
}

// Beside each other where they fit, else one below the other.
void draw_boxes(Sheet& sheet, const paper::Boxes& boxes) {
  const double side = sheet.lettering().face(paper::Style::body).points * 1.05;
  const std::vector<Option> options = lay_options(sheet, boxes, side);
  double across = 0, height = 0, below = 0;
  for (const Option& option : options) {
    across += option.width + 4 * side;
    height = std::max(height, option.height);
    below += option.height + side * 0.4;
  }
  const bool beside = across <= sheet.width();
  // A question stays with all its answers, unless they are more than half a page.
  const double together = (beside ? height : below) + 4 * side;
  sheet.need(together < sheet.height() / 2 ? together : 5 * side);
  if (!boxes.question.text.empty())
    flow(sheet, {"P", lang_of(sheet, boxes.question)}, boxes.question,
         sheet.lettering().face(paper::Style::strong), {sheet.left(), sheet.width()});
  sheet.down(side * 0.25);
  const double start = runs_back(sheet) ? sheet.left() + sheet.width() : sheet.left();
  double x = start;
  sheet.begin({"L"});
  for (const Option& option : options) {
    if (!beside) sheet.need(option.height + side * 0.4);
    draw_option(sheet, option, boxes.told, beside ? x : start, side);
    x += (runs_back(sheet) ? -1 : 1) * (option.width + 4 * side);
    if (!beside) sheet.down(option.height + side * 0.4);
  }
  sheet.end();
  sheet.down((beside ? height : 0) + side * 0.7);
}

void draw_blanks(Sheet& sheet, const paper::Blanks& blanks) {
  const double step = std::max(26.0, sheet.lettering().face(paper::Style::body).points * 1.9);
  sheet.need(step * std::min(blanks.lines + 1, 4));
  if (!blanks.label.text.empty())
    flow(sheet, {"P", lang_of(sheet, blanks.label)}, blanks.label,
         sheet.lettering().face(paper::Style::body), {sheet.left(), sheet.width()});
  for (int i = 0; i < blanks.lines; ++i) {
    sheet.need(step);
    sheet.down(step);
    cairo_save(sheet.ink());
    cairo_set_line_width(sheet.ink(), 0.7);
    cairo_move_to(sheet.ink(), sheet.left(), sheet.y());
    cairo_line_to(sheet.ink(), sheet.left() + sheet.width(), sheet.y());
    cairo_stroke(sheet.ink());
    cairo_restore(sheet.ink());
  }
  sheet.down(step * 0.5);
}

}  // namespace foyer::print
