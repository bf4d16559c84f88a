#include "raster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::paint::testing {
namespace {

struct Fragment {
  float r, g, b, a;
};

Fragment unpack(ImU32 colour) {
  const auto channel = [&](unsigned shift) {
    return static_cast<float>((colour >> shift) & 0xffU) / 255;
  };
  return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
          channel(IM_COL32_A_SHIFT)};
}

float cross(ImVec2 a, ImVec2 b, ImVec2 p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

// A pixel centre on an edge belongs to one of the two triangles that share it: the top-left rule.
bool owns_edge(ImVec2 a, ImVec2 b) {
  return a.y == b.y ? b.x > a.x : b.y < a.y;
}

class Target {
 public:
  Target(Picture& picture, const Atlas& atlas) : picture_(picture), atlas_(atlas) {}

  void triangle(std::array<ImDrawVert, 3> v) {
    float area = cross(v[0].pos, v[1].pos, v[2].pos);
    if (area == 0 || !std::isfinite(area)) return;
    if (area < 0) {
      std::swap(v[1], v[2]);
      area = -area;
    }
    const auto [left, right] = std::minmax({v[0].pos.x, v[1].pos.x, v[2].pos.x});
    const auto [top, bottom] = std::minmax({v[0].pos.y, v[1].pos.y, v[2].pos.y});
    for (int y = first(top); y < last(bottom, picture_.height); ++y)
      for (int x = first(left); x < last(right, picture_.width); ++x) sample(v, area, x, y);
  }

 private:
  static int first(float edge) { return std::max(0, static_cast<int>(std::floor(edge))); }
  static int last(float edge, int side) {
    return std::min(side, static_cast<int>(std::ceil(edge)) + 1);
  }

  void sample(const std::array<ImDrawVert, 3>& v, float area, int x, int y) {
    const ImVec2 p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
    std::array<float, 3> weight;
    for (std::size_t i = 0; i < 3; ++i) {
      const ImVec2 a = v[(i + 1) % 3].pos;
      const ImVec2 b = v[(i + 2) % 3].pos;
      weight[i] = cross(a, b, p) / area;
      if (weight[i] < 0 || (weight[i] == 0 && !owns_edge(a, b))) return;
    }
    Fragment colour{0, 0, 0, 0};
    ImVec2 uv{0, 0};
    for (std::size_t i = 0; i < 3; ++i) {
      const Fragment corner = unpack(v[i].col);
      colour.r += corner.r * weight[i];
      colour.g += corner.g * weight[i];
      colour.b += corner.b * weight[i];
      colour.a += corner.a * weight[i];
      uv.x += v[i].uv.x * weight[i];
      uv.y += v[i].uv.y * weight[i];
    }
    blend(x, y, colour, colour.a * texel(uv));
  }

  float texel(ImVec2 uv) const {
    const auto u = static_cast<std::size_t>(uv.x * static_cast<float>(atlas_.width));
    const auto v = static_cast<std::size_t>(uv.y * static_cast<float>(atlas_.height));
    if (u >= atlas_.width || v >= atlas_.height) return 0;
    return static_cast<float>(atlas_.alpha[v * atlas_.width + u]) / 255;
  }

  void blend(int x, int y, const Fragment& over, float alpha) {
    Colour& pixel =
        picture_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) +
                        static_cast<std::size_t>(x)];
    const auto channel = [&](unsigned shift, float value) {
      const auto under = static_cast<float>((pixel >> shift) & 0xffU);
      return static_cast<Colour>(under + (value * 255 - under) * alpha + 0.5F) << shift;
    };
    pixel = channel(16, over.r) | channel(8, over.g) | channel(0, over.b);
  }

  Picture& picture_;
  const Atlas& atlas_;
};

}  // namespace

Picture render(const ImDrawData& data, const Atlas& atlas) {
  Picture picture;
  picture.width = static_cast<int>(data.DisplaySize.x);
  picture.height = static_cast<int>(data.DisplaySize.y);
  picture.pixels.resize(static_cast<std::size_t>(picture.width) *
                        static_cast<std::size_t>(picture.height));
  Target target(picture, atlas);
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer)
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned corner) {
          const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + corner)];
          return list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
        };
        target.triangle({vertex(0), vertex(1), vertex(2)});
      }
  return picture;
}

}  // namespace foyer::paint::testing
