#pragma once
// What a painter must remember from one frame to the next: states on their way, scenes that play,
// marks that were parsed. Everything is forgotten when its node is no longer painted, except that
// a scene has played, which holds as long as the screen.

#include <cstdint>
#include <string>
#include <vector>

#include "paint/ink.h"
#include "paint/paint.h"

namespace foyer::paint {

// Which property of a node is on its way; one node may have several.
enum class Slot : std::uint8_t { hover, press, chosen, open, fill };

class Memory {
 public:
  void begin(const view::View& view, const Layout& layout, float motion_ms);
  Motion end();

  // The way from the value before to `target`, eased out; what is new begins at 0. At once under
  // reduced motion and on a screen's first frame. `which` tells several boxes of one node apart.
  float eased(view::Key key, Slot slot, float target, std::uint32_t which = 0);

  // Since the scene began; `length_ms` once it is over, and always under reduced motion. A new
  // name or number of plays begins again.
  float scene_ms(const view::Node& scene, float length_ms);
  void replay(view::Key scene);

  // Something goes on that has no end yet. 0 to 1 once per period, and always 0 under reduced
  // motion.
  float beat(float period_ms);

  // The strokes of a mark node, parsed once per value.
  const Strokes& strokes(view::Key key, const std::string& value);

 private:
  struct Way {
    view::Key key;
    Slot slot;
    std::uint32_t which;
    float from, to;
    std::uint32_t since_ms;
    std::uint32_t frame;
  };
  struct Play {
    view::Key key;
    std::string name;
    int number;
    std::uint32_t since_ms;
    bool over;
  };
  struct Mark {
    view::Key key;
    std::string value;
    Strokes strokes;
    std::uint32_t frame;
  };

  float value(const Way& way) const;
  Play& play(const view::Node& scene);
  void wait(std::uint32_t ms);

  std::vector<Way> ways_;
  std::vector<Play> plays_;
  std::vector<Mark> marks_;
  std::string screen_;
  std::uint32_t frame_ = 0;
  std::uint32_t now_ms_ = 0;
  std::uint32_t next_ms_ = 0;
  float motion_ms_ = 0;
  bool still_ = false;
  bool new_screen_ = true;
};

}  // namespace foyer::paint
