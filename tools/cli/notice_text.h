#pragma once
// The five elements of a breach notice, in each language in which somebody must read it.

#include <string>
#include <vector>

#include "base/json.h"
#include "cli/arguments.h"

namespace foyer::cli {

const std::vector<Option>& notice_text_options();

// One object per language of --happened, --information, --steps, --doing and --contact, each
// written as LANG:TEXT. Throws Failure when a language lacks an element.
base::Json notice_texts(const Arguments& arguments);

// Whether these texts have this language.
bool has_language(const base::Json& texts, std::string_view lang);

}  // namespace foyer::cli
