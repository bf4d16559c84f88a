#pragma once
// Which language the kiosk speaks: wished for, offered by the link, chosen by the person.

#include <string>
#include <vector>

#include "intake/effect.h"
#include "intake/event.h"

namespace foyer::intake {

struct State;

std::vector<std::string> offered_languages(const State& state);  // of the link, or the only one
void choose_language(State& state, std::string_view tag, Effects& effects);
// The best wish that is offered, asked for once the link says what is offered.
void choose_wished_language(State& state, Effects& effects);
void take_words(State& state, const WordsLoaded& loaded);

}  // namespace foyer::intake
