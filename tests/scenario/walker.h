#pragma once
// Somebody who taps about without reading, and then somebody who patiently does what the page asks
// for. Both know only what is on the page.

#include <cstdint>

#include "world.h"

namespace foyer::scenario {

class Walker {
 public:
  Walker(World& world, std::uint64_t seed) : world_(world), random_(seed) {}

  void taps_about(int times);  // anything but Leave
  bool finishes();             // does what is asked until it is sent or there is a plain page
  view::View read;             // the last page before it was locked: what she signed or sent

 private:
  std::size_t draw(std::size_t below);
  std::string lang() const;
  std::string says(std::string_view key, std::string_view value = {}) const;
  void tap_anything();
  void fill_what_is_asked();
  void looks();
  void use(const view::Node& node);
  void goes_back_and_on();

  World& world_;
  std::uint64_t random_;
};

// What every page must have: one heading, Leave now at the end of the bar, help, language, display,
// Back wherever one can go back, unique keys, a name for every control, errors that lead to their
// fields.
void check_page(const view::View& view);

}  // namespace foyer::scenario
