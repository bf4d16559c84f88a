#pragma once
// Builds the View of the desk in reading order and keeps, beside it, what each key stands for.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "intake/words.h"
#include "view/node.h"

namespace foyer::desk {

using intake::Word;
using intake::Words;

// What a key stands for when an event names it.
struct Binding {
  enum class Does { act, text, pick, option, card } does = Does::act;
  std::string name;           // the act, the field, or the card
  std::string argument = {};  // act: what it is about; option: its id
  bool multiple = false;
};

// What stands in fields, by name; a field with several choices holds their ids with line feeds.
using Values = std::map<std::string, std::string, std::less<>>;

struct Given {
  const Words& words;
  const Values& values;
  const Values& problems;  // a field's name, and what is wrong with it
  const std::set<std::string, std::less<>>& open_cards;
};

struct Choice {
  std::string id;
  std::string label;
  std::string hint = {};
};

class Sheet {
 public:
  Sheet(const Given& given, std::string_view screen);
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  // Children that follow stand inside the node until the guard goes.
  class Inside {
   public:
    explicit Inside(Sheet& sheet) : sheet_(sheet) {}
    ~Inside() { sheet_.open_.pop_back(); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    Sheet& sheet_;
  };

  std::string said(const Word& word) const { return given_.words.show(word); }
  bool has(std::string_view key) const { return given_.words.has(key); }

  void heading(const Word& text, int level = 2);
  void say(const Word& text, view::Variant variant = view::Variant::plain);
  void notice(const Word& text, view::Variant variant = view::Variant::plain);
  void status(std::string_view name, const Word& text,
              view::Variant variant = view::Variant::plain);
  void progress(const Word& text, int number, int number_max);
  view::Node& row(std::string_view name, const Word& label, std::string value);
  view::Node& field(view::Kind kind, std::string_view name, const Word& label,
                    const Word& hint = {});
  void choice(std::string_view name, const Word& label, const std::vector<Choice>& options,
              view::Kind kind = view::Kind::choice);
  void choices(std::string_view name, const Word& label, const std::vector<Choice>& options);
  view::Node& button(std::string_view act, const Word& text,
                     view::Variant variant = view::Variant::secondary,
                     std::string_view argument = {});
  void link(std::string_view name, const std::string& text, const std::string& target);
  [[nodiscard]] Inside card(std::string_view name, const Word& gist);
  [[nodiscard]] Inside group(std::string_view name, view::Variant variant = view::Variant::plain,
                             const Word& label = {});
  // A row whose children follow: its buttons.
  [[nodiscard]] Inside row_with(std::string_view name, const Word& label, std::string value);

  view::Node& add(view::Kind kind, std::string_view name, std::string label);

  view::View built;
  std::map<view::Key, Binding> bindings;

 private:
  void options(std::string_view name, const std::vector<Choice>& options);

  const Given& given_;
  std::string screen_;
  std::vector<std::vector<view::Node>*> open_;
  std::map<std::string, int, std::less<>> used_;
  friend class Inside;
};

// The ids that stand in a field with several choices.
std::vector<std::string> chosen(std::string_view value);

}  // namespace foyer::desk
