#pragma once
// View + Layout + Theme -> one ImDrawList. No window, no font, no input, no GL: the page lays out,
// shapes the text and owns every event; in here is only ink.
//
// The list's coordinates are device px of the painted region, so a renderer gives it a DisplaySize
// of round(region * dpr) and a FramebufferScale of 1. Everything samples one texture, the page's
// text atlas, whose white texel fills the surfaces: one frame is one draw call.

#include <cstdint>
#include <memory>

#include "imgui.h"
#include "paint/layout.h"
#include "paint/theme.h"
#include "view/node.h"

namespace foyer::paint {

// When the picture will change by itself. 0: it is still, paint no more until something happens.
struct Motion {
  std::uint32_t next_ms = 0;
  bool still() const { return next_ms == 0; }
};

// An ImDrawList that needs no ImGui context, with the draw data that a renderer takes. Its memory
// is kept from frame to frame.
class Frame {
 public:
  Frame();
  ~Frame();
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  // Empties the list for this layout's region, texture and white texel.
  void begin(const Layout& layout, ImTextureID atlas);
  ImDrawList& list();
  // Valid until the next begin().
  ImDrawData& data();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// Remembers what moves: which scene began when, which state is on its way. Everything else follows
// from the arguments alone.
class Painter {
 public:
  Painter();
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Draws the whole region into an empty list. The clock is layout.time_ms.
  Motion paint(const view::View& view, const Layout& layout, const Theme& theme, ImDrawList& list);

  // A scene plays once, when it first comes into the region; this plays it again.
  void replay(view::Key scene);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace foyer::paint
