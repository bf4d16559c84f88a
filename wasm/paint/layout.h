#pragma once
// Where the page put everything: the packed report that it sends whenever its layout, a state or
// its text changed. The painter draws at these places and decides none of them.
//
// Units. Lengths are CSS px in document coordinates (the document's top left is 0,0 and y grows
// downwards, whatever is scrolled) unless a field says texels or device px. The painter turns them
// into device px of the painted region: round(x * dpr) - round(left * dpr), round half up as
// JavaScript's Math.round.
//
// Bytes. All words are 4 bytes, little-endian: u32, or f32 (IEEE 754 binary32). No padding.
//
//   header, 20 words
//    0 u32 version            1
//    1 u32 serial             steps with every new report
//    2 u32 time_ms            since the page was loaded, as performance.now()
//    3 u32 flags              Flag
//    4 f32 document width     5 f32 document height
//    6 f32 region left        7 f32 top     8 f32 width     9 f32 height: what the canvas covers;
//                             left and top stand on whole device px
//   10 f32 dpr                device px per CSS px, 0.25 to 8
//   11 f32 rem                font size of the root element: radius, strokes and marks scale by it
//   12 u32 atlas width       13 u32 atlas height, texels
//   14 u32 line padding       texels around each line's raster, on all four sides
//   15 u32 white texel        x | y << 16 of a texel that is opaque white, as are its 8 neighbours
//   16 u32 box count         17 u32 line count         18 u32 ink count
//   19 u32 ink key            the mark that is being drawn, or 0
//   box count x 7 words
//    0 u32 key    1 u32 Part    2 f32 x    3 f32 y    4 f32 w    5 f32 h    6 u32 state
//   line count x 13 words
//    0 u32 key    1 u32 Part    2 f32 x    3 f32 y    4 f32 w    5 f32 h    6 u32 state
//    7 f32 baseline           y of the line's baseline
//    8 f32 u0     9 f32 v0    10 f32 u1   11 f32 v1, whole texels, padding included
//   12 f32 em                 font size
//   ink count x 4 words
//    0 f32 x     1 f32 y      10,000ths of the mark area's width and height
//    2 u32 pressure           0 to 10,000; 5,000 where the device tells none
//    3 u32 break              1 where this point begins a new stroke
//
// The raster of a line. The page draws the line in the colour that its text will have, so that the
// browser's own contrast rules apply, keeps the alpha and makes the colour white; it lands at
// round(x * dpr) - padding, round(y * dpr) - padding, one texel on one device pixel. What x * dpr
// and the baseline lose by rounding the page adds when it draws into the atlas.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "view/node.h"

