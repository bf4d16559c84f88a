#pragma once
// The worker's session: events in, effects out, and a View of what to show now. No clock, network,
// storage, randomness or DOM in here. Her keys and what clients sent exist in its memory alone,
// from unlocking until Lock, after which the session is empty and ignores every event.

#include <memory>

#include "desk/effect.h"
#include "desk/event.h"
#include "view/node.h"

namespace foyer::desk {

struct State;

class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // The effects are to be run in their order.
  Effects update(Event event);

  // Valid until the next update.
  const view::View& view() const;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace foyer::desk
