// Tables. A row stays on one page; one that is higher than most of a page has its cells one below
// the other. The head stands on each page.

#include <algorithm>
#include <numeric>

#include "print/blocks.h"

namespace foyer::print {
namespace {

using paper::Table;
using paper::Text;

constexpr double line_grey = 0.72, head_grey = 0.93;

struct Grid {
  Sheet& sheet;
  const Table& table;
  std::vector<Column> columns;  // in the order of the cells
  double gap;
};

Grid make_grid(Sheet& sheet, const Table& table) {
  const double gap = sheet.lettering().face(table.style).points * 0.4;
  Grid out{sheet, table, {}, gap};
  const int parts = std::accumulate(table.parts.begin(), table.parts.end(), 0);
  double x = sheet.left();
  for (const int part : table.parts) {
    const double width = sheet.width() * part / parts;
    const double mirrored = 2 * sheet.left() + sheet.width() - x - width;
    out.columns.push_back({(runs_back(sheet) ? mirrored : x) + gap, width - 2 * gap});
    x += width;
  }
  return out;
}

Face face_of(const Grid& grid, std::size_t column, bool head) {
  Face out = grid.sheet.lettering().face(grid.table.style);
  if (head || (column == 0 && grid.table.head.empty())) {
    out = grid.sheet.lettering().face(paper::Style::strong);
    out.points = grid.sheet.lettering().face(grid.table.style).points;
  }
  return out;
}

using Row = std::vector<Text>;

std::vector<std::vector<Layout>> lay_row(const Grid& grid, const Row& row, bool head) {
  std::vector<std::vector<Layout>> out;
  for (std::size_t i = 0; i < row.size(); ++i)
    out.push_back(
        grid.sheet.lettering().lay(row[i], face_of(grid, i, head), grid.columns[i].width));
  return out;
}

// Cells stand on one line, though letters of one script may be higher than those of another.
double baseline_of(const std::vector<Layout>& cell) {
  return static_cast<double>(pango_layout_get_baseline(cell.front().get())) / PANGO_SCALE;
}

// How far below the row's top each cell begins.
std::vector<double> drops_of(const std::vector<std::vector<Layout>>& cells) {
  double lowest = 0;
  for (const auto& cell : cells) lowest = std::max(lowest, baseline_of(cell));
  std::vector<double> out;
  for (const auto& cell : cells) out.push_back(lowest - baseline_of(cell));
  return out;
}

double height_of(const std::vector<std::vector<Layout>>& cells) {
  const std::vector<double> drops = drops_of(cells);
  double out = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    out = std::max(out, drops[i] + print::height_of(cells[i]));
  return out;
}

Tag tag_of(const Grid& grid, const Row& row, std::size_t column, bool head) {
  const std::string lang = lang_of(grid.sheet, row[column]);
  if (head) return {"TH", lang, "", "Column"};
  return column == 0 ? Tag{"TH", lang, "", "Row"} : Tag{"TD", lang};
}

void draw_rule(Sheet& sheet, double y) {
  cairo_save(sheet.ink());
  cairo_set_source_rgb(sheet.ink(), line_grey, line_grey, line_grey);
  cairo_set_line_width(sheet.ink(), 0.6);
  cairo_move_to(sheet.ink(), sheet.left(), y);
  cairo_line_to(sheet.ink(), sheet.left() + sheet.width(), y);
  cairo_stroke(sheet.ink());
  cairo_restore(sheet.ink());
}

void shade(Sheet& sheet, double height) {
  cairo_save(sheet.ink());
  cairo_set_source_rgb(sheet.ink(), head_grey, head_grey, head_grey);
  cairo_rectangle(sheet.ink(), sheet.left(), sheet.y(), sheet.width(), height);
  cairo_fill(sheet.ink());
  cairo_restore(sheet.ink());
}

// The head once more, for eyes alone: it stands under no tag, since it was told before.
void draw_head_again(const Grid& grid) {
  Sheet& sheet = grid.sheet;
  const auto cells = lay_row(grid, grid.table.head, true);
  const double height = height_of(cells) + 2 * grid.gap;
  const std::vector<double> drops = drops_of(cells);
  shade(sheet, height);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    double y = sheet.y() + grid.gap + drops[i];
    for (const Layout& one : cells[i]) {
      sheet.draw(one.get(), grid.columns[i].x, y);
      y += print::height_of(one.get());
    }
  }
  sheet.down(height);
  draw_rule(sheet, sheet.y());
}

// A new page where that much is not left.
void need(const Grid& grid, double height) {
  if (grid.sheet.at_top() || grid.sheet.room() >= height) return;
  grid.sheet.new_page();
  if (!grid.table.head.empty()) draw_head_again(grid);
}

void draw_beside(const Grid& grid, const Row& row, std::vector<std::vector<Layout>> cells,
                 bool head) {
  Sheet& sheet = grid.sheet;
  const double height = height_of(cells) + 2 * grid.gap;
  if (!head) need(grid, height);
  if (head) shade(sheet, height);
  const double top = sheet.y() + grid.gap;
  const std::vector<double> drops = drops_of(cells);
  sheet.begin({"TR"});
  for (std::size_t i = 0; i < row.size(); ++i) {
    sheet.down(top + drops[i] - sheet.y());
    flow(sheet, tag_of(grid, row, i, head), std::move(cells[i]), grid.columns[i]);
  }
  sheet.end();
  sheet.down(top - grid.gap + height - sheet.y());
  draw_rule(sheet, sheet.y());
}

void draw_below(const Grid& grid, const Row& row, bool head) {
  Sheet& sheet = grid.sheet;
  sheet.begin({"TR"});
  const Column whole{sheet.left() + grid.gap, sheet.width() - 2 * grid.gap};
  for (std::size_t i = 0; i < row.size(); ++i) {
    sheet.down(grid.gap);
    flow(sheet, tag_of(grid, row, i, head), row[i], face_of(grid, i, head), whole);
  }
  sheet.end();
  sheet.down(grid.gap);
  draw_rule(sheet, sheet.y());
}

void draw_row(const Grid& grid, const Row& row, bool head) {
  auto cells = lay_row(grid, row, head);
  if (height_of(cells) > grid.sheet.height() * 0.6) return draw_below(grid, row, head);
  draw_beside(grid, row, std::move(cells), head);
}

}  // namespace

double height_of_beginning(Sheet& sheet, const Table& table) {
  const Grid grid = make_grid(sheet, table);
  const double most = sheet.height() * 0.5;
  double out = 0;
  if (!table.head.empty()) out += height_of(lay_row(grid, table.head, true)) + 2 * grid.gap;
  if (!table.rows.empty())
    out += height_of(lay_row(grid, table.rows.front(), false)) + 2 * grid.gap;
  return std::min(out, most);
}

void draw_table(Sheet& sheet, const Table& table) {
  const Grid grid = make_grid(sheet, table);
  sheet.need(height_of_beginning(sheet, table));
  sheet.begin({"Table"});
  if (!table.head.empty())
    draw_row(grid, table.head, true);
  else
    draw_rule(sheet, sheet.y());
  for (const Row& row : table.rows) draw_row(grid, row, false);
  sheet.end();
  sheet.down(sheet.lettering().face(paper::Style::body).points * 0.8);
}

}  // namespace foyer::print