namespace foyer::paint {

namespace limits {
inline constexpr std::uint32_t boxes_max = 4096;
inline constexpr std::uint32_t lines_max = 16384;
inline constexpr std::uint32_t ink_points_max = 20000;
inline constexpr std::uint32_t atlas_side_max = 16384;
inline constexpr std::uint32_t padding_max = 64;
inline constexpr float length_max = 1'000'000;  // CSS px; also the least, negative
inline constexpr float region_device_px_max = 16384;
inline constexpr float dpr_min = 0.25F;
inline constexpr float dpr_max = 8;
inline constexpr float rem_min = 4;
inline constexpr float rem_max = 200;
}  // namespace limits

// What the effective display is, after the person's choices and the system's wishes. The colours
// are not here: the host chooses the Theme.
enum class Flag : std::uint32_t { reduced_motion = 1, rtl = 2 };

// Which piece of a node a box or a line belongs to. Every key is the View node's own; what belongs
// to a child (an option, a link in the error summary) is reported under the child's key.
//
//   group, list     element (a bar has a rule below it, a footer one above it; others have no ink).
//                   list: one `marker` per item, under the item's key, where its bullet stands.
//   heading, paragraph
//                   `label` lines. A strong run is a line of its own.
//   notice, status  element (its surface; a plain status has none), and `label` lines.
//   link            element, and `label` lines; the painter underlines them.
//   card            element (all of it), summary (the strip that opens it), marker (square for the
//                   arrow at the strip's end), seen (square for the quiet tick, when seen); gist
//                   as `label` lines. Closed: nothing of the children.
//   choice          element (the fieldset); legend `label`, `hint`, `error` lines.
//   option          element (the tile), marker (square for radio or tick box); `label`, `hint`.
//                   An option of a select: nothing.
//   text_field, text_area
//                   element (label, field and messages together), input (the field itself);
//                   `label`, `hint`, `error` lines, and `value` lines for what stands in it. While
//                   the browser paints the text itself (focus, composition): no `value` lines.
//                   Value lines are cropped to the input.
//   select          as text_field, and marker (square for the arrow).
//   date_field      element, input three times in visual order; legend `label`; the words above
//                   the three fields `label` too; `value`, `hint`, `error`.
//   mark            element, image (the area that is drawn in); `label`, `hint`, `error`.
//   button          element, and `label` lines.
//   progress        element, track (the bar); `label`.
//   error_summary   element; heading as `label` lines; its links by themselves.
//   scene           element, image (the drawing, 16 : 9); the words beneath as `label` lines.
//   row             element; `label` and `value` lines.
enum class Part : std::uint32_t {
  element,
  input,
  marker,
  summary,
  seen,
  track,
  image,
  label,
  hint,
  error,
  value,
};
inline constexpr std::uint32_t part_count = 11;

// Bits of a box's state, from the element itself. A line has only `read_aloud` and `own_colour`.
enum class State : std::uint32_t {
  hover = 1,
  active = 2,  // pressed
  focus = 4,
  focus_visible = 8,
  checked = 16,
  disabled = 32,
  invalid = 64,
  open = 128,
  read_aloud = 256,  // this line is being spoken: a soft band stands behind it
  own_colour = 512,  // this raster is coloured (emoji) and is not tinted
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
};

struct Box {
  view::Key key = 0;
  Part part = Part::element;
  Rect rect;
  std::uint32_t state = 0;
  bool is(State bit) const { return (state & static_cast<std::uint32_t>(bit)) != 0; }
};

struct Line {
  view::Key key = 0;
  Part part = Part::label;
  Rect rect;  // of the text itself, without padding
  std::uint32_t state = 0;
  float baseline = 0;
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  // texels, padding included
  float em = 0;
  bool is(State bit) const { return (state & static_cast<std::uint32_t>(bit)) != 0; }
};

// One point of a drawn mark, in 10,000ths of the mark area's width and height.
struct InkPoint {
  float x = 0, y = 0;
  float pressure = 0.5F;  // 0 to 1
  bool starts = false;
};

struct Layout {
  std::uint32_t serial = 0;
  std::uint32_t time_ms = 0;  // the host moves it on before each frame
  std::uint32_t flags = 0;
  float document_width = 0, document_height = 0;
  Rect region;
  float dpr = 1;
  float rem = 18;
  std::uint32_t atlas_width = 1, atlas_height = 1;
  std::uint32_t line_padding = 0;
  std::uint32_t white_x = 0, white_y = 0;
  view::Key ink_key = 0;
  std::vector<InkPoint> ink;  // drawn and not yet in the View, so that ink has no lag
  std::vector<Box> boxes;     // ordered by key; within one key as reported
  std::vector<Line> lines;    // likewise

  bool is(Flag flag) const { return (flags & static_cast<std::uint32_t>(flag)) != 0; }
  std::span<const Box> boxes_of(view::Key key) const;
  std::span<const Line> lines_of(view::Key key) const;
  const Box* box(view::Key key, Part part) const;  // the first, or null
};

// Copies everything; the bytes may go afterwards. Refuses, with Code::malformed or too_large:
// another version, a length that does not follow from the counts, counts over the limits, numbers
// that are not finite or beyond length_max, negative sizes, texels outside the atlas or not whole,
// an unknown part, key 0.
base::Result<Layout> parse_layout(base::ByteSpan bytes);

}  // namespace foyer::paint
