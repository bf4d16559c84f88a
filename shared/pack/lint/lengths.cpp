#include "pack_lint/lengths.h"

#include <set>

#include "base/utf8.h"
#include "pack_lint/report.h"

namespace foyer::pack {

std::size_t characters_max(Role role) {
  switch (role) {
    case Role::name:
      return 60;
    case Role::gist:
      return 110;
    case Role::part:
      return 70;
    case Role::lead:
      return 110;
    case Role::place:
      return 280;
    case Role::more:
    case Role::again:
      return 400;
    case Role::easy:  // short sentences are more of them
      return 560;
    case Role::note:
      return 140;
    case Role::question:
      return 65;
    case Role::option:
      return 35;
    case Role::feedback:
      return 90;
  }
  return 0;
}

void check_lengths(Report& report) {
  std::set<std::pair<std::string_view, std::string_view>> told;
  for (const auto& [tag, texts] : report.body["texts"].members()) {
    for (const Mention& mention : report.mentions) {
      const std::size_t size = base::to_code_points(report.text(tag, mention.text)).size();
      const std::size_t most = characters_max(mention.role);
      if (size <= most || !told.insert({tag, mention.text}).second) continue;
      report.error(mention.text, {},
                   "The text has " + std::to_string(size) + " characters in '" + tag +
                       "'. At most " + std::to_string(most) + " can be read at ease there.");
    }
  }
}

}  // namespace foyer::pack
