#include "intake/frame.h"

#include "intake/aloud.h"
#include "intake/journey.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;
using view::Node;
using view::Variant;

// What is of the frame has the same key on every screen.
Node& frame_node(Page& page, Kind kind, std::string_view name, const Word& text) {
  Node& node = page.add(kind, std::string("frame.").append(name), text);
  node.key = view::make_key("frame", name);
  return node;
}

void frame_button(Page& page, std::string_view act, const Word& text, Variant variant) {
  Node& node = frame_node(page, Kind::button, act, text);
  node.variant = variant;
  page.bindings[node.key] = {.name = std::string(act)};
}

void top_bar(const State& state, Page& page) {
  const auto bar = page.group("bar", Variant::bar);
  if (page.built.step > 0)
    page.progress(
        "frame.step"_w.with(std::to_string(page.built.step), std::to_string(page.built.step_count)),
        page.built.step, page.built.step_count);
  frame_button(page, "language", "frame.language"_w, Variant::quiet);
  frame_button(page, "display", "frame.display"_w, Variant::quiet);
  frame_button(page, "leave", "frame.leave"_w, Variant::leave);
  show_aloud(state, page);
}

void error_summary(const State& state, Page& page) {
  if (state.place.problems.empty() || state.place.overlay != nullptr) return;
  Node& node = page.add(Kind::error_summary, "problems", "frame.problems"_w);
  node.key = problems_key();
  for (const Problem& problem : state.place.problems) {
    Node link;
    link.kind = Kind::link;
    link.key = view::make_key("problems", problem.field);
    page.relabel(link, problem.what);
    link.value = "#" + std::to_string(page.key_of(problem.field));
    node.children.push_back(std::move(link));
  }
}

bool has_earlier(const State& state) {
  for (const Parcel& parcel : state.sending.parcels)
    if (!parcel.mine && !parcel.done) return true;
  return false;
}

void messages(const State& state, Page& page) {
  if (!state.online) page.notice("frame.offline"_w, Variant::caution);
  if (state.sending.earlier_sent)
    page.notice("frame.earlierSent"_w, Variant::good);
  else if (has_earlier(state))
    page.notice("frame.earlierWaits"_w, Variant::caution);
  // The live region is there before it has something to say.
  page.status(state.place.status);
}

void foot(const State& state, Page& page) {
  if (!page.primary().empty())
    frame_button(page, state.place.overlay != nullptr ? "close" : "next", page.primary(),
                 Variant::primary);
  const auto footer = page.group("footer", Variant::footer);
  if (state.place.overlay == nullptr && can_go_back(state))
    frame_button(page, "back", "frame.back"_w, Variant::secondary);
  frame_button(page, "help", "frame.help"_w, Variant::secondary);
}

void draft_label(const State& state, Page& page) {
  const bool draft_pack = state.content() != nullptr && state.content()->draft;
  if (draft_pack || !state.words.has("language.reviewer"))
    frame_node(page, Kind::notice, "draft", "frame.draft"_w).variant = Variant::soft;
}

void announce(State& state) {
  const std::string text = state.say(state.place.status);
  if (text != state.place.announced && !text.empty()) ++state.place.announce_serial;
  state.place.announced = text;
  state.current.announce = text;
  state.current.announce_serial = state.place.announce_serial;
}

void describe(const State& state, const Screen& screen, Page& page) {
  const Step step = step_of(state, *state.place.screen);
  page.built.screen = screen.id;
  page.built.lang = state.words.tag();
  page.built.direction = state.words.rtl() ? view::Direction::rtl : view::Direction::ltr;
  page.built.step = step.number;
  page.built.step_count = step.count;
  page.built.sent = state.sending.stage == Sending::Stage::sent;
  page.built.focus = state.place.focus;
  page.built.focus_serial = state.place.focus_serial;
  page.built.display = state.display;
  page.built.autofill = state.own_device();
}

void main_heading(Page& page, const Screen& screen, std::size_t at) {
  Node& node = page.built.nodes[at];
  const Word text = page.main_heading().empty() ? "heading."_f + screen.id : page.main_heading();
  page.relabel(node, text);
  page.built.title = page.said("frame.title"_w.with(page.said(text)));
}

}  // namespace

view::Key heading_key() {
  return view::make_key("frame", "heading");
}
view::Key problems_key() {
  return view::make_key("frame", "problems");
}

void build_view(State& state) {
  const Screen& screen = on_top(state);
  Page page(state, screen.id);
  describe(state, screen, page);
  top_bar(state, page);
  const std::size_t heading_at = page.built.nodes.size();
  Node& heading = page.add(Kind::heading, "heading", {});
  heading.key = heading_key();
  heading.number = 1;
  error_summary(state, page);
  messages(state, page);
  screen.build(state, page);
  page.tell_purposes();
  main_heading(page, screen, heading_at);
  foot(state, page);
  draft_label(state, page);
  // The error summary goes when all is mended; nothing shall move then.
  if (view::find(page.built, page.built.focus) == nullptr) page.built.focus = 0;
  state.current = std::move(page.built);
  state.bindings = std::move(page.bindings);
  state.showing = std::move(page.showing);
  state.audio = std::move(page.audio);
  announce(state);
}

}  // namespace foyer::intake
