#pragma once
// Marks: a person's signature; line 2 of a submission. Typed, drawn, a mark before a witness,
// spoken on the phone and paper stand equal. A mark covers the SHA-256 of line 1, and is never
// empty: what is spoken or on paper carries no ink here, says so, and waits until a worker
// completes it.

#include <string>
#include <vector>

#include "base/hash.h"
#include "base/json.h"
#include "base/time.h"

namespace foyer::record {

struct Point {
  int x = 0, y = 0;  // 0 to 10,000: ten-thousandths of the area's width and height
  int t_ms = 0;      // since the mark's first point, at most an hour, never running backwards
  int pressure = 0;  // 0 to 10,000; 5,000 where the device cannot tell
};
using Stroke = std::vector<Point>;
struct Strokes {
  int width_px = 0, height_px = 0;  // of the area, CSS px, 1 to 10,000
  std::vector<Stroke> list;
};

// JSON text of a mark node's value: {"h","strokes":[[x,y,t,p, x,y,t,p, ...], ...],"w"}, one inner
// list per stroke; the empty text is no strokes. Refuses more than limits::strokes_max strokes or
// limits::stroke_points_max points, numbers out of range and time that runs backwards.
base::Result<Strokes> parse_strokes(std::string_view text);
base::Json to_json(const Strokes& strokes);

// A mark that a hand made: some ink, some length, some time. A dot, a line that a script drew at
// one speed, or ink that took no time is refused with a sentence.
base::Status check_drawn(const Strokes& strokes);

// A mark made before a witness: any ink at all, since the witness saw the hand.
base::Status check_inked(const Strokes& strokes);

// A name with at least one letter in it and nothing hidden.
base::Status check_typed(std::string_view name);

struct Witness {
  std::string name, role;
};

struct Mark {
  std::string signer;  // role
  enum class Method { typed, drawn, mark, spoken, paper } method = Method::typed;
  std::string name;    // typed: the mark itself; drawn, mark: who made it, may be empty
  std::string intent;  // the exact statement that the signer agreed to
  base::UnixSeconds at = 0;
  Strokes strokes = {};       // drawn, mark
  Witness witness = {};       // mark: who saw it being made, both members
  std::string assisted = {};  // who helped with the form, empty for nobody
};

// Spoken and paper: a worker must still complete it, so no row of it counts yet.
bool awaits_worker(const Mark& mark);

base::Json to_json(const Mark& mark);  // for reading: all but the digest

base::Status check(const Mark& mark);
// Line 2. Refuses what check() refuses, and an empty list.
base::Result<std::string> write_marks(const std::vector<Mark>& marks, const base::Digest& line1);
// The other way: every mark is checked again and must cover `line1`.
base::Result<std::vector<Mark>> parse_marks(std::string_view line2, const base::Digest& line1);

}  // namespace foyer::record
