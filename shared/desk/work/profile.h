#pragma once
// What a worker declares on every link, as her profile keeps it: it holds no secret.

#include "base/json.h"
#include "link/manifest.h"

namespace foyer::work {

base::Json profile_json(const link::WorkerStatement& worker);
// Code::malformed, or Code::unknown_version.
base::Result<link::WorkerStatement> read_profile(const base::Json& json);

}  // namespace foyer::work
