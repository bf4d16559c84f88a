#pragma once
// Text without a font: each word is a bar as high as small letters. Packs lines into an atlas and
// writes down where they went, as the page does with real text.

#include <string_view>

#include "raster.h"

namespace foyer::paint::testing {

struct Type {
  float em = 18;      // CSS px
  float line = 1.5F;  // line height, em
};

class Greek {
 public:
  Greek(Layout& layout, Atlas& atlas);

  // Sets `text` in lines no wider than `width`, from x,y down (CSS px). Returns the height.
  float set(view::Key key, Part part, std::string_view text, const Rect& place, const Type& type,
            std::uint32_t state = 0);

 private:
  void grow(std::uint32_t height);
  void add_line(view::Key key, Part part, std::string_view text, const Rect& place,
                const Type& type, std::uint32_t state);
  void ink_words(std::string_view text, float u, float v, float em);

  Layout& layout_;
  Atlas& atlas_;
};

}  // namespace foyer::paint::testing
