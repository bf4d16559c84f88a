#pragma once
// What a printed document says, in reading order, and nothing about how it looks: the record of a
// case, or a form to fill in by hand. The command line makes a PDF of it, the desk a page.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.h"
#include "record/mark.h"

namespace foyer::paper {

enum class Runs { ltr, rtl, as_written };  // as_written: by its own first letter

// Words of one language. `prose` is what a pack wrote: ** ** marks strong words there, and nowhere
// else.
struct Text {
  std::string text;
  std::string lang = {};  // BCP 47; empty: the paper's
  Runs runs = Runs::ltr;
  bool prose = false;
};

enum class Style { body, strong, soft, letters };  // letters: hashes and ids, all equally wide

struct Heading {
  int level = 1;  // 1 to 4
  Text text;
};
struct Paragraph {
  Text text;
  Style style = Style::body;
};
struct List {
  std::vector<Text> items;
};
// The first cell of a row names it. Without `head` these are facts: a name and what it is.
struct Table {
  std::vector<Text> head;
  std::vector<std::vector<Text>> rows;
  std::vector<int> parts;  // how wide each column is beside the others
  Style style = Style::body;
};
struct Drawing {  // ink, as paths
  record::Strokes strokes;
  std::string told;  // the same in words
};
struct Square {  // a QR code
  std::string text;
  std::string told;
};
struct Boxes {  // to tick by hand
  Text question;
  std::vector<Text> options;
  std::string told;  // what a box is, in words
};
struct Blanks {  // lines to write on
  Text label;
  int lines = 1;
};
struct NewPage {};

using Block =
    std::variant<Heading, Paragraph, List, Table, Drawing, Square, Boxes, Blanks, NewPage>;

struct Paper {
  std::string title, lang;
  bool rtl = false;
  std::string author, about;
  std::string foot;             // at the foot of every page
  std::string page;             // "Page {0} of {1}"
  double points = 10.5;         // of its usual letters
  base::UnixSeconds dated = 0;  // of what it tells, so that the same bytes come out again
  std::vector<Block> blocks;

  // In the paper's own language.
  Text own(std::string text) const;
};

// A text of a pack or of a screen: an empty line parts paragraphs, "- " begins an item.
void add_prose(Paper& paper, const Text& text, Style style = Style::body);

// Every character as it can be printed: what hides, reorders or controls as \u{202E}, so that
// nobody is deceived by what stands on paper. Bytes that are not UTF-8 as \x{9B}.
std::string printable(std::string_view text);
std::string number_of(char32_t point);  // \u{202E}

}  // namespace foyer::paper
