#pragma once
// The client's session: events in, effects out, and a View of what to show now. No clock, network,
// storage, randomness or DOM in here.
//
// Order: the first event is Started; until it came the View is empty. After Leave the View stays
// blank and every event is ignored. An answer to an effect that no longer matters is dropped.

#include <memory>

#include "intake/effect.h"
#include "intake/event.h"
#include "view/node.h"

namespace foyer::intake {

struct State;

class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // The effects are to be run in their order.
  Effects update(const Event& event);

  // Valid until the next update.
  const view::View& view() const;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace foyer::intake
