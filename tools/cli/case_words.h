#pragma once
// What a case says of itself, in a worker's words.

#include <string>

#include "record/join.h"
#include "record/reach.h"

namespace foyer::cli {

// A reason of a row as a sentence: "identity:client" is "Nobody has confirmed who client is."
std::string say_reason(const std::string& reason);
std::string say_state(const record::Row& row);

base::Json to_json(const record::Row& row);
base::Json to_json(const record::Task& task);
base::Json to_json(const record::Reach& reach);
base::Json to_json(const record::Entry& entry);

}  // namespace foyer::cli
