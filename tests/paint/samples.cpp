#include "samples.h"

#include <cmath>

#include "base/json.h"

namespace foyer::paint::testing {

using view::Kind;
using view::Node;
using view::Variant;

namespace {

view::Key next_key() {
  static view::Key key = 0;
  return ++key;
}

Node with(Node parent, std::vector<Node> children) {
  parent.children = std::move(children);
  return parent;
}

Node option(std::string_view label, bool checked, std::string_view hint = {}) {
  Node made = node(Kind::option, label);
  made.checked = checked;
  made.hint = hint;
  return made;
}

Node choice(bool multiple, std::string_view error = {}) {
  Node made = node(Kind::choice, "May we send you text messages?");
  made.multiple = multiple;
  made.hint = "You can change this at any time.";
  made.error = error;
  made.children = {option("Yes", true), option("No", false),
                   option("Decide later", false, "We will ask you again next week.")};
  return made;
}

Node field(Kind kind, std::string_view value, std::string_view error = {}) {
  Node made = node(kind, "What should we call you?");
  made.hint = "Any name is fine.";
  made.value = value;
  made.error = error;
  return made;
}

Node bar() {
  return with(node(Kind::group, "", Variant::bar),
              {node(Kind::button, "Leave now", Variant::leave)});
}

Node footer() {
  return with(node(Kind::group, "", Variant::footer),
              {node(Kind::button, "Back", Variant::quiet),
               node(Kind::button, "I need help or another way", Variant::quiet)});
}

Node steps(int done, int all) {
  Node made = node(Kind::progress, "Step 3 of 10");
  made.number = done;
  made.number_max = all;
  return made;
}

Node heading(std::string_view label, int level) {
  Node made = node(Kind::heading, label);
  made.number = level;
  return made;
}

Node scene(std::string_view name) {
  Node made = node(Kind::scene, "The phone company can read the message and keep a copy.");
  made.value = name;
  return made;
}

Node card(std::string_view label, bool open, bool seen) {
  Node made = node(Kind::card, label);
  made.open = open;
  made.seen = seen;
  made.children = {node(Kind::paragraph, "Someone who picks up your phone could see our name.")};
  return made;
}

}  // namespace

Node node(Kind kind, std::string_view label, Variant variant) {
  Node made;
  made.kind = kind;
  made.label = label;
  made.variant = variant;
  made.key = next_key();
  return made;
}

std::string handwriting() {
  base::Json strokes = base::Json::array();
  base::Json loops = base::Json::array();
  for (int i = 0; i <= 120; ++i) {
    const double t = i / 120.0;
    const double x = 1500 + 6000 * t + 500 * std::sin(t * 40);
    const double y = 5600 - 2200 * std::fabs(std::sin(t * 20)) * (1 - t * 0.6);
    loops.push(static_cast<int>(x)).push(static_cast<int>(y)).push(i * 16);
    loops.push(static_cast<int>(5000 + 3500 * std::sin(t * 40)));
  }
  base::Json line = base::Json::array();
  for (int i = 0; i <= 10; ++i)
    line.push(2600 + i * 460).push(7000 - i * 90 + (i % 2) * 60).push(2200 + i * 12).push(5000);
  base::Json dot = base::Json::array();
  dot.push(6400).push(2600).push(2600).push(6000);
  strokes.push(std::move(loops)).push(std::move(line)).push(std::move(dot));
  base::Json mark;
  mark.set("w", 358).set("h", 150).set("strokes", std::move(strokes));
  return to_jcs(mark);
}

std::vector<Node> every_look() {
  std::vector<Node> looks;
  for (Node& each : every_kind()) {
    const bool varies = each.kind == Kind::group || each.kind == Kind::paragraph ||
                        each.kind == Kind::button || each.kind == Kind::notice ||
                        each.kind == Kind::status;
    if (varies)
      for (const Variant variant :
           {Variant::bar, Variant::footer, Variant::primary, Variant::secondary, Variant::quiet,
            Variant::leave, Variant::caution, Variant::soft, Variant::good}) {
        Node varied = each;
        varied.variant = variant;
        looks.push_back(std::move(varied));
      }
    looks.push_back(std::move(each));
  }
  return looks;
}

std::vector<Node> every_kind() {
  std::vector<Node> kinds = {
      node(Kind::group, ""),
      heading("How we use technology", 1),
      node(Kind::paragraph, "Take your time. You can stop at any point."),
      with(node(Kind::list, ""),
           {node(Kind::paragraph, "A private place"), node(Kind::paragraph, "Ten minutes")}),
      card("Text messages", true, true),
      choice(false),
      choice(true, "Choose one, so that we know how to reach you."),
      field(Kind::text_field, "Ana"),
      field(Kind::text_area, "Please call after six.", "Too long."),
      field(Kind::select, "English"),
      field(Kind::date_field, "2001-02-03"),
      node(Kind::mark, "Draw your name"),
      node(Kind::button, "Continue"),
      node(Kind::link, "Call us"),
      steps(3, 10),
      with(node(Kind::error_summary, "There is a problem"), {node(Kind::link, "Choose one")}),
      node(Kind::status, "Saved on this device"),
      node(Kind::notice, "This is a draft."),
      scene("text"),
      node(Kind::row, "Text messages")};
  kinds[11].value = handwriting();
  kinds.back().value = "Yes";
  return kinds;
}

view::View screen_of(std::vector<Node> nodes) {
  view::View view;
  view.screen = "sample";
  view.lang = "en";
  view.nodes = std::move(nodes);
  return view;
}

view::View words_screen() {
  return screen_of(
      {bar(), steps(3, 10), heading("How we use technology", 1),
       node(Kind::notice, "Draft: no one has reviewed these words yet.", Variant::caution),
       node(Kind::paragraph,
            "We use phones and computers to help you. Each of them can be seen by "
            "other people in some way. We tell you how, one at a time."),
       with(node(Kind::list, ""), {node(Kind::paragraph, "You need a private place"),
                                   node(Kind::paragraph, "It takes ten minutes")}),
       node(Kind::paragraph, "You can stop at any point.", Variant::soft),
       node(Kind::notice, "Your answers are locked on this device.", Variant::good),
       node(Kind::link, "Call us: 555-0100"), node(Kind::button, "Continue", Variant::primary),
       footer()});
}

view::View choices_screen() {
  return screen_of({bar(), heading("Your choices", 1), choice(false), choice(true),
                    card("Email", false, true), card("Text messages", true, false),
                    node(Kind::button, "Continue", Variant::primary), footer()});
}

view::View fields_screen() {
  return screen_of({with(node(Kind::error_summary, "One thing is missing"),
                         {node(Kind::link, "Tell us what to call you")}),
                    field(Kind::text_field, "", "Tell us a name, so we know how to greet you."),
                    field(Kind::text_field, "Ana"), field(Kind::select, "English"),
                    field(Kind::date_field, ""), field(Kind::text_area, "Please call after six."),
                    choice(false, "Choose one, so that we know how to reach you."),
                    node(Kind::row, "Text messages"),
                    node(Kind::button, "Save", Variant::secondary)});
}

view::View scene_screen(std::string_view name) {
  return screen_of({heading("Text messages", 1), scene(name)});
}

view::View mark_screen() {
  Node empty = node(Kind::mark, "Draw your name");
  Node drawn = node(Kind::mark, "Drawn");
  drawn.value = handwriting();
  return screen_of({std::move(empty), std::move(drawn)});
}

view::View sending_screen() {
  Node waiting = node(Kind::progress, "Sending the locked answers");
  return screen_of({heading("Lock and send", 1), steps(7, 100), std::move(waiting),
                    node(Kind::status, "The agency's mailbox has them", Variant::good)});
}

}  // namespace foyer::paint::testing
