#pragma once
// Draws surfaces, borders and lines of text in device px, on whole device px, in token colours.

#include <span>

#include "imgui.h"
#include "paint/layout.h"
#include "paint/stroke.h"
#include "paint/theme.h"

namespace foyer::paint {

// Device px of the painted region; edges of an Area made by Pen::area are whole numbers.
struct Area {
  float left = 0, top = 0, right = 0, bottom = 0;
  float width() const { return right - left; }
  float height() const { return bottom - top; }
  float mid_x() const { return (left + right) / 2; }
  float mid_y() const { return (top + bottom) / 2; }
  Area inset(float by) const { return {left + by, top + by, right - by, bottom - by}; }
};

// How far from a to b: 0 is a, 1 is b.
Colour mix(Colour a, Colour b, float share);
ImU32 opaque(Colour colour);

enum class Corners : std::uint8_t { all, top };

class Pen {
 public:
  Pen(const Layout& layout, const Theme& theme, ImDrawList& list);

  Area area(const Rect& css) const;
  bool visible(const Area& area) const;  // any of it is in the region
  Area region() const;

  // CSS px at the base text size -> device px, growing with the text.
  float px(float css) const { return css * scale_; }
  // The same as the width of a line: whole and at least 1, so that its edges are crisp.
  float line_px(float css) const;
  float radius() const { return px(theme_.radius); }

  void fill(const Area& area, Colour colour, float radius = 0, Corners corners = Corners::all);
  // Inside the area.
  void border(const Area& area, Colour colour, float width, float radius);
  void text(const Line& line, Colour colour, const Area* crop = nullptr);
  void underline(const Line& line, Colour colour, float width);
  void line(std::span<const ImVec2> points, Colour colour, float width);
  void ring(ImVec2 centre, float radius, Colour colour, float width);
  void dot(ImVec2 centre, float radius, Colour colour);

  ImDrawList& list() { return list_; }

 private:
  float snap_x(float css) const;
  float snap_y(float css) const;

  const Layout& layout_;
  const Theme& theme_;
  ImDrawList& list_;
  float scale_;
};

}  // namespace foyer::paint
