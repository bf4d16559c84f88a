// What stands around every screen: the bar, the one heading, what was done and what went wrong.

#include "desk/said.h"
#include "desk/screens.h"
#include "desk/speaking.h"

namespace foyer::desk {

using intake::operator""_w;
using view::Variant;

namespace {

constexpr std::string_view names[] = {"unlock", "arriving", "inbox", "links", "make", "card"};

void build_bar(const State& state, Sheet& sheet) {
  const auto bar = sheet.group("bar", Variant::bar);
  sheet.button("inbox", "bar.inbox"_w, Variant::quiet);
  sheet.button("links", "bar.links"_w, Variant::quiet);
  sheet.button("make", "bar.make"_w, Variant::quiet);
  sheet.button("lock", "bar.lock"_w.with(state.desk->worker.id), Variant::secondary);
}

Word heading_of(const State& state) {
  switch (state.place.screen) {
    case Screen::unlock:
      return "heading.unlock"_w;
    case Screen::arriving:
      return "heading.arriving"_w;
    case Screen::inbox:
      if (open_case_of(state) != nullptr) {
        const Gist* line = state.mail.index.find(state.place.unit);
        return intake::plain(line == nullptr ? state.place.unit : title_said(state, *line));
      }
      return "heading.inbox"_w;
    case Screen::links:
      return "heading.links"_w;
    case Screen::make:
      return "heading.make"_w;
    case Screen::card:
      return "heading.card"_w;
  }
  return {};
}

void build_messages(const State& state, Sheet& sheet) {
  if (!state.online) sheet.notice("frame.offline"_w, Variant::caution);
  if (state.watch.warned) sheet.notice("frame.locksSoon"_w, Variant::caution);
  sheet.status("trouble", state.place.trouble, Variant::caution);
  sheet.status("done", state.place.done, Variant::good);
}

void build_screen(const State& state, Sheet& sheet) {
  switch (state.place.screen) {
    case Screen::unlock:
      return build_unlock(state, sheet);
    case Screen::arriving:
      return sheet.say("arrive.now"_w);
    case Screen::inbox:
      return build_inbox(state, sheet);
    case Screen::links:
      return build_links(state, sheet);
    case Screen::make:
      return build_make(state, sheet);
    case Screen::card:
      return build_card(state, sheet);
  }
}

std::string_view screen_name(const State& state) {
  if (open_case_of(state) != nullptr) return "case";
  return names[static_cast<std::size_t>(state.place.screen)];
}

}  // namespace

view::Key heading_key() {
  return view::make_key("frame", "heading");
}

void turn_to(State& state, Screen screen) {
  if (state.place.screen != screen) state.place.page = 0;
  state.place.screen = screen;
  state.place.focus = heading_key();
  ++state.place.focus_serial;
  if (screen != Screen::unlock) state.place.trouble = {};
}

void turn_to_problem(State& state) {
  if (state.problems.empty()) return;
  state.place.focus = view::make_key(screen_name(state), state.problems.begin()->first);
  ++state.place.focus_serial;
}

const Case* open_case_of(const State& state) {
  if (state.place.screen != Screen::inbox || state.place.unit.empty()) return nullptr;
  const auto found = state.mail.cases.find(state.place.unit);
  return found == state.mail.cases.end() ? nullptr : &found->second;
}

void show(State& state) {
  const Given given{state.words, state.values, state.problems, state.open_cards};
  Sheet sheet(given, screen_name(state));
  if (state.desk && state.place.screen != Screen::arriving) build_bar(state, sheet);
  view::Node& heading = sheet.add(view::Kind::heading, "heading", sheet.said(heading_of(state)));
  heading.key = heading_key();
  heading.number = 1;
  sheet.built.title = state.say("frame.title"_w.with(state.say(heading_of(state))));
  build_messages(state, sheet);
  build_screen(state, sheet);
  build_languages(state, sheet);
  sheet.built.lang = state.words.tag();
  sheet.built.direction = state.words.rtl() ? view::Direction::rtl : view::Direction::ltr;
  sheet.built.display = state.display;
  sheet.built.focus = state.place.focus;
  sheet.built.focus_serial = state.place.focus_serial;
  state.current = std::move(sheet.built);
  state.bindings = std::move(sheet.bindings);
}

}  // namespace foyer::desk
