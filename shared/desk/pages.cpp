// A list is shown page by page, so that a page of ten thousand has no more elements than one of
// fifty; what is further down is found by its words.

#include "desk/attention.h"
#include "desk/screens.h"

namespace foyer::desk {

using intake::operator""_w;
using view::Variant;

namespace {

void turn_page(State& state, const std::string& page, Effects&) {
  state.place.page = page == "later" ? state.place.page + 1 : state.place.page - 1;
  state.place.focus = heading_key();
  ++state.place.focus_serial;
}

constexpr Button buttons[] = {{"page", turn_page}};

}  // namespace

std::span<const Button> page_buttons() {
  return buttons;
}

void build_pages(const State& state, std::size_t all, std::size_t shown, Sheet& sheet) {
  const std::size_t from = state.place.page * lines_max;
  if (from == 0 && shown == all) return;
  const auto pages = sheet.group("pages", Variant::plain, "page.pages"_w);
  sheet.say("page.shown"_w.with(std::to_string(shown == 0 ? from : from + 1),
                                std::to_string(from + shown), std::to_string(all)),
            Variant::soft);
  if (from > 0) sheet.button("page", "page.before"_w, Variant::secondary, "before");
  if (from + shown < all) sheet.button("page", "page.later"_w, Variant::secondary, "later");
}

}  // namespace foyer::desk
