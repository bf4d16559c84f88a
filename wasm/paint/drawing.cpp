#include "paint/drawing.h"

#include <array>
#include <cmath>

namespace foyer::paint {
namespace {

constexpr std::size_t points_max = 96;
constexpr int curve_pieces = 10;
constexpr int circle_pieces = 32;
constexpr float full_turn = 6.2831853F;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  char command() {
    skip_blanks();
    return at_ < text_.size() ? text_[at_++] : '\0';
  }
  float number() {
    skip_blanks();
    const bool negative = at_ < text_.size() && text_[at_] == '-';
    if (negative) ++at_;
    int value = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9')
      value = value * 10 + (text_[at_++] - '0');
    return static_cast<float>(negative ? -value : value);
  }
  ImVec2 point() {
    const float x = number();
    return {x, number()};
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

// One piece of a drawing in device px.
class Piece {
 public:
  explicit Piece(const Stage& stage) : stage_(stage) {}

  void begin(ImVec2 point) {
    count_ = 0;
    closed = false;
    add(point);
  }
  void add(ImVec2 point) {
    now_ = point;
    if (count_ < points_.size())
      points_[count_++] = {stage_.x + point.x * stage_.scale, stage_.y + point.y * stage_.scale};
  }
  void curve(ImVec2 control, ImVec2 end) {
    const ImVec2 start = now_;
    for (int i = 1; i <= curve_pieces; ++i) {
      const float t = static_cast<float>(i) / curve_pieces;
      const float s = 1 - t;
      add({s * s * start.x + 2 * s * t * control.x + t * t * end.x,
           s * s * start.y + 2 * s * t * control.y + t * t * end.y});
    }
  }
  void rectangle(ImVec2 corner, float w, float h, float r) {
    const float x = corner.x;
    const float y = corner.y;
    begin({x + r, y});
    add({x + w - r, y});
    curve({x + w, y}, {x + w, y + r});
    add({x + w, y + h - r});
    curve({x + w, y + h}, {x + w - r, y + h});
    add({x + r, y + h});
    curve({x, y + h}, {x, y + h - r});
    add({x, y + r});
    curve({x, y}, {x + r, y});
    closed = true;
  }
  void circle(ImVec2 centre, float r) {
    begin({centre.x + r, centre.y});
    for (int i = 1; i < circle_pieces; ++i) {
      const float angle = full_turn * static_cast<float>(i) / circle_pieces;
      add({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    closed = true;
  }
  std::span<const ImVec2> points() const { return std::span(points_).first(count_); }

  bool closed = false;

 private:
  Stage stage_;
  std::array<ImVec2, points_max> points_;
  std::size_t count_ = 0;
  ImVec2 now_{0, 0};
};

// Calls `done` with every piece once it is whole.
template <typename Done>
void read_pieces(std::string_view drawing, const Stage& stage, Done done) {
  Reader reader(drawing);
  Piece piece(stage);
  const auto finish = [&] {
    if (!piece.points().empty()) done(piece);
    piece = Piece(stage);
  };
  for (char command = reader.command(); command != '\0'; command = reader.command()) {
    const ImVec2 point = command == 'Z' ? ImVec2{} : reader.point();
    if (command == 'M')
      finish(), piece.begin(point);
    else if (command == 'L')
      piece.add(point);
    else if (command == 'Q')
      piece.curve(point, reader.point());
    else if (command == 'Z')
      piece.closed = true;
    else if (command == 'O')
      finish(), piece.circle(point, reader.number());
    else if (command == 'R') {
      finish();
      const ImVec2 size = reader.point();
      piece.rectangle(point, size.x, size.y, reader.number());
    } else
      return;
  }
  finish();
}

}  // namespace

void draw_lines(Pen& pen, std::string_view drawing, const Stage& stage, Colour colour,
                float width) {
  read_pieces(drawing, stage, [&](const Piece& piece) {
    std::array<Dab, points_max> dabs;
    const auto points = piece.points();
    for (std::size_t i = 0; i < points.size(); ++i) dabs[i] = {points[i].x, points[i].y, width / 2};
    const auto drawn = std::span<const Dab>(dabs).first(points.size());
    if (piece.closed)
      stroke_closed(pen.list(), drawn, opaque(colour));
    else
      stroke(pen.list(), drawn, opaque(colour));
  });
}

void draw_surfaces(Pen& pen, std::string_view drawing, const Stage& stage, Colour colour) {
  read_pieces(drawing, stage, [&](const Piece& piece) {
    const auto points = piece.points();
    pen.list().AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), opaque(colour));
  });
}

}  // namespace foyer::paint
