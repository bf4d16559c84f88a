#include "intake/plain_record.h"

#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void section(const State& state, Page& page, const Screen& screen) {
  const bool there = &screen == &overlay_help || is_met(state, screen);
  const bool kept = &screen == &overlay_help || screen.on_paper || !is_refusal(state);
  if (screen.review == nullptr || !there || !kept) return;
  const std::size_t before = page.size();
  page.heading("heading."_f + screen.id);
  screen.review(state, page);
  if (page.size() == before + 1) page.drop_last();
}

}  // namespace

void plain_record(const State& state, Page& page, Rows rows) {
  page.allow_changes(rows == Rows::with_change);
  for (const Screen* screen : journey()) section(state, page, *screen);
  section(state, page, overlay_help);
}

}  // namespace foyer::intake
