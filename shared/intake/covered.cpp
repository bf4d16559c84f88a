#include "intake/covered.h"

#include "intake/state.h"
#include "record/law.h"

namespace foyer::intake {

record::Jurisdiction jurisdiction_of(const State& state) {
  return record::weigh_law(state.opened->manifest.worker, state.answers.get("you.nowState"),
                           *state.content(), state.clock.now())
      .facts;
}

}  // namespace foyer::intake
