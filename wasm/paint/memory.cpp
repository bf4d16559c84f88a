#include "paint/memory.h"

#include <algorithm>

namespace foyer::paint {
namespace {

constexpr std::uint32_t every_frame_ms = 1;  // as soon as the display takes the next picture

float ease_out(float share) {
  const float left = 1 - share;
  return 1 - left * left * left;
}

}  // namespace

void Memory::begin(const view::View& view, const Layout& layout, float motion_ms) {
  new_screen_ = frame_ == 0 || view.screen != screen_;
  if (new_screen_) {
    screen_ = view.screen;
    ways_.clear();
    plays_.clear();
  }
  ++frame_;
  now_ms_ = layout.time_ms;
  next_ms_ = 0;
  motion_ms_ = motion_ms;
  still_ = layout.is(Flag::reduced_motion);
}

Motion Memory::end() {
  const auto gone = [this](const auto& entry) { return entry.frame != frame_; };
  std::erase_if(ways_, gone);
  std::erase_if(marks_, gone);
  return {next_ms_};
}

void Memory::wait(std::uint32_t ms) {
  next_ms_ = next_ms_ == 0 ? ms : std::min(next_ms_, ms);
}

float Memory::value(const Way& way) const {
  const auto passed = static_cast<float>(now_ms_ - way.since_ms);
  if (still_ || passed >= motion_ms_) return way.to;
  return way.from + (way.to - way.from) * ease_out(passed / motion_ms_);
}

float Memory::eased(view::Key key, Slot slot, float target, std::uint32_t which) {
  auto found = std::ranges::find_if(ways_, [&](const Way& way) {
    return way.key == key && way.slot == slot && way.which == which;
  });
  if (found == ways_.end()) {
    if (target == 0) return 0;  // most nodes are at rest and are not remembered
    ways_.push_back({key, slot, which, new_screen_ ? target : 0, target, now_ms_, frame_});
    found = ways_.end() - 1;
  }
  found->frame = frame_;
  if (found->to != target) {
    found->from = value(*found);
    found->to = target;
    found->since_ms = now_ms_;
  }
  const float now = value(*found);
  if (now != found->to)
    wait(every_frame_ms);
  else
    found->from = found->to;
  return now;
}

Memory::Play& Memory::play(const view::Node& scene) {
  const auto found = std::ranges::find(plays_, scene.key, &Play::key);
  if (found == plays_.end())
    return plays_.emplace_back(Play{scene.key, scene.value, scene.number, now_ms_, false});
  if (found->name != scene.value || found->number != scene.number)
    *found = {scene.key, scene.value, scene.number, now_ms_, false};
  return *found;
}

float Memory::scene_ms(const view::Node& scene, float length_ms) {
  Play& playing = play(scene);
  const auto passed = static_cast<float>(now_ms_ - playing.since_ms);
  playing.over = playing.over || still_ || passed >= length_ms;
  if (playing.over) return length_ms;
  wait(every_frame_ms);
  return passed;
}

void Memory::replay(view::Key scene) {
  std::erase_if(plays_, [&](const Play& playing) { return playing.key == scene; });
}

float Memory::beat(float period_ms) {
  if (still_) return 0;
  wait(every_frame_ms);
  const auto period = static_cast<std::uint32_t>(period_ms);
  return static_cast<float>(now_ms_ % period) / period_ms;
}

const Strokes& Memory::strokes(view::Key key, const std::string& value) {
  const auto found = std::ranges::find(marks_, key, &Mark::key);
  if (found == marks_.end())
    return marks_.emplace_back(Mark{key, value, parse_ink(value), frame_}).strokes;
  found->frame = frame_;
  if (found->value != value) {
    found->value = value;
    found->strokes = parse_ink(value);
  }
  return found->strokes;
}

}  // namespace foyer::paint
