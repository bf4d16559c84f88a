#pragma once
// What a press, a change or an opened card does, by what its key stands for.

#include "desk/state.h"

namespace foyer::desk {

void press(State& state, view::Key key, Effects& effects);
void change(State& state, view::Key key, const std::string& value);
void toggle(State& state, view::Key key, bool open);

// A screen's buttons: its name, and what it does with its argument.
struct Button {
  std::string_view act;
  void (*press)(State& state, const std::string& argument, Effects& effects);
};

}  // namespace foyer::desk
