#include "intake/sending.h"
namespace foyer::intake {
void begin_locking(State&, Effects&) {}
void lock(State&, Effects&) {}
}  // namespace foyer::intake
