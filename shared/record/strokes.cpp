#include <array>
#include <cmath>

#include "record/mark.h"

namespace foyer::record {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;
using base::Result;
using base::Status;

constexpr int extent_max = 10'000;
constexpr int duration_ms_max = 3'600'000;
constexpr int pressure_max = 10'000;
constexpr int area_px_max = 10'000;
constexpr std::array<int, 4> maxima{extent_max, extent_max, duration_ms_max, pressure_max};

// A mark of a hand: a cross drawn quickly passes, a tap or a click does not.
constexpr std::size_t points_min = 8;
constexpr double length_px_min = 20;
constexpr int duration_ms_min = 150;

Result<Stroke> parse_stroke(const Json& flat, int& clock) {
  if (flat.items().empty() || flat.items().size() % maxima.size() != 0) {
    return fail(Code::malformed, "A stroke of the mark is cut short.");
  }
  Stroke out;
  for (std::size_t at = 0; at < flat.items().size(); at += maxima.size()) {
    std::array<int, 4> read{};
    for (std::size_t i = 0; i < maxima.size(); ++i) {
      const std::int64_t number = flat.at(at + i).integer(-1);
      if (number < 0 || number > maxima[i]) {
        return fail(Code::malformed, "A stroke of the mark leaves its area.");
      }
      read[i] = static_cast<int>(number);
    }
    out.push_back({read[0], read[1], read[2], read[3]});
    if (out.back().t_ms < clock) return fail(Code::malformed, "Time runs backwards in the mark.");
    clock = out.back().t_ms;
  }
  return out;
}

double length_px(const Stroke& stroke, const Strokes& area) {
  double out = 0;
  for (std::size_t i = 1; i < stroke.size(); ++i) {
    out += std::hypot((stroke[i].x - stroke[i - 1].x) * area.width_px,
                      (stroke[i].y - stroke[i - 1].y) * area.height_px);
  }
  return out / extent_max;
}

// Every step the same in place and in time: no hand does that.
bool is_even(const Stroke& stroke) {
  for (std::size_t i = 2; i < stroke.size(); ++i) {
    const Point &a = stroke[i - 2], &b = stroke[i - 1], &c = stroke[i];
    if (c.x - b.x != b.x - a.x || c.y - b.y != b.y - a.y || c.t_ms - b.t_ms != b.t_ms - a.t_ms) {
      return false;
    }
  }
  return true;
}

}  // namespace

Result<Strokes> parse_strokes(std::string_view text) {
  if (text.empty()) return Strokes{};
  const auto json = base::parse_json(text);
  if (!json) return std::unexpected(json.error());
  const auto width = json->get_integer("w", 1, area_px_max);
  const auto height = json->get_integer("h", 1, area_px_max);
  const Json& list = (*json)["strokes"];
  if (!width || !height || !list.is_array()) {
    return fail(Code::malformed, "The mark is not a list of strokes in an area.");
  }
  if (list.items().size() > limits::strokes_max) {
    return fail(Code::too_large, "The mark has too many strokes.");
  }
  Strokes out{static_cast<int>(*width), static_cast<int>(*height), {}};
  std::size_t points = 0;
  int clock = 0;
  for (const Json& flat : list.items()) {
    points += flat.items().size() / maxima.size();
    if (points > limits::stroke_points_max) {
      return fail(Code::too_large, "The mark has too many points.");
    }
    auto stroke = parse_stroke(flat, clock);
    if (!stroke) return std::unexpected(stroke.error());
    out.list.push_back(std::move(*stroke));
  }
  return out;
}

Json to_json(const Strokes& strokes) {
  Json list = Json::array();
  for (const Stroke& stroke : strokes.list) {
    Json::Array flat;
    flat.reserve(stroke.size() * maxima.size());
    for (const Point& p : stroke) {
      for (int number : {p.x, p.y, p.t_ms, p.pressure}) flat.emplace_back(number);
    }
    list.push(Json(std::move(flat)));
  }
  Json out = Json::object().set("w", strokes.width_px).set("h", strokes.height_px);
  return out.set("strokes", std::move(list));
}

Status check_inked(const Strokes& strokes) {
  if (strokes.list.empty()) return fail(Code::malformed, "The mark is empty.");
  for (const Stroke& stroke : strokes.list) {
    if (stroke.empty()) return fail(Code::malformed, "A stroke of the mark is empty.");
  }
  return {};
}

Status check_drawn(const Strokes& strokes) {
  std::size_t points = 0;
  double ink_px = 0;
  bool even = true;
  for (const Stroke& stroke : strokes.list) {
    if (stroke.empty()) return fail(Code::malformed, "A stroke of the mark is empty.");
    points += stroke.size();
    ink_px += length_px(stroke, strokes);
    even = even && is_even(stroke);
  }
  if (points == 0) return fail(Code::malformed, "The mark is empty.");
  const int duration_ms = strokes.list.back().back().t_ms - strokes.list.front().front().t_ms;
  if (points < points_min || ink_px < length_px_min || duration_ms < duration_ms_min) {
    return fail(Code::malformed, "The mark is too short to be a mark.");
  }
  if (even) return fail(Code::malformed, "The mark was not drawn by a hand.");
  return {};
}

}  // namespace foyer::record
