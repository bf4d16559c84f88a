#include "intake/plain_record.h"

#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void section(const State& state, Page& page, const Screen& screen, Rows rows) {
  const bool there = &screen == &overlay_help || is_met(state, screen);
  const bool kept = &screen == &overlay_help || screen.on_paper || !is_refusal(state);
  if (screen.review == nullptr || !there || !kept) return;
  const Word heading = "heading."_f + screen.id;
  const std::size_t before = page.size();
  page.heading(heading);
  screen.review(state, page);
  if (page.size() == before + 1) return page.drop_last();
  if (rows == Rows::to_read || &screen == &overlay_help) return;
  page.hint(page.button("edit", "action.change"_w, view::Variant::quiet, screen.id), heading);
}

}  // namespace

void plain_record(const State& state, Page& page, Rows rows) {
  for (const Screen* screen : journey()) section(state, page, *screen, rows);
  section(state, page, overlay_help, rows);
}

}  // namespace foyer::intake
