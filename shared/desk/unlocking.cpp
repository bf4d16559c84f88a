#include "desk/unlocking.h"

#include <algorithm>

#include "base/secret_json.h"
#include "desk/arriving.h"
#include "desk/asking.h"
#include "desk/joining.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

using base::Code;

constexpr int free_misses = 3;
constexpr std::int64_t wait_ms = 5'000, wait_ms_max = 60'000;
constexpr int tick_ms = 1'000;

std::int64_t wait_after(int misses) {
  if (misses < free_misses) return 0;
  return std::min(wait_ms << std::min(misses - free_misses, 4), wait_ms_max);
}

void read_file(State& state, base::ByteSpan bytes) {
  Unlocking& at = state.unlocking;
  auto file = work::read_desk_file(base::as_text(bytes));
  state.place.trouble = {};
  if (file) {
    at.file = std::move(*file);
    at.kept.assign(bytes.begin(), bytes.end());
    return;
  }
  const bool age = base::as_text(bytes).starts_with("age-encryption.org/");
  state.place.trouble = age                                    ? "unlock.keyFile"_w
                        : file.error().code == Code::bad_proof ? "unlock.damaged"_w
                                                               : "unlock.noFile"_w;
}

Word why_not(const base::Error& error) {
  switch (error.code) {
    case Code::wrong_key:
      return "unlock.wrong"_w;
    case Code::mismatch:
      return "unlock.notHers"_w;
    case Code::too_large:
      return "unlock.tooMuch"_w;
    default:
      return "unlock.damaged"_w;
  }
}

// The page shows how long it has been at it.
void tick(State& state, Effects& effects) {
  ring_after(state, tick_ms, effects, [](State& later, Answer, Effects& more) {
    if (later.unlocking.stretching != 0) tick(later, more);
  });
}

void miss(State& state, const base::Error& error) {
  Unlocking& at = state.unlocking;
  state.place.trouble = why_not(error);
  if (error.code != Code::wrong_key) return;
  at.wait_until_ms = state.clock.monotonic_ms() + wait_after(++at.misses);
}

}  // namespace

void pick_file(State& state, Effects& effects) {
  state.unlocking.picking = ++state.last_asked;
  effects.push_back(Pick{state.last_asked, std::int64_t{work::desk_file_bytes_max}});
}

void take_file(State& state, const Picked& picked) {
  if (picked.id != state.unlocking.picking) return;
  state.unlocking.picking = 0;
  if (picked.size > static_cast<std::int64_t>(work::desk_file_bytes_max)) {
    state.place.trouble = "unlock.tooLarge"_w;
    return;
  }
  read_file(state, picked.bytes);
}

void take_file_bytes(State& state, base::ByteSpan bytes) {
  read_file(state, bytes);
}

void take_kept_file(State& state) {
  const auto kept = state.rows.find(kept_file_row);
  if (kept == state.rows.end() || state.unlocking.file) return;
  read_file(state, kept->second);
  if (state.unlocking.file) state.values["unlock.keep"] = "yes";
}

void forget_file(State& state, Effects& effects) {
  state.unlocking.file.reset();
  state.unlocking.kept.clear();
  state.values.erase("unlock.keep");
  if (state.rows.erase(std::string(kept_file_row)) > 0)
    effects.push_back(intake::Effect(intake::Forget{std::string(kept_file_row)}));
}

void unlock(State& state, Effects& effects) {
  Unlocking& at = state.unlocking;
  state.problems.clear();
  state.place.trouble = {};
  if (!at.file || at.stretching != 0) return;
  const std::string_view typed = state.value("unlock.passphrase");
  if (typed.empty()) {
    state.problems["unlock.passphrase"] = state.say("unlock.empty"_w);
    turn_to_problem(state);
    return;
  }
  if (const auto left = at.wait_until_ms - state.clock.monotonic_ms(); left > 0) {
    state.place.trouble = "unlock.wait"_w.with(std::to_string((left + 999) / 1000));
    return;
  }
  auto work = seal::read_stretching(at.file->file.key);
  if (!work) {
    state.place.trouble = why_not(work.error());
    return;
  }
  at.stretching = ++state.last_asked;
  at.stretching_since_ms = state.clock.monotonic_ms();
  effects.push_back(
      Stretch{at.stretching, base::to_bytes(typed), std::move(work->salt), work->log_n});
  base::wipe(state.values["unlock.passphrase"]);
  state.values.erase("unlock.passphrase");
  tick(state, effects);
}

void take_stretched(State& state, const Stretched& stretched, Effects& effects) {
  Unlocking& at = state.unlocking;
  if (take_join_key(state, stretched, effects)) return;
  if (stretched.id != at.stretching || at.stretching == 0 || !at.file) return;
  at.stretching = 0;
  if (stretched.key.span().size() != base::Secret32::size()) {
    state.place.trouble = "unlock.memory"_w;
    return;
  }
  auto opened = work::open_desk_file(*at.file, base::Secret32(stretched.key.span()));
  if (!opened) return miss(state, opened.error());
  if (state.value("unlock.keep") == "yes") {
    keep_row(state, std::string(kept_file_row), at.kept, effects);
  } else {
    state.rows.erase(std::string(kept_file_row));
    effects.push_back(intake::Effect(intake::Forget{std::string(kept_file_row)}));
  }
  Desk desk;
  desk.worker = std::move(opened->worker);
  desk.shared = std::move(opened->shared);
  desk.profile = at.file->file.profile;
  desk.kiosk = at.file->file.kiosk;
  state.desk = std::move(desk);
  at.misses = 0;
  arrive(state, at.file->file, effects);
}

}  // namespace foyer::desk
