#pragma once
// Inside this folder: the plaintext of a part as lines, each ended by LF, then padding.

#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::record {

// Exactly `count` lines without their LF, or Code::malformed. The views point into `plaintext`.
base::Result<std::vector<std::string_view>> split_lines(std::string_view plaintext,
                                                        std::size_t count);
// The same for the plaintext of an opened part, whose padding must be that of its size class.
base::Result<std::vector<std::string_view>> split_padded(std::string_view plaintext,
                                                         std::size_t count);

}  // namespace foyer::record
