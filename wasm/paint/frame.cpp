#include <cmath>

#include "imgui_internal.h"
#include "paint/paint.h"

namespace foyer::paint {
namespace {

constexpr float circle_error_px = 0.15F;

float device_px(float css, float dpr) {
  return std::floor(css * dpr + 0.5F);
}

}  // namespace

struct Frame::Parts {
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  ImDrawData data;
};

Frame::Frame() : parts_(std::make_unique<Parts>()) {
  ImDrawListSharedData& shared = parts_->shared;
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  shared.CurveTessellationTol = 0.5F;
  shared.SetCircleTessellationMaxError(circle_error_px);
}

Frame::~Frame() = default;

void Frame::begin(const Layout& layout, ImTextureID atlas) {
  const ImVec2 size{device_px(layout.region.w, layout.dpr), device_px(layout.region.h, layout.dpr)};
  ImDrawListSharedData& shared = parts_->shared;
  shared.TexUvWhitePixel = {
      (static_cast<float>(layout.white_x) + 0.5F) / static_cast<float>(layout.atlas_width),
      (static_cast<float>(layout.white_y) + 0.5F) / static_cast<float>(layout.atlas_height)};
  shared.ClipRectFullscreen = {0, 0, size.x, size.y};
  parts_->list._ResetForNewFrame();
  parts_->list.PushClipRectFullScreen();
  parts_->list.PushTextureID(atlas);
  parts_->data.Clear();
  parts_->data.DisplaySize = size;
  parts_->data.FramebufferScale = {1, 1};
}

ImDrawList& Frame::list() {
  return parts_->list;
}

ImDrawData& Frame::data() {
  ImDrawData& data = parts_->data;
  if (data.CmdListsCount == 0) data.AddDrawList(&parts_->list);
  data.Valid = true;
  return data;
}

}  // namespace foyer::paint
