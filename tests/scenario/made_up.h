#pragma once
// A language that nobody speaks, made from English by giving every letter another one that runs
// from right to left. Whoever reads it finds at once what was not translated.

#include <functional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "view/node.h"

namespace foyer::scenario {

inline constexpr std::string_view made_up_tag = "qaa";  // for private use, by BCP 47

using Keep = std::function<bool(std::string_view key)>;  // which texts are translated

std::string made_up(std::string_view english);
std::string understood(std::string_view text);  // English again, without marks of direction
view::View understood(view::View view);         // the same of all that it says
bool is_english(std::string_view text);         // letters, and none of the made-up ones
bool is_made_up(std::string_view text);         // none of English's letters, and some

std::string made_up_words(const Keep& keep);           // the kiosk's, as a file
void add_made_up(base::Json& pack, const Keep& keep);  // one line, and its texts

}  // namespace foyer::scenario
