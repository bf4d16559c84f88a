#pragma once
// How long a text may be at its place.

#include <cstddef>

#include "pack_lint/mention.h"

namespace foyer::pack {

enum class Written { first, translated };

// In characters. Other languages need more room than English for the same: three parts in ten for a
// sentence, six for what is shorter, as W3C's "Text size in translation" has it.
std::size_t characters_max(Role role, Written written);

}  // namespace foyer::pack
