#pragma once
// What can make an intake hard for somebody, each with examples, and how people like to be talked
// with: the same on a screen and on paper. Ids name the kiosk's words.

#include <string_view>
#include <vector>

namespace foyer::intake {

struct Factor {
  std::string_view id;
  std::vector<std::string_view> examples;
};
const std::vector<Factor>& factors();
const std::vector<std::string_view>& manners();

}  // namespace foyer::intake
