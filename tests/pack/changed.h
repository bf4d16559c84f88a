#pragma once
// Lint of the default pack after one change, and how its findings are looked at.

#include <functional>

#include "pack_lint/lint.h"
#include "source.h"

namespace foyer::pack::test {

Lint after(const std::function<void(base::Json&)>& change, Mode mode = Mode::draft);

// An error or warning about this id, with these words in its sentence and this clause.
bool found(const Lint& lint, std::string_view id, std::string_view part_of_sentence,
           std::string_view clause = {});

void set_text(base::Json& body, std::string_view id, std::string_view text);  // in English
std::string all(const Lint& lint);  // every finding, for messages

// The default pack as a production pack in English that has reviewed its states but names nobody.
base::Json only_english();

}  // namespace foyer::pack::test
