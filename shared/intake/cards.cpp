#include "intake/cards.h"

#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string opened_name(std::string_view full_name) {
  return std::string(full_name).append(".opened");
}

}  // namespace

bool was_opened(const State& state, std::string_view full_name) {
  return state.answers.has(opened_name(full_name));
}

void open_card(State& state, std::string_view full_name) {
  state.place.open_cards.insert(std::string(full_name));
  state.answers.set(opened_name(full_name), "yes");
}

}  // namespace foyer::intake
