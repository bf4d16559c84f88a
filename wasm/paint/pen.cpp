#include "paint/pen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::paint {
namespace {

// As JavaScript's Math.round, so that page and painter agree on halves.
float round_half_up(float value) {
  return std::floor(value + 0.5F);
}

constexpr std::size_t line_points_max = 32;

}  // namespace

Colour mix(Colour a, Colour b, float share) {
  if (share <= 0) return a;
  if (share >= 1) return b;
  Colour mixed = 0;
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const auto from = static_cast<float>((a >> shift) & 0xffU);
    const auto to = static_cast<float>((b >> shift) & 0xffU);
    mixed |= static_cast<Colour>(from + (to - from) * share + 0.5F) << shift;
  }
  return mixed;
}

ImU32 opaque(Colour colour) {
  return IM_COL32((colour >> 16U) & 0xffU, (colour >> 8U) & 0xffU, colour & 0xffU, 255U);
}

Pen::Pen(const Layout& layout, const Theme& theme, ImDrawList& list)
    : layout_(layout), theme_(theme), list_(list), scale_(layout.dpr * layout.rem / theme.text) {}

float Pen::snap_x(float css) const {
  return round_half_up(css * layout_.dpr) - round_half_up(layout_.region.x * layout_.dpr);
}

float Pen::snap_y(float css) const {
  return round_half_up(css * layout_.dpr) - round_half_up(layout_.region.y * layout_.dpr);
}

Area Pen::area(const Rect& css) const {
  return {snap_x(css.x), snap_y(css.y), snap_x(css.x + css.w), snap_y(css.y + css.h)};
}

Area Pen::region() const {
  return {0, 0, round_half_up(layout_.region.w * layout_.dpr),
          round_half_up(layout_.region.h * layout_.dpr)};
}

bool Pen::visible(const Area& area) const {
  const Area all = region();
  return area.right > 0 && area.bottom > 0 && area.left < all.right && area.top < all.bottom &&
         area.width() > 0 && area.height() > 0;
}

float Pen::line_px(float css) const {
  return std::max(1.0F, round_half_up(px(css)));
}

void Pen::fill(const Area& area, Colour colour, float radius, Corners corners) {
  if (area.width() <= 0 || area.height() <= 0) return;
  const ImDrawFlags flags =
      corners == Corners::top ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll;
  const float round = std::min(radius, std::min(area.width(), area.height()) / 2);
  list_.AddRectFilled({area.left, area.top}, {area.right, area.bottom}, opaque(colour), round,
                      flags);
}

void Pen::border(const Area& area, Colour colour, float width, float radius) {
  const Area middle = area.inset(width / 2);
  if (middle.width() <= 0 || middle.height() <= 0) return;
  const float round =
      std::clamp(radius - width / 2, 0.0F, std::min(middle.width(), middle.height()) / 2);
  list_.PathRect({middle.left, middle.top}, {middle.right, middle.bottom}, round);
  list_.PathStroke(opaque(colour), ImDrawFlags_Closed, width);
}

void Pen::text(const Line& line, Colour colour, const Area* crop) {
  const float pad = static_cast<float>(layout_.line_padding);
  const float left = snap_x(line.rect.x) - pad;
  const float top = snap_y(line.rect.y) - pad;
  Area quad{left, top, left + line.u1 - line.u0, top + line.v1 - line.v0};
  if (crop) {
    quad = {std::max(quad.left, crop->left), std::max(quad.top, crop->top),
            std::min(quad.right, crop->right), std::min(quad.bottom, crop->bottom)};
  }
  if (!visible(quad)) return;
  const auto across = static_cast<float>(layout_.atlas_width);
  const auto down = static_cast<float>(layout_.atlas_height);
  const float u = line.u0 - left;
  const float v = line.v0 - top;
  list_.PrimReserve(6, 4);
  list_.PrimRectUV({quad.left, quad.top}, {quad.right, quad.bottom},
                   {(quad.left + u) / across, (quad.top + v) / down},
                   {(quad.right + u) / across, (quad.bottom + v) / down},
                   line.is(State::own_colour) ? IM_COL32_WHITE : opaque(colour));
}

void Pen::underline(const Line& line, Colour colour, float width) {
  const Area text = area(line.rect);
  // As browsers do: the baseline falls on a whole pixel, and so does the way from there.
  const float top = snap_y(line.baseline) + round_half_up(line.em * 0.12F * layout_.dpr);
  const Area under{text.left, top, text.right, top + width};
  if (visible(under)) fill(under, colour);
}

void Pen::line(std::span<const ImVec2> points, Colour colour, float width) {
  std::array<Dab, line_points_max> dabs;
  const std::size_t count = std::min(points.size(), dabs.size());
  for (std::size_t i = 0; i < count; ++i) dabs[i] = {points[i].x, points[i].y, width / 2};
  stroke(list_, std::span(dabs).first(count), opaque(colour));
}

void Pen::ring(ImVec2 centre, float radius, Colour colour, float width) {
  list_.AddCircle(centre, radius - width / 2, opaque(colour), 0, width);
}

void Pen::dot(ImVec2 centre, float radius, Colour colour) {
  disc(list_, centre.x, centre.y, radius, opaque(colour));
}

}  // namespace foyer::paint
