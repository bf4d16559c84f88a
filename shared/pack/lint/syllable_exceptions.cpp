#include "pack_lint/syllable_exceptions.h"

#include <map>

namespace foyer::pack {

int syllables_by_exception(std::string_view word) {
  static const std::map<std::string_view, int> known{
      {"acre", 2},      {"acres", 2},      {"apostrophe", 4},  {"area", 3},
      {"areas", 3},     {"awesome", 2},    {"beforehand", 3},  {"behavior", 3},
      {"behaviors", 3}, {"billion", 2},    {"business", 2},    {"businesses", 3},
      {"caregiver", 3}, {"caregivers", 3}, {"cashier", 2},     {"chaos", 2},
      {"cooperate", 4}, {"coordinate", 4}, {"create", 2},      {"created", 3},
      {"creating", 3},  {"increment", 3},  {"creates", 2},     {"creation", 3},
      {"creative", 3},  {"element", 3},    {"elements", 3},    {"elsewhere", 2},
      {"evening", 2},   {"every", 2},      {"familiar", 3},    {"firewall", 2},
      {"fluid", 2},     {"framework", 2},  {"guideline", 2},   {"guidelines", 2},
      {"haven't", 2},   {"hereby", 2},     {"idea", 3},        {"ideas", 3},
      {"lawyer", 2},    {"lawyers", 2},    {"lifeline", 2},    {"lifetime", 2},
      {"likewise", 2},  {"maybe", 2},      {"million", 2},     {"naive", 2},
      {"naked", 2},     {"ninety", 2},     {"people", 2},      {"peoples", 2},
      {"poem", 2},      {"preamble", 3},   {"preexisting", 4}, {"priest", 1},
      {"react", 2},     {"reality", 4},    {"realize", 3},     {"realized", 3},
      {"reassure", 3},  {"recipe", 3},     {"reenter", 3},     {"reunite", 3},
      {"reuse", 2},     {"ruin", 2},       {"sacred", 2},      {"safety", 2},
      {"science", 2},   {"sidewalk", 2},   {"soldier", 2},     {"theater", 3},
      {"thereby", 2},   {"therefore", 2},  {"timeline", 2},    {"timeout", 2},
      {"timezone", 2},  {"union", 2},      {"wednesday", 2},   {"whoever", 3},
      {"wicked", 2},    {"one", 1}};
  const auto found = known.find(word);
  return found == known.end() ? 0 : found->second;
}

}  // namespace foyer::pack
