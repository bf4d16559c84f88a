#pragma once
// Whom a notice must reach in a case, in which language, by which safe way, and what came of it.

#include "cli/case_room.h"

namespace foyer::cli {

// One row for everybody who must sign: who sent nothing, and who wants paper, too. What the entry
// `before` says of them (null: nothing) stands until --told says otherwise. Throws Failure where
// the notice lacks a language, or --told names nobody of this case or no outcome.
base::Json told_list(const Arguments& arguments, const OpenCase& one, const base::Json& texts,
                     const base::Json& before);

// All notices of a case with their outcomes.
void say_notices(const OpenCase& one);

}  // namespace foyer::cli
