#include "host/picture.h"

#include <cstdint>
#include <string>
#include <utility>

#include "paint/signs.h"
#include "paint/tale.h"

namespace foyer::host {
namespace {

using base::Json;

constexpr float hundredths = 100;
constexpr std::string_view eye_lids = "M -13 0 Q 0 -16 13 0 Q 0 13 -13 0 Z";

class Picture {
 public:
  void add(std::string_view ink, std::string_view drawing, float x, float y, float zoom = 1) {
    if (drawing.empty()) return;
    Json piece = Json::object();
    piece.set("ink", ink);
    piece.set("drawing", drawing);
    piece.set("x", whole(x));
    piece.set("y", whole(y));
    piece.set("zoom", whole(zoom));
    pieces_.push(std::move(piece));
  }
  void add(const paint::Prop& prop, float x, float y, float zoom = 1) {
    add("plain", prop.plain, x, y, zoom);
    add("cool", prop.cool, x, y, zoom);
    add("warm", prop.warm, x, y, zoom);
    add("line", prop.lines, x, y, zoom);
  }
  Json done() { return std::move(pieces_); }

 private:
  static Json whole(float value) { return static_cast<std::int64_t>(value * hundredths); }
  Json pieces_ = Json::array();
};

std::string place_of(const paint::Stop& stop) {
  return std::to_string(static_cast<int>(stop.x)) + " " + std::to_string(static_cast<int>(stop.y));
}

// Each leg of the way as a line of its own, so that its dashes begin where it does.
std::string way_of(const paint::Tale& tale) {
  std::string way;
  for (std::size_t i = 1; i < tale.stops.size(); ++i) {
    if (paint::was_gone(tale.stops, i)) continue;
    way += way.empty() ? "M " : " M ";
    way += place_of(tale.stops[i - 1]) + " L " + place_of(tale.stops[i]);
  }
  return way;
}

void add_sign(Picture& to, const paint::Sign& sign, const paint::Tale& tale) {
  switch (sign.what) {
    case paint::Sign::What::eye:
      // As draw_eye has it wide open.
      to.add("eyeball", eye_lids, sign.x, sign.y);
      to.add("iris", "O 0 -6 55", sign.x, sign.y, 0.1F);
      to.add("eyeball", "O 18 -24 15", sign.x, sign.y, 0.1F);
      to.add("attention", eye_lids, sign.x, sign.y);
      return;
    case paint::Sign::What::lock:
      to.add("good", paint::lock_shackle, sign.x, sign.y);
      to.add("locked", paint::lock_body, sign.x, sign.y);
      to.add("good", paint::lock_body, sign.x, sign.y);
      to.add("good", paint::lock_keyhole, sign.x, sign.y);
      return;
    case paint::Sign::What::copy:
      to.add(*tale.traveller, sign.x, sign.y, 0.8F);
      return;
  }
}

}  // namespace

Json encode_picture(std::string_view name) {
  Picture picture;
  if (const paint::Tale* tale = paint::find_tale(name)) {
    picture.add("way", way_of(*tale), 0, 0);
    for (const paint::Place& place : tale->places) {
      picture.add(*place.prop, place.x, place.y, place.zoom);
    }
    for (const paint::Sign& sign : tale->signs) add_sign(picture, sign, *tale);
    if (!tale->stops.empty())
      picture.add(*tale->traveller, tale->stops.back().x, tale->stops.back().y);
  }
  Json json = Json::object();
  json.set("pieces", picture.done());
  return json;
}

}  // namespace foyer::host
