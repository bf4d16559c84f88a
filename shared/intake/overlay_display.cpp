// How the page looks: text size, contrast, drawn or plain, motion. Stays on this device.

#include <algorithm>

#include "intake/aloud.h"
#include "intake/display.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using Contrast = view::Display::Contrast;

bool has_easy_words(const State& state) {
  const pack::Pack* pack = state.content();
  return pack && std::ranges::any_of(pack->statements,
                                     [](const pack::Statement& one) { return !one.easy.empty(); });
}

void build(const State& state, Page& page) {
  page.say("display.stays"_w);
  page.choice({.name = "text", .label = "display.text"_w}, {{"100", "display.text.100"_w},
                                                            {"120", "display.text.120"_w},
                                                            {"150", "display.text.150"_w},
                                                            {"200", "display.text.200"_w}});
  page.choice({.name = "contrast", .label = "display.contrast"_w},
              {{"standard", "display.contrast.standard"_w},
               {"dark", "display.contrast.dark"_w},
               {"high", "display.contrast.high"_w}});
  if (state.painted)
    page.choice({.name = "view", .label = "display.view"_w, .hint = "display.view.hint"_w},
                {{"kiosk", "display.view.kiosk"_w}, {"page", "display.view.page"_w}});
  page.choice({.name = "motion", .label = "display.motion"_w},
              {{"moving", "display.motion.moving"_w}, {"still", "display.motion.still"_w}});
  if (has_easy_words(state))
    page.choice({.name = "easy", .label = "display.easy"_w, .hint = "display.easy.hint"_w},
                {{"no", "display.easy.no"_w}, {"yes", "display.easy.yes"_w}});
  offer_aloud(state, page);
  page.primary("action.close"_w);
}

}  // namespace

void show_display(State& state) {
  const view::Display& now = state.display;
  state.answers.set("display.text", std::to_string(now.text_percent));
  state.answers.set("display.contrast", now.contrast == Contrast::dark   ? "dark"
                                        : now.contrast == Contrast::high ? "high"
                                                                         : "standard");
  state.answers.set("display.view", now.page_view ? "page" : "kiosk");
  state.answers.set("display.motion", now.still ? "still" : "moving");
  if (!state.answers.has("display.easy")) state.answers.set("display.easy", "no");
  if (!state.answers.has("display.aloud")) state.answers.set("display.aloud", "off");
}

bool wants_easy_words(const State& state) {
  return state.answers.is("display.easy", "yes");
}

void first_answers(State& state) {
  show_display(state);
  state.answers.set("language.tag", state.words.tag());
  if (state.kiosk) state.answers.set("now.device", "agency");
}

void apply_display(State& state) {
  const Answers& said = state.answers;
  if (said.has("display.text")) state.display.text_percent = said.number("display.text");
  state.display.contrast = said.is("display.contrast", "dark")   ? Contrast::dark
                           : said.is("display.contrast", "high") ? Contrast::high
                                                                 : Contrast::standard;
  state.display.page_view = !state.painted || said.is("display.view", "page");
  state.display.still = said.is("display.motion", "still");
}

namespace {

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "changed") return Took::no;
  apply_display(state);
  return Took::yes;
}

}  // namespace

const Screen overlay_display{.id = "display", .build = build, .take = take};

}  // namespace foyer::intake
