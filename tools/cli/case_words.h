#pragma once
// What a case says of itself, in a worker's words.

#include <string>

#include "exports/whole.h"

namespace foyer::cli {

// A reason of a row as a sentence: "identity:client" is "Nobody has confirmed who client is."
std::string say_reason(const std::string& reason);
std::string say_state(const record::Row& row);

using exports::list_json;
using exports::to_json;  // as an export writes them

}  // namespace foyer::cli
