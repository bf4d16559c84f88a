#pragma once
// The client's session: events in, effects out, and a View of what to show now. No clock, network,
// storage, randomness or DOM in here.

#include <memory>

#include "intake/effect.h"
#include "intake/event.h"
#include "view/node.h"

namespace foyer::intake {

class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  Effects update(const Event& event);

  // Valid until the next update.
  const view::View& view() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace foyer::intake
