#include "intake/reaches.h"

#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Input;

constexpr Reach reaches[] = {
    {"text", Input::phone, "tel", false},    {"mobile", Input::phone, "tel", true},
    {"landline", Input::phone, "tel", true}, {"email", Input::email, "email", false},
    {"chat", Input::text, "", false},        {"video", Input::text, "", false}};

}  // namespace

const Reach* reach_of(const pack::Channel& channel) {
  for (const Reach& one : reaches)
    if (one.channel == channel.id) return &one;
  return nullptr;
}

std::vector<const pack::Channel*> reaching_channels(const State& state) {
  std::vector<const pack::Channel*> out;
  for (const pack::Channel* channel : declared_channels(state))
    if (reach_of(*channel) != nullptr) out.push_back(channel);
  return out;
}

}  // namespace foyer::intake
