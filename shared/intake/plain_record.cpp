#include "intake/plain_record.h"

#include "intake/declared.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void section(const State& state, Page& page, const Screen& screen) {
  const bool there = screen.review != nullptr &&
                     (screen.applies == nullptr || screen.applies(state)) &&
                     (screen.in_short_record || !refuses_all(state));
  if (!there) return;
  const std::size_t before = page.size();
  page.heading("heading."_f + screen.id);
  screen.review(state, page);
  if (page.size() == before + 1) page.drop_last();
}

}  // namespace

void plain_record(const State& state, Page& page, Rows rows) {
  page.allow_changes(rows == Rows::with_change);
  if (refuses_all(state)) page.statement(notice_id(state, "refusal"));
  for (const Screen* screen : journey()) section(state, page, *screen);
  section(state, page, overlay_help);
}

}  // namespace foyer::intake
