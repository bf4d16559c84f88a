#include "made_up.h"

#include <algorithm>

#include "base/utf8.h"
#include "files.h"

namespace foyer::scenario {
namespace {

// Thaana for small letters and N'Ko for big ones.
constexpr char32_t small = 0x780, big = 0x7CA, letters = 26;

bool is_between(char32_t point, char32_t from) {
  return point >= from && point < from + letters;
}
bool is_latin(char32_t point) {
  return is_between(point, U'a') || is_between(point, U'A');
}
bool is_other(char32_t point) {
  return is_between(point, small) || is_between(point, big);
}

char32_t dressed(char32_t point) {
  if (is_between(point, U'a')) return point - U'a' + small;
  return is_between(point, U'A') ? point - U'A' + big : point;
}
char32_t undressed(char32_t point) {
  if (is_between(point, small)) return point - small + U'a';
  return is_between(point, big) ? point - big + U'A' : point;
}

std::vector<char32_t> each(std::string_view text, char32_t (*change)(char32_t)) {
  auto points = base::to_code_points(text);
  std::ranges::transform(points, points.begin(), change);
  return points;
}

base::Json translated(const base::Json& english, const Keep& keep) {
  base::Json out = base::Json::object();
  for (const auto& [key, text] : english.members())
    if (key.find('#') == std::string::npos && keep(key)) out.set(key, made_up(text.text()));
  return out;
}

void understand(std::vector<view::Node>& nodes) {
  for (view::Node& node : nodes) {
    for (std::string* text : {&node.label, &node.hint, &node.value, &node.error})
      *text = understood(*text);
    understand(node.children);
  }
}

}  // namespace

std::string made_up(std::string_view english) {
  return base::from_code_points(each(english, dressed));
}

std::string understood(std::string_view text) {
  auto points = each(text, undressed);
  std::erase_if(points, [](char32_t point) { return point == 0x2068 || point == 0x2069; });
  return base::from_code_points(points);
}

view::View understood(view::View view) {
  understand(view.nodes);
  return view;
}

bool is_english(std::string_view text) {
  const auto points = base::to_code_points(text);
  return std::ranges::any_of(points, is_latin) && std::ranges::none_of(points, is_other);
}

bool is_made_up(std::string_view text) {
  const auto points = base::to_code_points(text);
  return std::ranges::any_of(points, is_other) && std::ranges::none_of(points, is_latin);
}

std::string made_up_words(const Keep& keep) {
  base::Json words = translated(*base::parse_json(read_file("assets/words/en.json")), keep);
  words.set("language.tag", made_up_tag).set("language.direction", "rtl");
  return base::to_jcs(words.set("language.name", made_up("Made up")));
}

void add_made_up(base::Json& pack, const Keep& keep) {
  base::Json line = base::Json::object().set("tag", made_up_tag).set("dir", "rtl");
  line.set("name", made_up("Made up")).set("status", "partial");
  pack.member("languages").push(std::move(line));
  const base::Json english = pack["texts"]["en"];
  pack.member("texts").set(made_up_tag, translated(english, keep));
}

}  // namespace foyer::scenario
