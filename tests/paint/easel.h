#pragma once
// One painter with its frame, and pictures of what it paints.

#include "paint/paint.h"
#include "raster.h"
#include "stand_in_page.h"

namespace foyer::paint::testing {

struct Easel {
  Painter painter;
  Frame frame;
  Theme theme = make_theme(Scheme::light);
  Motion motion;

  ImDrawList& paint(const view::View& view, const Layout& layout) {
    frame.begin(layout, nullptr);
    motion = painter.paint(view, layout, theme, frame.list());
    return frame.list();
  }
  Picture picture(const view::View& view, const Sheet& sheet) {
    paint(view, sheet.layout);
    return render(frame.data(), sheet.atlas);
  }
};

// The same with all text gone: surfaces alone.
inline Sheet without_text(Sheet sheet) {
  for (std::size_t i = 0; i < sheet.atlas.alpha.size(); ++i)
    if (i / sheet.atlas.width > 3) sheet.atlas.alpha[i] = 0;
  return sheet;
}

// One node alone on a screen.
inline view::View alone(view::Node node) {
  view::View view;
  view.screen = "sample";
  view.nodes.push_back(std::move(node));
  return view;
}

}  // namespace foyer::paint::testing
