#include <algorithm>
#include <cmath>

#include "paint/painting.h"
#include "paint/signs.h"
#include "paint/tale.h"

namespace foyer::paint {
namespace {

constexpr float sign_ms = 600;       // an eye opens, a lock comes
constexpr float dash_on_css_px = 3;  // and half a line more at each end
constexpr float dash_off_css_px = 6;
constexpr float line_css_px = 2;
constexpr float copy_zoom = 0.8F;

struct Telling {
  const Painting& at;
  const Tale& tale;
  Stage stage;
  float now_ms;
  float width;
};

// In a language that is read from the right, the story goes from right to left. Only places are
// mirrored: a mirrored drawing would be drawn inside out.
ImVec2 seen_at(const Telling& telling, float x, float y) {
  return {telling.at.rtl() ? stage_width - x : x, y};
}

// A stage that fits the area and stands in its middle.
Stage stage_in(const Area& area) {
  const float scale = std::min(area.width() / stage_width, area.height() / stage_height);
  return {area.mid_x() - stage_width / 2 * scale, area.mid_y() - stage_height / 2 * scale, scale};
}

float ease_in_out(float share) {
  return share * share * (3 - 2 * share);
}

ImVec2 traveller_at(const Tale& tale, float now_ms) {
  const auto next = std::ranges::find_if(
      tale.stops, [&](const Stop& stop) { return static_cast<float>(stop.at_ms) > now_ms; });
  if (next == tale.stops.end()) return {tale.stops.back().x, tale.stops.back().y};
  if (next == tale.stops.begin()) return {next->x, next->y};
  const Stop& from = *(next - 1);
  const auto begin = static_cast<float>(from.at_ms);
  const float share = ease_in_out((now_ms - begin) / (static_cast<float>(next->at_ms) - begin));
  return {from.x + (next->x - from.x) * share, from.y + (next->y - from.y) * share};
}

void draw_prop(const Telling& telling, const Prop& prop, const Stage& stage) {
  const Painting& at = telling.at;
  draw_surfaces(at.pen, prop.plain, stage, at[Token::surface]);
  draw_surfaces(at.pen, prop.cool, stage, at[Token::tint_cool]);
  draw_surfaces(at.pen, prop.warm, stage, at[Token::tint_warm]);
  draw_lines(at.pen, prop.lines, stage, at[Token::ink], telling.width);
}

// Dashes from one place to another.
void draw_way(const Telling& telling, ImVec2 from, ImVec2 to) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::hypot(dx, dy);
  const float css_px = telling.at.layout.dpr / telling.stage.scale;  // in units of the stage
  const float dash_on = dash_on_css_px * css_px;
  const float dash_off = dash_off_css_px * css_px;
  for (float on = 0; on < length; on += dash_on + dash_off) {
    const float off = std::min(on + dash_on, length);
    const auto along = [&](float distance) {
      const float share = distance / length;
      return ImVec2{telling.stage.x + (from.x + dx * share) * telling.stage.scale,
                    telling.stage.y + (from.y + dy * share) * telling.stage.scale};
    };
    const ImVec2 dash[] = {along(on), along(off)};
    telling.at.pen.line(dash, telling.at[Token::line], telling.width);
  }
}

void draw_ways(const Telling& telling) {
  const auto stops = telling.tale.stops;
  const ImVec2 here = traveller_at(telling.tale, telling.now_ms);
  for (std::size_t i = 1; i < stops.size(); ++i) {
    if (static_cast<float>(stops[i - 1].at_ms) >= telling.now_ms) return;
    if (was_gone(stops, i)) continue;
    const bool behind = static_cast<float>(stops[i].at_ms) <= telling.now_ms;
    const ImVec2 end = behind ? ImVec2{stops[i].x, stops[i].y} : here;
    draw_way(telling, seen_at(telling, stops[i - 1].x, stops[i - 1].y),
             seen_at(telling, end.x, end.y));
  }
}

void draw_sign(const Telling& telling, const Sign& sign) {
  const Painting& at = telling.at;
  const float since = telling.now_ms - static_cast<float>(sign.at_ms);
  const float share = ease_in_out(std::clamp(since / sign_ms, 0.0F, 1.0F));
  const ImVec2 place = seen_at(telling, sign.x, sign.y);
  const Stage stage = telling.stage.at(place.x, place.y);
  const float growing = 0.6F + 0.4F * share;
  switch (sign.what) {
    case Sign::What::eye:
      return draw_eye(at.pen, stage, share, {at[Token::attention], at[Token::attention_soft]},
                      telling.width);
    case Sign::What::lock:
      if (share > 0)
        draw_lock(at.pen, stage.at(0, 0, growing), {at[Token::good], at[Token::good_soft]},
                  telling.width);
      return;
    case Sign::What::copy:
      if (share > 0)
        draw_prop(telling, *telling.tale.traveller, stage.at(0, 0, copy_zoom * growing));
  }
}

void tell(const Telling& telling) {
  draw_ways(telling);
  for (const Place& place : telling.tale.places) {
    const ImVec2 there = seen_at(telling, place.x, place.y);
    draw_prop(telling, *place.prop, telling.stage.at(there.x, there.y, place.zoom));
  }
  for (const Sign& sign : telling.tale.signs) draw_sign(telling, sign);
  const ImVec2 now = traveller_at(telling.tale, telling.now_ms);
  const ImVec2 here = seen_at(telling, now.x, now.y);
  draw_prop(telling, *telling.tale.traveller, telling.stage.at(here.x, here.y));
}

}  // namespace

void paint_scene(Painting& at, const view::Node& node, const Around&) {
  at.lines(node, Part::label, Token::ink_soft);
  const Area area = at.area(node.key, Part::image);
  const Tale* tale = find_tale(node.value);
  if (!tale || !at.pen.visible(area)) return;
  at.pen.fill(area, at[Token::sunken], at.pen.radius());
  const auto length = static_cast<float>(tale->length_ms);
  const Stage stage = stage_in(area);
  tell({at, *tale, stage, at.memory.scene_ms(node, length), line_css_px * at.layout.dpr});
}

}  // namespace foyer::paint
