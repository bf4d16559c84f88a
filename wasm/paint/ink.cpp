#include "paint/ink.h"

#include <algorithm>
#include <cmath>

#include "base/json.h"

namespace foyer::paint {
namespace {

constexpr std::size_t numbers_per_point = 4;
constexpr float units = 10'000;  // of place and of pressure
constexpr std::size_t smooth_points_max = 4000;
constexpr int pieces_max = 8;  // of the curve between two points
constexpr float piece_px = 3;
constexpr float apart_px = 0.6F;  // points nearer than this add tremble, not shape

bool in_range(const base::Json& number) {
  return number.is_integer() && number.integer() >= 0 && number.integer() <= 10'000;
}

bool read_stroke(const base::Json& stroke, Strokes& to) {
  const auto& numbers = stroke.items();
  if (numbers.empty() || numbers.size() % numbers_per_point != 0) return false;
  for (std::size_t i = 0; i < numbers.size(); i += numbers_per_point) {
    if (!in_range(numbers[i]) || !in_range(numbers[i + 1]) || !in_range(numbers[i + 3]))
      return false;
    to.push_back({static_cast<float>(numbers[i].integer()),
                  static_cast<float>(numbers[i + 1].integer()),
                  static_cast<float>(numbers[i + 3].integer()) / units, i == 0});
  }
  return to.size() <= base::limits::stroke_points_max;
}

// Catmull-Rom through p1 and p2, component by component.
float curve(float p0, float p1, float p2, float p3, float t) {
  return 0.5F * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
                 (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
}

Dab curve(const Dab& a, const Dab& b, const Dab& c, const Dab& d, float t) {
  return {curve(a.x, b.x, c.x, d.x, t), curve(a.y, b.y, c.y, d.y, t), b.r + (c.r - b.r) * t};
}

float distance(const Dab& a, const Dab& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

// The points of one stroke as dabs in device px, kept inside the area, without doubles.
std::vector<Dab> place(const Area& area, std::span<const InkPoint> points, std::size_t stride,
                       float width) {
  const Area inside = area.inset(width);
  std::vector<Dab> dabs;
  for (std::size_t i = 0; i < points.size(); i += stride) {
    const InkPoint& point = points[i];
    const Dab dab{std::clamp(area.left + point.x / units * area.width(), inside.left, inside.right),
                  std::clamp(area.top + point.y / units * area.height(), inside.top, inside.bottom),
                  width * (0.3F + 0.4F * point.pressure)};
    if (dabs.empty() || distance(dabs.back(), dab) > apart_px) dabs.push_back(dab);
  }
  return dabs;
}

// A hand presses harder slowly; a device may tell it in jumps.
void even_out_widths(std::vector<Dab>& dabs) {
  for (std::size_t i = 1; i < dabs.size(); ++i) dabs[i].r = (dabs[i - 1].r * 2 + dabs[i].r) / 3;
}

std::vector<Dab> smooth(const std::vector<Dab>& dabs, const Area& area, float width) {
  const Area inside = area.inset(width);
  const std::size_t last = dabs.size() - 1;
  std::vector<Dab> line;
  for (std::size_t i = 0; i < last; ++i) {
    const float length = distance(dabs[i], dabs[i + 1]);
    const int pieces = std::clamp(static_cast<int>(length / piece_px), 1, pieces_max);
    for (int piece = 0; piece < pieces; ++piece) {
      Dab dab = curve(dabs[i == 0 ? 0 : i - 1], dabs[i], dabs[i + 1], dabs[std::min(i + 2, last)],
                      static_cast<float>(piece) / static_cast<float>(pieces));
      dab.x = std::clamp(dab.x, inside.left, inside.right);
      dab.y = std::clamp(dab.y, inside.top, inside.bottom);
      line.push_back(dab);
    }
  }
  line.push_back(dabs[last]);
  return line;
}

}  // namespace

Strokes parse_ink(std::string_view value) {
  if (value.empty()) return {};
  const auto json = base::parse_json(value);
  if (!json) return {};
  const auto& strokes = (*json)["strokes"].items();
  if (strokes.size() > base::limits::strokes_max) return {};
  Strokes points;
  for (const base::Json& stroke : strokes)
    if (!read_stroke(stroke, points)) return {};
  return points;
}

void paint_ink(Pen& pen, const Area& area, std::span<const InkPoint> points, Colour colour,
               float width) {
  if (area.width() <= 2 * width || area.height() <= 2 * width) return;
  const std::size_t stride = 1 + points.size() / smooth_points_max;
  for (std::size_t from = 0; from < points.size();) {
    std::size_t to = from + 1;
    while (to < points.size() && !points[to].starts) ++to;
    std::vector<Dab> dabs = place(area, points.subspan(from, to - from), stride, width);
    even_out_widths(dabs);
    stroke(pen.list(), smooth(dabs, area, width), opaque(colour));
    from = to;
  }
}

}  // namespace foyer::paint
