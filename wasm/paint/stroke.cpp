#include "paint/stroke.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"  // where the white texel is

namespace foyer::paint {
namespace {

constexpr float fringe = 0.5F;          // device px on each side of an edge that fade to nothing
constexpr float smooth_cosine = 0.94F;  // turns below 20 degrees bend the ribbon, others break it

struct Heading {
  float x = 0, y = 0;
};

Heading heading(const Dab& from, const Dab& to) {
  const float x = to.x - from.x;
  const float y = to.y - from.y;
  const float length = std::sqrt(x * x + y * y);
  return length > 0 ? Heading{x / length, y / length} : Heading{};
}

bool none(Heading h) {
  return h.x == 0 && h.y == 0;
}
bool bends_smoothly(Heading a, Heading b) {
  return a.x * b.x + a.y * b.y > smooth_cosine;
}

Heading between(Heading a, Heading b) {
  return heading({0, 0, 0}, {a.x + b.x, a.y + b.y, 0});
}

// Four vertices across the ribbon: faded edge, core, core, faded edge.
class Ribbon {
 public:
  Ribbon(ImDrawList& list, ImU32 colour) : list_(list), colour_(colour) {}

  void cut() { joined_ = false; }

  void section(const Dab& at, Heading h) {
    const unsigned base = list_._VtxCurrentIdx;
    list_.PrimReserve(joined_ ? 18 : 0, 4);
    const float core = std::max(at.r - fringe, 0.0F);
    const float edge = at.r + fringe;
    const ImU32 clear = colour_ & ~IM_COL32_A_MASK;
    write(at, h, -edge, clear);
    write(at, h, -core, colour_);
    write(at, h, core, colour_);
    write(at, h, edge, clear);
    if (joined_)
      for (unsigned band = 0; band < 3; ++band) quad(base + band);
    joined_ = true;
  }

 private:
  void write(const Dab& at, Heading h, float aside, ImU32 colour) {
    list_.PrimWriteVtx({at.x - h.y * aside, at.y + h.x * aside}, list_._Data->TexUvWhitePixel,
                       colour);
  }
  void quad(unsigned corner) {
    for (const unsigned index :
         {corner - 4, corner, corner + 1, corner - 4, corner + 1, corner - 3})
      list_.PrimWriteIdx(index);
  }

  ImDrawList& list_;
  ImU32 colour_;
  bool joined_ = false;
};

// The next dab that stands elsewhere, or the size.
std::size_t next_apart(std::span<const Dab> dabs, std::size_t from) {
  std::size_t i = from + 1;
  while (i < dabs.size() && none(heading(dabs[from], dabs[i]))) ++i;
  return i;
}

}  // namespace

void disc(ImDrawList& list, float x, float y, float r, ImU32 colour) {
  const int corners = std::clamp(static_cast<int>(8 + r * 1.5F), 8, 64);
  list.AddCircleFilled({x, y}, r, colour, corners);
}

void stroke(ImDrawList& list, std::span<const Dab> dabs, ImU32 colour) {
  if (dabs.empty()) return;
  disc(list, dabs[0].x, dabs[0].y, dabs[0].r, colour);
  Ribbon ribbon(list, colour);
  std::size_t at = 0;
  std::size_t next = next_apart(dabs, at);
  Heading before;
  while (next < dabs.size()) {
    const Heading ahead = heading(dabs[at], dabs[next]);
    if (none(before)) {
      ribbon.section(dabs[at], ahead);
    } else if (bends_smoothly(before, ahead)) {
      ribbon.section(dabs[at], between(before, ahead));
    } else {
      ribbon.section(dabs[at], before);
      disc(list, dabs[at].x, dabs[at].y, dabs[at].r, colour);
      ribbon.cut();
      ribbon.section(dabs[at], ahead);
    }
    before = ahead;
    at = next;
    next = next_apart(dabs, at);
  }
  if (none(before)) return;
  ribbon.section(dabs[at], before);
  disc(list, dabs[at].x, dabs[at].y, dabs[at].r, colour);
}

void stroke_closed(ImDrawList& list, std::span<const Dab> dabs, ImU32 colour) {
  if (dabs.empty()) return;
  stroke(list, dabs, colour);
  const Dab closing[] = {dabs.back(), dabs.front()};
  stroke(list, closing, colour);
}

}  // namespace foyer::paint
