#pragma once
// What stands in scenes and what travels through them: drawings around their own middle, in units
// of a stage that is 320 wide and 180 high.

#include <string_view>

namespace foyer::paint {

// Surfaces first, each in its own tint, then the lines over them.
struct Prop {
  std::string_view cool;  // surfaces in the cool tint
  std::string_view warm;  // surfaces in the warm tint
  std::string_view
      plain;  // surfaces in the colour of paper: what lies in front hides what is behind
  std::string_view lines;
};

namespace props {

inline constexpr Prop phone = {.cool = "R -12 -23 24 42 2",
                               .warm = "",
                               .plain = "R -17 -31 34 62 6",
                               .lines = "R -17 -31 34 62 6 M -4 25 L 4 25"};
inline constexpr Prop desk_phone = {
    .cool = "R -25 -6 50 30 7",
    .warm = "",
    .plain = "R -31 -23 62 13 6 O 0 9 9",
    .lines =
        "R -25 -6 50 30 7 R -31 -23 62 13 6 M -15 -10 L -15 -6 M 15 -10 L 15 -6 O 0 9 9 "
        "O 0 5 1 O -4 10 1 O 4 10 1"};
inline constexpr Prop laptop = {
    .cool = "R -24 -20 48 30 2",
    .warm = "",
    .plain = "R -28 -24 56 40 4 R -36 17 72 7 3",
    .lines = "R -28 -24 56 40 4 M -36 17 L 36 17 Q 36 24 30 24 L -30 24 Q -36 24 -36 17 Z"};
inline constexpr Prop tower = {
    .cool = "O 0 -22 9",
    .warm = "",
    .plain = "",
    .lines =
        "M -16 31 L 0 -18 L 16 31 M -11 17 L 11 17 M -6 1 L 6 1 M -11 17 L 6 1 M 11 17 L -6 1 "
        "O 0 -22 3 M -11 -33 Q -17 -22 -11 -11 M 11 -33 Q 17 -22 11 -11 "
        "M -19 -38 Q -29 -22 -19 -6 M 19 -38 Q 29 -22 19 -6"};
inline constexpr Prop machine = {
    .cool = "R -22 -31 44 18 3 R -22 -9 44 18 3 R -22 13 44 18 3",
    .warm = "",
    .plain = "",
    .lines =
        "R -22 -31 44 18 3 R -22 -9 44 18 3 R -22 13 44 18 3 "
        "O -14 -22 1 O -14 0 1 O -14 22 1 M -2 -22 L 14 -22 M -2 0 L 14 0 M -2 22 L 14 22"};
inline constexpr Prop watcher = {
    .cool = "",
    .warm = "O 0 -15 11 M -21 26 L -21 20 Q -19 2 0 2 Q 19 2 21 20 L 21 26 Z",
    .plain = "",
    .lines = "O 0 -15 11 M -21 26 L -21 20 Q -19 2 0 2 Q 19 2 21 20 L 21 26 Z"};
inline constexpr Prop crowd = {.cool = "",
                               .warm =
                                   "O -20 -11 8 M -34 20 Q -34 2 -20 2 Q -6 2 -6 20 Z "
                                   "O 20 -11 8 M 6 20 Q 6 2 20 2 Q 34 2 34 20 Z",
                               .plain = "",
                               .lines =
                                   "O -20 -11 8 M -34 20 Q -34 2 -20 2 Q -6 2 -6 20 "
                                   "O 20 -11 8 M 6 20 Q 6 2 20 2 Q 34 2 34 20"};

// What travels
inline constexpr Prop envelope = {.cool = "",
                                  .warm = "",
                                  .plain = "R -12 -8 24 17 2",
                                  .lines = "R -12 -8 24 17 2 M -11 -7 L 0 3 L 11 -7"};
inline constexpr Prop picture = {.cool = "",
                                 .warm = "O 0 -3 4 M -7 8 Q -7 2 0 2 Q 7 2 7 8 Z",
                                 .plain = "R -13 -10 26 19 3",
                                 .lines = "R -13 -10 26 19 3 O 0 -3 3 M -7 8 Q -7 2 0 2 Q 7 2 7 8"};
inline constexpr Prop bubble = {
    .cool = "",
    .warm = "",
    .plain = "R -13 -10 26 16 5",
    .lines = "R -13 -10 26 16 5 M -6 6 L -8 11 L -1 6 M -6 -4 L 6 -4 M -6 1 L 2 1"};
inline constexpr Prop voice = {
    .cool = "",
    .warm = "",
    .plain = "O 0 0 13",
    .lines = "O 0 0 13 M -7 -1 L -7 1 M -3 -4 L -3 4 M 1 -7 L 1 7 M 5 -3 L 5 3"};
inline constexpr Prop page = {
    .cool = "",
    .warm = "",
    .plain = "R -9 -12 18 24 2",
    .lines = "R -9 -12 18 24 2 M -4 -6 L 4 -6 M -4 -1 L 4 -1 M -4 4 L 1 4"};

}  // namespace props
}  // namespace foyer::paint
