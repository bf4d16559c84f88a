#pragma once
// As much of JSON Schema (draft 2020-12) as pack.schema.json uses, so that the schema and the
// parser cannot drift apart unnoticed. A keyword that this does not know is a failure.

#include <string>

#include "base/json.h"

namespace foyer::pack::test {

// Empty when the value follows the schema, else the place and what is wrong there.
std::string schema_breach(const base::Json& root, const base::Json& schema, const base::Json& value,
                          const std::string& place = "body");

}  // namespace foyer::pack::test
