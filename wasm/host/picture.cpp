#include "host/picture.h"

#include <cstdint>
#include <string>
#include <utility>

#include "paint/tale.h"

namespace foyer::host {
namespace {

using base::Json;

constexpr float hundredths = 100;

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

// The way as a line: which of the stops follow each other, without the rests.
std::string way_of(const paint::Tale& tale) {
  std::string way;
  for (const paint::Stop& stop : tale.stops) {
    way += way.empty() ? "M " : " L ";
    way +=
        std::to_string(static_cast<int>(stop.x)) + " " + std::to_string(static_cast<int>(stop.y));
  }
  return way;
}

void add_sign(Picture& to, const paint::Sign& sign, const paint::Tale& tale) {
  switch (sign.what) {
    case paint::Sign::What::eye:
      to.add("plain", "M -13 1 Q 0 -15 13 1 Q 0 12 -13 1 Z", sign.x, sign.y);
      to.add("attention", "M -13 1 Q 0 -15 13 1 Q 0 12 -13 1 Z O 0 -1 4 O 0 -1 2", sign.x, sign.y);
      return;
    case paint::Sign::What::lock:
      to.add("plain", "R -9 -2 18 14 3", sign.x, sign.y);
      to.add("good",
             "M -5 -2 L -5 -6 Q -5 -12 0 -12 Q 5 -12 5 -6 L 5 -2 R -9 -2 18 14 3 M 0 4 L 0 7",
             sign.x, sign.y);
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
    if (!tale->stops.empty())
      picture.add(*tale->traveller, tale->stops.back().x, tale->stops.back().y);
    for (const paint::Sign& sign : tale->signs) add_sign(picture, sign, *tale);
  }
  Json json = Json::object();
  json.set("pieces", picture.done());
  return json;
}

}  // namespace foyer::host
