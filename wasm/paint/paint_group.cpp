#include "paint/painting.h"

namespace foyer::paint {

// Bar, foot and plain groups are told apart by space alone.
void paint_group(Painting&, const view::Node&, const Around&) {}

}  // namespace foyer::paint
