#pragma once
// How long a text may be at its place, in characters, in any language.

#include <cstddef>

#include "pack_lint/mention.h"

namespace foyer::pack {

// Somebody who reads every word once must get through in a quarter of an hour, so what everybody
// meets is one plain sentence or two; what is opened on wish may say more.
std::size_t characters_max(Role role);

}  // namespace foyer::pack
