#include "intake/covered.h"

#include "intake/state.h"
#include "record/law.h"

namespace foyer::intake {

record::Jurisdiction jurisdiction_of(const State& state) {
  return record::weigh_law(state.opened->manifest.worker, state.answers.get("you.nowState"),
                           *state.content(), state.clock.now())
      .facts;
}

Word place_name(const State& state, const pack::Jurisdiction& place) {
  const Word word = "state."_f + place.state;
  return state.words.has(word.key) ? word : plain(place.name);
}

}  // namespace foyer::intake
