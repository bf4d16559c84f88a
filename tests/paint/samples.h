#pragma once
// Views to paint: every kind of node in every variant, and a screen as a client sees it.

#include "view/node.h"

namespace foyer::paint::testing {

view::Node node(view::Kind kind, std::string_view label,
                view::Variant variant = view::Variant::plain);

// Every kind that stands alone, with what belongs to it.
std::vector<view::Node> every_kind();
// The same, those that have variants in each of them.
std::vector<view::Node> every_look();

view::View screen_of(std::vector<view::Node> nodes);

// One screen each: words and notices; choices and cards; fields and errors; a scene; a mark.
view::View words_screen();
view::View choices_screen();
view::View fields_screen();
view::View scene_screen(std::string_view scene);
view::View mark_screen();
view::View sending_screen();

// A name written by hand, as a mark node's value.
std::string handwriting();

}  // namespace foyer::paint::testing
