#include "intake/checks.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

// Video wants about a megabit both ways; with little more than a third of it and a short way there
// is a plain picture; a voice needs a tenth.
constexpr int good_kbps = 1000, basic_kbps = 350, voice_kbps = 100, near_ms = 150;
constexpr int heard_level = 8;                     // of 100: above the noise of a quiet room
constexpr base::UnixSeconds clock_is_right = 120;  // so far off, nobody misses a visit

const std::array<DeviceCheck, 9>& all() {
  static const std::array<DeviceCheck, 9> checks{{
      {"speed", "good basic", {"call", "lowvideo", "device", "person"}},
      {"camera", "works", {"voice", "loan", "device", "person"}, true},
      {"microphone", "works", {"call", "relay", "written", "person"}},
      {"sound", "works", {"captions", "relay", "interpreter", "person"}, true},
      {"screen", "works", {"device", "paper", "call"}},
      {"keyboard", "works", {"call", "person", "paper"}},
      {"storage", "works", {"onego", "device", "paper"}},
      {"clock", "works", {"call", "written"}},
      {"embedded", "works", {"owntab", "device", "call"}},
  }};
  return checks;
}

std::string judge_speed(const CheckDone& done) {
  const int slowest = std::min(done.down_kbps, done.up_kbps);
  const bool near = done.rtt_ms <= near_ms;
  if (slowest >= good_kbps && near) return "good";
  if (slowest >= basic_kbps && near) return "basic";
  return slowest >= voice_kbps ? "voice" : "little";
}

std::string judge(const DeviceCheck& check, const CheckDone& done) {
  if (done.result == "denied" || done.result == "blocked" || done.result == "missing")
    return done.result;
  if (done.result != "done") return "failed";
  if (check.id == "speed") return judge_speed(done);
  if (check.id == "microphone") return done.level >= heard_level ? "works" : "quiet";
  return "works";
}

std::string judge_clock(const State& state) {
  if (state.clock.relay() == 0) return "failed";
  return std::abs(state.clock.device() - state.clock.now()) <= clock_is_right ? "works" : "off";
}

void settle(State& state, std::string_view check, std::string_view outcome) {
  state.answers.set(found_name(check), outcome);
  state.checking = {};
}

}  // namespace

std::span<const DeviceCheck> device_checks() {
  return all();
}

const DeviceCheck* find_check(std::string_view id) {
  const auto found = std::ranges::find(all(), id, &DeviceCheck::id);
  return found == all().end() ? nullptr : &*found;
}

std::string found_name(std::string_view check) {
  return std::string("device.found.").append(check);
}
std::string shared_name(std::string_view check) {
  return std::string("device.share.").append(check);
}
std::string instead_name(std::string_view check) {
  return std::string("device.instead.").append(check);
}

Word outcome_word(std::string_view check, std::string_view outcome) {
  const bool own_failure = check == "screen" || check == "keyboard" || check == "storage";
  const bool of_all = outcome == "denied" || outcome == "missing" ||
                      (outcome == "failed" && !own_failure) ||
                      (outcome == "blocked" && check != "embedded");
  if (of_all) return "device.says."_f + outcome;
  return "device.says."_f + std::string(check).append(".").append(outcome);
}

bool calls_for_another_way(const State& state, const DeviceCheck& check) {
  const std::string_view found = state.answers.get(found_name(check.id));
  if (found.empty()) return false;
  return std::string(" ")
             .append(check.good)
             .append(" ")
             .find(std::string(" ").append(found).append(" ")) == std::string::npos;
}

void start_check(State& state, std::string_view id, Effects& effects) {
  const DeviceCheck* check = find_check(id);
  if (check == nullptr) return;
  stop_check(state, effects);
  for (const auto& name : {found_name(id), shared_name(id), instead_name(id)})
    state.answers.set(name, {});
  if (id == "clock") return settle(state, id, judge_clock(state));
  const int request = state.requests.ask(Ask::check);
  state.checking = {.id = request, .check = std::string(id)};
  effects.push_back(StartCheck{request, std::string(id)});
}

void stop_check(State& state, Effects& effects) {
  if (state.checking.check.empty()) return;
  state.requests.take_back(Ask::check);
  state.checking = {};
  effects.push_back(StopCheck{});
}

void take_check(State& state, const CheckDone& done, Effects& effects) {
  const DeviceCheck* check = find_check(state.checking.check);
  if (check == nullptr || done.id != state.checking.id) return;
  const bool asks = check->asks && (done.result == "shows" || done.result == "done");
  if (asks) {
    state.checking.asks = true;
    return;
  }
  settle(state, check->id, judge(*check, done));
  effects.push_back(StopCheck{});
}

void answer_check(State& state, bool yes, Effects& effects) {
  if (!state.checking.asks) return;
  const std::string check = state.checking.check;
  stop_check(state, effects);
  settle(state, check, yes ? "works" : "not");
}

void stop_unseen_check(State& state, Effects& effects) {
  const bool in_sight = state.place.screen == &screen_device && state.place.overlay == nullptr &&
                        state.place.open_cards.contains(checks_card);
  if (!in_sight) stop_check(state, effects);
}

}  // namespace foyer::intake
