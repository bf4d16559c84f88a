#pragma once
// WebGL2 for what the painter draws: one context, program and texture, one draw call per frame.
// Dear ImGui's own backend would bring its windows, fonts and settings along, a tenth of all that a
// phone fetches first, and asks the driver some forty questions per frame. This and contract.h are
// the only places that know that there is a browser.

#include <cstdint>

#include "imgui.h"
#include "paint/theme.h"

namespace foyer::host {

class Renderer {
 public:
  // On the canvas `#ink`. False where the browser has no WebGL2, or its driver takes no shaders.
  bool open();
  // Forgets everything that lived in the context. Right also when the context is lost already.
  void close();
  bool is_open() const { return context_ != 0; }

  std::uint32_t side_max() const { return side_max_; }

  void make_atlas(std::uint32_t width, std::uint32_t height);
  void fill_atlas(std::uint32_t y);
  ImTextureID atlas() const;

  void draw(ImDrawData& data, paint::Colour paper);

 private:
  std::intptr_t context_ = 0;
  std::uint32_t atlas_ = 0;
  std::uint32_t side_max_ = 0;
  std::int32_t frame_size_ = 0;  // where the program takes it
};

}  // namespace foyer::host
