#pragma once
// What the painters of one frame share, and the register of painters: one file per kind of node.

#include "paint/memory.h"
#include "paint/pen.h"
#include "view/node.h"

namespace foyer::paint {

struct Painting {
  const Layout& layout;
  const Theme& theme;
  Pen& pen;
  Memory& memory;

  Colour operator[](Token token) const { return theme[token]; }
  bool rtl() const { return layout.is(Flag::rtl); }

  // 0 to 1: how far a box is into a state, on its way.
  float share(const Box& box, State state, Slot slot) const;
  // The node's box of this part as device px, or an empty area.
  Area area(view::Key key, Part part) const;
  // All lines of one part in one colour, behind them the band of what is being read aloud.
  void lines(const view::Node& node, Part part, Token colour, const Area* crop = nullptr) const;
  void line(const Line& line, Colour colour, const Area* crop = nullptr) const;
};

// A node knows nothing of its parent; what a painter needs of it stands here.
struct Around {
  const view::Node* parent = nullptr;
};

void paint_group(Painting& at, const view::Node& node, const Around& around);
void paint_heading(Painting& at, const view::Node& node, const Around& around);
void paint_paragraph(Painting& at, const view::Node& node, const Around& around);
void paint_list(Painting& at, const view::Node& node, const Around& around);
void paint_card(Painting& at, const view::Node& node, const Around& around);
void paint_choice(Painting& at, const view::Node& node, const Around& around);
void paint_option(Painting& at, const view::Node& node, const Around& around);
void paint_field(Painting& at, const view::Node& node, const Around& around);
void paint_select(Painting& at, const view::Node& node, const Around& around);
void paint_mark(Painting& at, const view::Node& node, const Around& around);
void paint_button(Painting& at, const view::Node& node, const Around& around);
void paint_link(Painting& at, const view::Node& node, const Around& around);
void paint_progress(Painting& at, const view::Node& node, const Around& around);
void paint_error_summary(Painting& at, const view::Node& node, const Around& around);
void paint_status(Painting& at, const view::Node& node, const Around& around);
void paint_notice(Painting& at, const view::Node& node, const Around& around);
void paint_scene(Painting& at, const view::Node& node, const Around& around);
void paint_row(Painting& at, const view::Node& node, const Around& around);

// Label, hint and error of a field-like node, and the bar at its start where it has an error.
void paint_field_words(Painting& at, const view::Node& node);
// One input's surface and border.
void paint_input(Painting& at, const view::Node& node, const Box& input);

}  // namespace foyer::paint
