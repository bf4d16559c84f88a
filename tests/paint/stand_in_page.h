#pragma once
// Stands in for the page: lays a View out in one column, as plainly as possible, and reports it.

#include "greek.h"

namespace foyer::paint::testing {

struct Sheet {
  Layout layout;
  Atlas atlas;
};

struct PageSetup {
  float width = 390;
  float dpr = 1;
  float rem = 18;
  std::uint32_t flags = 0;
};

Sheet lay_out(const view::View& view, const PageSetup& setup);

// The report of one box of every part of `node` and its children, states set on all of them.
void add_state(Layout& layout, view::Key key, State state);

}  // namespace foyer::paint::testing
