#include "intake/factors.h"

namespace foyer::intake {

const std::vector<Factor>& factors() {
  static const std::vector<Factor> all{{"culture", {"faith", "family", "worker"}},
                                       {"place", {"shared", "loud", "far", "moving"}},
                                       {"money", {"data", "device", "rides", "work"}},
                                       {"disability", {"see", "hear", "move", "tired", "think"}},
                                       {"language", {"interpreter", "signs", "read"}},
                                       {"other", {"past", "identity", "children"}}};
  return all;
}
const std::vector<std::string_view>& manners() {
  static const std::vector<std::string_view> all{"slowly",  "plain", "repeat",
                                                 "written", "time",  "captions"};
  return all;
}

}  // namespace foyer::intake
