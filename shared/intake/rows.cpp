#include "intake/rows.h"

#include "intake/answers.h"

namespace foyer::intake {

std::string row_field(std::string_view list, std::string_view id, std::string_view field) {
  return std::string(list).append(".").append(id).append(".").append(field);
}

void add_row(Answers& answers, std::string_view list) {
  const auto ids = answers.items(list);
  if (ids.size() >= rows_max) return;
  for (std::size_t i = 1; i <= rows_max; ++i) {
    const std::string id = std::to_string(i);
    if (answers.includes(list, id)) continue;
    answers.include(list, id);
    return;
  }
}

void remove_row(Answers& answers, std::string_view list, std::string_view id) {
  const std::string prefix = row_field(list, id, "");
  std::vector<std::string> gone;
  for (const auto& [name, text] : answers.all())
    if (name.starts_with(prefix)) gone.push_back(name);
  for (const std::string& name : gone) answers.set(name, {});
  const auto ids = answers.items(list);
  answers.set(list, {});
  for (const std::string& other : ids)
    if (other != id) answers.include(list, other);
}

}  // namespace foyer::intake
