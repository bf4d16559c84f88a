#pragma once
// The language of the desk: the browser's wish at first, then what the worker chooses, which this
// device remembers. What clients were shown stays in the language that they read.

#include "desk/sheet.h"
#include "desk/state.h"

namespace foyer::desk {

// One button for each other language, by its own name, at the foot of every screen.
void build_languages(const State& state, Sheet& sheet);

// Asks for the words; a language that there are no words of changes nothing.
void choose_language(State& state, const std::string& tag, Effects& effects);
// Once this device has told what it remembers.
void choose_kept_language(State& state, Effects& effects);
void take_words(State& state, const intake::WordsLoaded& loaded);

}  // namespace foyer::desk
