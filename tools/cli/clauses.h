#pragma once

#include <string_view>

namespace foyer::cli {

// assets/clauses.json, as it was when this program was built.
std::string_view clauses_json();

}  // namespace foyer::cli
