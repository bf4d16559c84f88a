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
    const std::string word = state.say(link_word(label, link->listed.link_id));
    sheet.notice("inbox.locked"_w.with(word), Variant::caution);
  }
}

void build_item(const State& state, const Gist& line, Sheet& sheet) {
  const std::string waits = say_waiting(state, line.waiting);
  const std::string title = title_said(state, line);
  const Word label = waits.empty() ? "inbox.item"_w.with(title, ago(state, line.time))
                                   : "inbox.waits"_w.with(title, waits, ago(state, line.time));
  // The one that is open has an edge: it differs by shape, in both inks.
  const bool open = line.unit == state.place.unit;
  sheet.button("case", label, open ? Variant::secondary : Variant::quiet, line.unit).open = open;
}

void build_items(const State& state, Sheet& sheet) {
  const Index::Found found = lines_shown(state);
  bool waits = false, rests = false;
  for (const Gist* line : found.lines) {
    const bool first = line->first() < Flag::review;
    if (first && !waits) sheet.heading("inbox.first"_w);
    if (!first && !rests) sheet.heading("inbox.rest"_w);
    waits = waits || first;
    rests = rests || !first;
    build_item(state, *line, sheet);
  }
  build_pages(state, found.all, found.lines.size(), sheet);
  if (!found.lines.empty() || !state.mail.loaded) return;
  sheet.say(state.mail.index.size() == 0 ? "inbox.nothing"_w : "inbox.noneFound"_w);
}

// What was opened is said in hundredths, so that a thousand answers are not a thousand pictures.
void build_progress(const State& state, Sheet& sheet) {
  const Mail& mail = state.mail;
  if (!mail.loading && mail.reading == 0) return;
  const int step = std::max(mail.to_open / 100, 1);
  const int opened = mail.opened / step * step;
  sheet.progress("inbox.opening"_w.with(std::to_string(opened), std::to_string(mail.to_open)),
                 opened, std::max(mail.to_open, 1));
}

void build_list(const State& state, Sheet& sheet) {
  const auto list = sheet.group("list", Variant::plain, "inbox.list"_w);
  build_progress(state, sheet);
  build_locked(state, sheet);
  sheet.field(Kind::text_field, "inbox.filter", "inbox.filter"_w);
  build_items(state, sheet);
  if (!state.mail.strange.empty())
    sheet.notice("inbox.strange"_w.with(std::to_string(state.mail.strange.size())),
                 Variant::caution);
  if (!state.mail.closed.empty())
    sheet.notice("inbox.closed"_w.with(std::to_string(state.mail.closed.size())), Variant::caution);
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
    sheet.say(state.mail.index.size() == 0 ? "inbox.noCase"_w : "inbox.choose"_w, Variant::soft);
  }
}

}  // namespace foyer::desk
