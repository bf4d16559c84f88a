#pragma once
// The story of one scene as data: what stands where, what travels, and what happens on the way.
// Its last picture tells the whole story, since that is what stays, and all that is shown under
// reduced motion: the way as a dotted line, what was left behind, each open eye and closed lock.

#include <cstdint>
#include <span>
#include <string_view>

#include "paint/props.h"

namespace foyer::paint {

inline constexpr float stage_width = 320;
inline constexpr float stage_height = 180;

struct Place {
  const Prop* prop;
  float x, y;
  float zoom = 1;
};

// Where the traveller is when; between two of these it travels, slow at both ends. Equal places
// are a rest.
struct Stop {
  float x, y;
  std::uint32_t at_ms;
};

struct Sign {
  enum class What : std::uint8_t {
    eye,   // someone can read, see or hear it here
    lock,  // it is locked here
    copy,  // a copy stays here
  } what;
  float x, y;
  std::uint32_t at_ms;
};

struct Tale {
  std::string_view name;  // as the value of a scene node has it
  const Prop* traveller;
  std::span<const Place> places;
  std::span<const Stop> stops;  // in order of time; the last one ends the travelling
  std::span<const Sign> signs;
  std::uint32_t length_ms;  // 6 to 10 s
};

// Whether the traveller came from there to here before, from stops[leg] to the one before it: there
// and back is one way.
bool was_gone(std::span<const Stop> stops, std::size_t leg);

// Null for a name that nobody has drawn; then the words alone tell it.
const Tale* find_tale(std::string_view name);
std::span<const Tale> all_tales();

}  // namespace foyer::paint
