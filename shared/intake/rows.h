#pragma once
// Lists that a person makes longer: people, releases. Each item has an id, and its answers are
// named
// "<list>.<id>.<field>", so a draft brings them back like all others.

#include <string>
#include <string_view>
#include <vector>

namespace foyer::intake {

class Answers;

inline constexpr std::size_t rows_max = 16;

std::string row_field(std::string_view list, std::string_view id, std::string_view field);
void add_row(Answers& answers, std::string_view list);                          // up to rows_max
void remove_row(Answers& answers, std::string_view list, std::string_view id);  // with its answers

}  // namespace foyer::intake
