#pragma once
// One JSON object per line on stderr. A line holds literals and numbers only: no address, link id,
// token, path or text that came from outside, so a log may be kept and shown.

#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/json.h"

namespace foyer::relay {

enum class Level { info, warning, fatal };

using LogFields = std::initializer_list<std::pair<std::string_view, base::Json>>;

// `event` is a literal that names what happened. Safe from every thread.
void log(Level level, std::string_view event, LogFields fields = {});

}  // namespace foyer::relay
