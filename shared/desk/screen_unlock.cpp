// Unlock: choose the desk file, type its passphrase.

#include "base/time.h"
#include "desk/screens.h"
#include "work/join.h"

namespace foyer::desk {

using intake::operator""_w;
using view::Kind;
using view::Variant;

namespace {

void build_join(const State& state, Sheet& sheet) {
  sheet.heading("join.heading"_w);
  if (state.unlocking.joining != 0) return sheet.status("joining", "join.working"_w);
  view::Node& node = sheet.field(Kind::text_field, "join.code", "join.code"_w, "join.hint"_w);
  node.autocomplete = "one-time-code";
  sheet.button("join", "join.join"_w, Variant::secondary);
}

}  // namespace

void build_unlock(const State& state, Sheet& sheet) {
  const Unlocking& at = state.unlocking;
  if (!at.file) {
    sheet.say("unlock.lead"_w);
    sheet.button("pick", "unlock.pick"_w, Variant::primary);
    sheet.say("unlock.where"_w, Variant::soft);
    return build_join(state, sheet);
  }
  sheet.row("worker", "unlock.worker"_w, at.file->file.profile.name);
  sheet.row("agency", "unlock.agency"_w, work::agency_check(at.file->file.agency));
  if (at.stretching != 0) {
    const auto seconds = (state.clock.monotonic_ms() - at.stretching_since_ms) / 1000;
    sheet.status("working", "unlock.working"_w.with(std::to_string(seconds)));
    return;
  }
  view::Node& node = sheet.field(Kind::text_field, "unlock.passphrase", "unlock.passphrase"_w);
  // Shown as dots; its value never stands in a View, the page's field alone holds it.
  node.autocomplete = "current-password";
  node.value.clear();
  node.required = true;
  sheet.choices("unlock.keep", "unlock.keepWhat"_w,
                {{"yes", sheet.said("unlock.keep"_w), sheet.said("unlock.keepHint"_w)}});
  sheet.button("unlock", "unlock.open"_w, Variant::primary);
  sheet.button("forget", "unlock.other"_w, Variant::quiet);
}

}  // namespace foyer::desk
