#pragma once
// The default pack as it lies in assets/, merged, for tests that alter one thing of it.

#include <string>
#include <string_view>

#include "base/json.h"

namespace foyer::pack::test {

// The day on which these tests lint.
inline constexpr std::string_view today = "2026-03-01";

base::Json read_tree(std::string_view path);   // below the source tree
base::Json read_asset(std::string_view path);  // below assets/
std::string text_of_asset(std::string_view path);
base::Json default_body();  // with all languages of the pack
base::Json clauses();

// The item of a list whose member `key` is `value`; aborts where there is none, since then the
// test is about nothing.
base::Json& item(base::Json& body, std::string_view list, std::string_view key,
                 std::string_view value);

// Takes that item out of the list.
void remove(base::Json& body, std::string_view list, std::string_view key, std::string_view value);

// The same without this string, wherever it stands: members and items that are it vanish.
base::Json without(const base::Json& value, std::string_view text);

// Takes one member out of an object.
void erase(base::Json& object, std::string_view key);

}  // namespace foyer::pack::test
