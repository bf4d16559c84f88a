#include "intake/aloud.h"

#include <algorithm>
#include <array>

#include "intake/display.h"
#include "intake/frame.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Variant;

constexpr std::array<int, 6> speeds{50, 75, 100, 125, 150, 200};
constexpr int fastest = static_cast<int>(speeds.size());

bool is_wanted(const State& state) {
  return state.answers.is("display.aloud", "on");
}

std::string_view voice_for(const State& state, std::string_view lang) {
  const auto& voices = state.aloud.voices;
  const auto found = std::ranges::find(voices, lang, &VoicesFound::Voice::lang);
  return found == voices.end() ? std::string_view() : std::string_view(found->where);
}

bool is_recorded(const pack::Statement& one, Showing::Level level, std::string_view lang) {
  return (level == Showing::Level::easy ? one.easy_audio : one.audio).contains(lang);
}

// Whether the pack reads anything out in this language.
bool is_recorded(const State& state, std::string_view lang) {
  const pack::Pack* pack = state.content();
  const auto level = wants_easy_words(state) ? Showing::Level::easy : Showing::Level::usual;
  return pack && std::ranges::any_of(pack->statements, [&](const pack::Statement& one) {
           return is_recorded(one, level, lang);
         });
}

bool is_heard(const State& state, const Showing& shown) {
  if (voice_for(state, shown.lang) == "device") return true;
  const pack::Statement* one = state.content() ? state.content()->statement(shown.id) : nullptr;
  return one && is_recorded(*one, shown.level, shown.lang);
}

enum class Can { unknown, read, not_read };
Can can(const State& state) {
  const std::string_view lang = state.words.tag();
  const std::string_view voice = voice_for(state, lang);
  if (voice == "device" || is_recorded(state, lang)) return Can::read;
  return voice.empty() ? Can::unknown : Can::not_read;
}

Word why_silent(const State& state) {
  return voice_for(state, state.words.tag()) == "elsewhere" ? "aloud.elsewhere"_w : "aloud.none"_w;
}

void control(Page& page, std::string_view act, const Word& text) {
  view::Node& node = page.button(act, text, Variant::quiet);
  node.key = view::make_key("frame", act);
  page.bindings[node.key] = {.name = std::string(act)};
}

void begin(State& state, Effects& effects) {
  Aloud& aloud = state.aloud;
  std::vector<Sentence> all = sentences_of(state);
  const auto there = std::ranges::find_if(
      all, [&](const Sentence& one) { return ReadPlace{one.key, one.nth} == aloud.at; });
  if (there == all.end()) {
    aloud.shown = state.showing;
    std::erase_if(aloud.shown, [&](const Showing& one) { return !is_heard(state, one); });
  } else {
    all.erase(all.begin(), there);
  }
  if (all.empty()) return;
  aloud.being_read.clear();
  for (const Sentence& one : all) aloud.being_read.push_back({one.key, one.nth});
  aloud.reading = aloud.told = true;
  const int percent = speeds[static_cast<std::size_t>(aloud.speed - 1)];
  effects.push_back(ReadAloud{std::move(all), percent});
}

void change_speed(State& state, int by, Effects& effects) {
  Aloud& aloud = state.aloud;
  aloud.speed = std::clamp(aloud.speed + by, 1, fastest);
  if (aloud.reading) return begin(state, effects);
  state.place.status = "aloud.speed"_w.with(std::to_string(aloud.speed), std::to_string(fastest));
}

}  // namespace

void show_aloud(const State& state, Page& page) {
  if (!is_wanted(state) || can(state) == Can::unknown) return;
  const Aloud& aloud = state.aloud;
  const auto group = page.group("aloud", Variant::plain, "aloud.label"_w);
  if (can(state) == Can::not_read) return page.say(why_silent(state));
  control(page, "aloud",
          aloud.reading       ? "aloud.stop"_w
          : aloud.at.key != 0 ? "aloud.goOn"_w
                              : "aloud.read"_w);
  control(page, "aloud.slower", "aloud.slower"_w);
  page.last().disabled = aloud.speed == 1;
  control(page, "aloud.faster", "aloud.faster"_w);
  page.last().disabled = aloud.speed == fastest;
  if (!aloud.told) page.say("aloud.others"_w, Variant::soft);
}

void offer_aloud(const State& state, Page& page) {
  if (can(state) == Can::unknown) return;
  if (can(state) == Can::not_read) {
    page.heading("display.aloud"_w);
    return page.say(why_silent(state));
  }
  page.choice({.name = "aloud", .label = "display.aloud"_w, .hint = "display.aloud.hint"_w},
              {{"off", "display.aloud.off"_w}, {"on", "display.aloud.on"_w}});
}

bool press_aloud(State& state, std::string_view act, Effects& effects) {
  if (!is_wanted(state)) return false;
  if (act == "aloud" && state.aloud.reading)
    state.aloud.reading = false;
  else if (act == "aloud")
    begin(state, effects);
  else if (act == "aloud.slower")
    change_speed(state, -1, effects);
  else if (act == "aloud.faster")
    change_speed(state, +1, effects);
  else
    return false;
  return true;
}

void take_read(State& state, const Read& read) {
  Aloud& aloud = state.aloud;
  if (!aloud.reading) return;
  const auto number = static_cast<std::size_t>(std::max(read.number, 0));
  if (read.how == "sentence" && number < aloud.being_read.size()) {
    aloud.at = aloud.being_read[number];
    return;
  }
  if (read.how == "sentence") return;
  aloud.reading = false;
  if (read.how == "failed") state.place.status = "aloud.failed"_w;
  if (read.how == "end") state.evidence.heard(aloud.shown);
  if (read.how == "end" || read.how == "partly") aloud.at = {};
}

void find_voices(State& state, Effects& effects) {
  const bool looked_at = state.place.overlay == &overlay_display || is_wanted(state);
  if (!looked_at || state.aloud.asked) return;
  state.aloud.asked = true;
  FindVoices wanted;
  for (const Spoken& one : state.spoken) wanted.languages.push_back(one.tag);
  effects.push_back(std::move(wanted));
}

Reading reading_now(const State& state) {
  return {state.aloud.reading, state.place.focus_serial, std::string(state.words.tag())};
}

void stop_where_left(State& state, const Reading& before, Effects& effects) {
  const Reading now = reading_now(state);
  const bool moved = now.focus_serial != before.focus_serial || now.lang != before.lang;
  if (moved) {
    state.aloud.reading = false;
    state.aloud.at = {};
  }
  if (before.reading && !state.aloud.reading) effects.push_back(StopReading{});
}

}  // namespace foyer::intake
