#include "paint/painting.h"

namespace foyer::paint {
namespace {

using view::Kind;

// The register: one line per kind.
void paint_node(Painting& at, const view::Node& node, const Around& around) {
  switch (node.kind) {
    case Kind::group:
      return paint_group(at, node, around);
    case Kind::heading:
      return paint_heading(at, node, around);
    case Kind::paragraph:
      return paint_paragraph(at, node, around);
    case Kind::list:
      return paint_list(at, node, around);
    case Kind::card:
      return paint_card(at, node, around);
    case Kind::choice:
      return paint_choice(at, node, around);
    case Kind::option:
      return paint_option(at, node, around);
    case Kind::text_field:
      return paint_field(at, node, around);
    case Kind::text_area:
      return paint_field(at, node, around);
    case Kind::select:
      return paint_select(at, node, around);
    case Kind::date_field:
      return paint_field(at, node, around);
    case Kind::mark:
      return paint_mark(at, node, around);
    case Kind::button:
      return paint_button(at, node, around);
    case Kind::link:
      return paint_link(at, node, around);
    case Kind::progress:
      return paint_progress(at, node, around);
    case Kind::error_summary:
      return paint_error_summary(at, node, around);
    case Kind::status:
      return paint_status(at, node, around);
    case Kind::notice:
      return paint_notice(at, node, around);
    case Kind::scene:
      return paint_scene(at, node, around);
    case Kind::row:
      return paint_row(at, node, around);
    case Kind::live:
      return;  // a camera's picture is the page's own ink in both views
  }
}

// A surface lies under what stands in it, so parents come first.
void paint_tree(Painting& at, const view::Node& node, const Around& around) {
  paint_node(at, node, around);
  for (const view::Node& child : node.children) paint_tree(at, child, {&node});
}

}  // namespace

struct Painter::Memory : paint::Memory {};

Painter::Painter() : memory_(std::make_unique<Memory>()) {}
Painter::~Painter() = default;

void Painter::replay(view::Key scene) {
  memory_->replay(scene);
}

Motion Painter::paint(const view::View& view, const Layout& layout, const Theme& theme,
                      ImDrawList& list) {
  memory_->begin(view, layout, theme.motion_ms);
  Pen pen(layout, theme, list);
  Painting painting{layout, theme, pen, *memory_};
  pen.fill(pen.region(), theme[Token::paper]);
  for (const view::Node& node : view.nodes) paint_tree(painting, node, {});
  return memory_->end();
}

}  // namespace foyer::paint
