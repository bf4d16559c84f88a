#pragma once
// What a screen says, in reading order, and nothing about how it looks. The page makes one real
// element (or one small group of elements) of every node; the painter draws at its boxes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::view {

// Hash of (screen, field, part), never of a label, so that a change of language keeps focus and
// values. Never 0.
using Key = std::uint32_t;
Key make_key(std::string_view screen, std::string_view field, std::string_view part = {});

enum class Kind : std::uint8_t {
  group,       // children together; variant picks bar, row or footer
  heading,     // number = level 1 to 3
  paragraph,   // label; ** ** marks strong words
  list,        // children are paragraphs
  card,        // a disclosure: label = gist, children = what opens; hint = what it belongs to, said
               // to those who meet its control alone
  choice,      // a question: label = legend, children = options
  option,      // one answer of a choice: radio, or checkbox where the choice is `multiple`
  text_field,  // one line
  text_area,   // several lines
  select,      // one of many: children are options
  date_field,  // year-month-day as three fields, value is 2001-02-03
  mark,        // the drawn signature; value = strokes as in wasm/host/contract.h; children are
               // buttons such as undo and clear
  button,
  link,           // value = tel:, mailto: or # target
  progress,       // number of number_max
  error_summary,  // label = heading, children are links to the fields
  status,         // a message that is announced when it changes
  notice,         // text that stands apart: draft label, caution
  scene,          // an illustration: value = its name, label = the same in words
  row,            // one line of a summary: label, value, children = its edit button
  live,           // what a running check shows, by the page alone: value = camera or microphone
};

enum class Variant : std::uint8_t {
  plain,
  bar,      // group: top bar
  footer,   // group: Back, help
  primary,  // button: the one way on
  secondary,
  quiet,    // button: about the page; choice: its card has the same label, so it is seen there
  leave,    // button: Leave now
  caution,  // notice, paragraph
  soft,     // paragraph: less weight
  good,     // notice, status
  shared,   // row: its value is that of the row after it
};

// What kind of text a field takes: drives inputmode, autocomplete and direction.
enum class Input : std::uint8_t { text, name, phone, email, code, digits, address, long_text };

enum class Direction : std::uint8_t { ltr, rtl };

// The language of a text, where it is not the screen's.
struct Tongue {
  std::string lang;  // BCP 47, or empty
  Direction direction = Direction::ltr;
  bool operator==(const Tongue&) const = default;
};

// What fills a place of a text, or comes from a person, may stand between U+2068 and U+2069: there
// it keeps a direction of its own.
struct Node {
  Kind kind = Kind::group;
  Variant variant = Variant::plain;
  Input input = Input::text;
  Key key = 0;
  std::string label;  // visible text; the accessible name is the same text
  std::string hint;
  std::string value;
  std::string error;  // what is missing, why we ask, what to do; empty when all is well
  Tongue label_in, hint_in, value_in, error_in;
  std::string autocomplete;  // HTML autofill name, empty for off
  int number = 0;
  int number_max = 0;
  bool required = false;
  bool disabled = false;
  bool open = false;      // card
  bool checked = false;   // option
  bool multiple = false;  // choice
  bool seen = false;      // card with something to read that was opened before
  std::vector<Node> children;

  bool operator==(const Node&) const = default;
};

// What the person chose about display; both inks follow it.
struct Display {
  int text_percent = 100;  // 100, 120, 150, 200
  enum class Contrast : std::uint8_t { standard, dark, high } contrast = Contrast::standard;
  bool page_view = false;  // the page's own ink instead of the painted one
  bool still = false;      // no motion
  bool operator==(const Display&) const = default;
};

struct View {
  std::string screen;  // "welcome", "code" ...: one word, stable, ASCII
  std::string title;   // of the document: the step's heading on a neutral base
  std::string lang;
  Direction direction = Direction::ltr;
  int step = 0;
  int step_count = 0;
  bool sent = false;     // the agency has it: a receipt verified
  Key focus = 0;         // moves focus there when it changes together with focus_serial
  int focus_serial = 0;  // steps by one whenever focus shall move
  std::string announce;  // spoken politely when announce_serial steps
  int announce_serial = 0;
  Display display;
  bool autofill = false;  // only on a person's own device
  std::vector<Node> nodes;

  bool operator==(const View&) const = default;
};

// The node with this key, or null. Depth first.
const Node* find(const View& view, Key key);

}  // namespace foyer::view
