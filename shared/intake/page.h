#pragma once
// Builds the View of one screen in reading order and keeps, beside it, what each key stands for and
// which statements are open. So there is no second list of fields, buttons or evidence.

#include <map>
#include <string>
#include <vector>

#include "intake/evidence.h"
#include "intake/words.h"
#include "view/node.h"

namespace foyer::intake {

struct State;
}  // namespace foyer::intake

namespace foyer::pack {
struct Statement;
struct Film;
}  // namespace foyer::pack

namespace foyer::intake {

// What a key stands for when an event names it.
struct Binding {
  enum class Does { text, numbers, mark, pick, option, act, card } does = Does::act;
  std::string name;           // full name of the answer or card, or the act
  std::string argument = {};  // act: what it is about; option: the option's id
  bool multiple = false;
};

struct Field {
  std::string name;  // within the screen; the answer is "<screen>.<name>"
  Word label;
  Word hint = {};
  Word purpose = {};  // why it is asked: told on request, in the card that ends each screen
  view::Input input = view::Input::text;
  std::string autocomplete = {};
  bool required = false;
  bool multiple = false;
};
struct Choice {
  std::string id;  // stable
  Word label;
  Word hint = {};
};
enum class Record { shown, not_shown };  // whether a text becomes evidence

class Page {
 public:
  Page(const State& state, std::string_view screen);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  // Children that follow stand inside the node until the guard goes.
  class Inside {
   public:
    explicit Inside(Page& page) : page_(page) {}
    ~Inside() { page_.close(); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    Page& page_;
  };

  void heading(const Word& text, int level = 2);
  void say(const Word& text, view::Variant variant = view::Variant::plain);
  void notice(const Word& text, view::Variant variant = view::Variant::plain);
  void status(const Word& text, view::Variant variant = view::Variant::plain);
  // The same for one of several that may speak on a screen.
  void status_of(std::string_view name, const Word& text,
                 view::Variant variant = view::Variant::plain);
  // What the page fills while this check runs.
  void live(std::string_view check, const Word& label);
  void progress(const Word& text, int number, int number_max);
  // An illustration, the same told in words, and where pictures may move a button that plays it
  // again: the page does that by itself.
  void scene(std::string_view name);
  void link(std::string_view name, const Word& text, std::string_view target);
  // Gives a node another label, hint or error than it was made with.
  void relabel(view::Node& node, const Word& text) const;
  void hint(view::Node& node, const Word& text) const;
  void error(view::Node& node, const Word& text) const;

  // A statement of the agency's pack, as paragraphs and lists; it becomes evidence while it is
  // open.
  void statement(std::string_view text_id);
  // The same as a word to place elsewhere, such as a question's hint.
  Word shown(std::string_view text_id);
  // A text of the kiosk's own words that becomes evidence.
  void evident(const Word& text);

  void field(view::Kind kind, const Field& field);  // text_field, text_area, date_field, mark
  void choice(const Field& field, const std::vector<Choice>& options,
              view::Kind kind = view::Kind::choice);
  // Its hint is heard with the label and not seen: what it is about, where several say the same.
  view::Node& button(std::string_view act, const Word& text,
                     view::Variant variant = view::Variant::secondary,
                     std::string_view argument = {});
  void row(std::string_view name, const Word& label, const Word& value);
  // Optional things, or things told at length. While it is closed and holds an answer it says so.
  // `about` says what it belongs to, to those who meet its control alone.
  [[nodiscard]] Inside card(std::string_view name, const Word& gist, const Word& about = {});
  [[nodiscard]] Inside group(std::string_view name, view::Variant variant, const Word& label = {});

  // The one way on. An empty word takes the button away.
  void primary(const Word& text) { primary_ = text; }
  const Word& primary() const { return primary_; }
  // Instead of the screen's "<screen>.heading".
  void main_heading(const Word& text) { main_heading_ = text; }
  const Word& main_heading() const { return main_heading_; }

  // What each field so far is asked for, in a closed card.
  void tell_purposes();

  view::Node& last() { return open_.back()->back(); }
  std::size_t size() const { return open_.back()->size(); }  // of what stands around here
  void drop_last() { open_.back()->pop_back(); }

  std::string said(const Word& word) const;  // in the screen's language
  std::string full_name(std::string_view field) const;
  view::Key key_of(std::string_view full_name) const;  // of the field's node

  // A node whose key belongs to this name; a name used again gets a key of its own.
  view::Node& add(view::Kind kind, std::string_view name, const Word& label);

  view::View built;
  std::map<view::Key, Binding> bindings;
  std::vector<Showing> showing;
  std::map<view::Key, std::string> audio;  // of the statements: which file reads a node's text

 private:
  // The labels of the fields that serve one purpose.
  struct Purpose {
    std::vector<Word> labels;
    Word why;
  };

  void close();
  std::string_view lang_of(const Word& word) const;
  view::Tongue tongue_of(const Word& word) const;
  void serve(const Field& field);
  void items(std::string_view name, std::string_view& block, std::string_view lang);
  bool reads_easily(const pack::Statement& statement) const;
  void read_by(const std::string& file, std::size_t from);
  void film(std::string_view text_id, const pack::Film& film);
  void paragraphs(std::string_view name, std::string_view text, std::string_view lang);
  void options(const Field& field, const std::vector<Choice>& options);

  const State& state_;
  std::string screen_;
  Word primary_;
  Word main_heading_;
  std::vector<std::vector<view::Node>*> open_;
  std::vector<bool> visible_;
  std::map<std::string, int, std::less<>> used_;
  std::vector<Purpose> purposes_;
  friend class Inside;
};

}  // namespace foyer::intake
