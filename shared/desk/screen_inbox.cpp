// The inbox: what needs the worker first, then by age; beside it the case that is open.

#include <algorithm>

#include "desk/attention.h"
#include "desk/said.h"
#include "desk/screens.h"

namespace foyer::desk {

using intake::operator""_w;
using view::Kind;
using view::Variant;

namespace {

void build_locked(const State& state, Sheet& sheet) {
  for (const Link* link : locked_links(state)) {
    const std::string label = link->escrow ? link->escrow->escrow.label : "";
    sheet.notice("inbox.locked"_w.with(label.empty() ? link->listed.link_id.substr(0, 8) : label),
                 Variant::caution);
  }
}

void build_item(const State& state, const Item& item, Sheet& sheet) {
  const Case& one = state.mail.cases.at(item.unit);
  const std::string waits = say_waiting(state, item.waiting);
  const Word label = waits.empty()
                         ? "inbox.item"_w.with(title_of(one), ago(state, item.time))
                         : "inbox.waits"_w.with(title_of(one), waits, ago(state, item.time));
  // The one that is open has an edge: it differs by shape, in both inks.
  const bool open = item.unit == state.place.unit;
  sheet.button("case", label, open ? Variant::secondary : Variant::quiet, item.unit).open = open;
}

// Nobody reads further; what is not here is found by its words.
constexpr std::size_t items_max = 100;

void build_items(const State& state, Sheet& sheet) {
  std::vector<Item> items = inbox_of(state);
  const std::size_t more = items.size() - std::min(items.size(), items_max);
  items.resize(items.size() - more);
  bool waits = false, rests = false;
  for (const Item& item : items) {
    if (item.first < Flag::review && !waits) sheet.heading("inbox.first"_w);
    if (item.first >= Flag::review && !rests) sheet.heading("inbox.rest"_w);
    waits = waits || item.first < Flag::review;
    rests = rests || item.first >= Flag::review;
    build_item(state, item, sheet);
  }
  if (more > 0) sheet.say("inbox.more"_w.with(std::to_string(more)), Variant::soft);
  if (!items.empty() || !state.mail.loaded) return;
  sheet.say(state.mail.cases.empty() ? "inbox.nothing"_w : "inbox.noneFound"_w);
}

void build_list(const State& state, Sheet& sheet) {
  const auto list = sheet.group("list", Variant::plain, "inbox.list"_w);
  if (state.mail.loading || state.mail.reading > 0)
    sheet.progress("inbox.opening"_w.with(std::to_string(state.mail.opened),
                                          std::to_string(state.mail.to_open)),
                   state.mail.opened, std::max(state.mail.to_open, 1));
  build_locked(state, sheet);
  sheet.field(Kind::text_field, "inbox.filter", "inbox.filter"_w);
  build_items(state, sheet);
  if (!state.mail.strange.empty())
    sheet.notice("inbox.strange"_w.with(std::to_string(state.mail.strange.size())),
                 Variant::caution);
  sheet.button("refresh", "inbox.refresh"_w, Variant::secondary);
}

}  // namespace

void build_inbox(const State& state, Sheet& sheet) {
  build_list(state, sheet);
  const auto pane = sheet.group("pane");
  if (const Case* one = open_case_of(state)) {
    sheet.button("inbox", "case.back"_w, Variant::quiet);
    build_case(state, *one, sheet);
  } else {
    sheet.say(state.mail.cases.empty() ? "inbox.noCase"_w : "inbox.choose"_w, Variant::soft);
  }
}

}  // namespace foyer::desk
