#pragma once
// Yes, No and Decide later: asked in the same way of every row, so that no answer looks better.

#include <string_view>
#include <vector>

#include "intake/page.h"
#include "intake/place.h"
#include "record/answers.h"

namespace foyer::intake {

struct State;

const std::vector<Choice>& yes_no_later();
void need_decision(const State& state, Problems& problems, std::string_view id,
                   std::string_view name_text_id);
Word decided(const State& state, std::string_view id);
record::Decision decision(const State& state, std::string_view id, record::Decision::About about);

}  // namespace foyer::intake
