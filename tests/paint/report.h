#pragma once
// Writes the bytes of a layout report, as the page does.

#include "base/bytes.h"
#include "paint/layout.h"

namespace foyer::paint::testing {

// Every field is written as it stands, also where it is wrong.
base::Bytes write_report(const Layout& layout);

// Word `index` of a report made of something else.
void put_word(base::Bytes& report, std::size_t index, std::uint32_t word);
void put_word(base::Bytes& report, std::size_t index, float number);

}  // namespace foyer::paint::testing
