#pragma once
// A case for a court, a file or a colleague, in reading order: who, what counts now and why, what
// each person told and signed, the exact texts, the history, and how all of it was checked. Without
// the duty part, addresses and phone numbers (exports/FORMAT.md). Pure: the same case as of the
// same moment is the same paper.

#include "exports/case.h"
#include "paper/paper.h"

namespace foyer::paper {

// `lang`: of the words around what people and agency said; English where there are no such words.
Paper record_paper(const exports::ExportCase& one, std::string_view lang = "en");

}  // namespace foyer::paper
