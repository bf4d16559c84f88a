#pragma once
// Inside this folder: what the parts of the form share.

#include "paper/form.h"
#include "paper/words.h"

namespace foyer::paper {

struct Filling {
  const FormOrder& order;
  Words frame;  // of the form itself: assets/paper_words
  Paper paper = {};

  const pack::Pack& pack() const { return order.pack; }
  Text say(const intake::Word& word) const;        // of the kiosk's words
  Text frame_say(const intake::Word& word) const;  // of the form's own
  Text pack_text(const pack::TextId& id) const;    // empty id: empty text
  // What is not empty, as the form's language lists it.
  std::string list(const std::vector<std::string>& pieces) const { return frame.list(pieces); }
  std::string pack_plain(const pack::TextId& id) const { return pack_text(id).text; }

  void heading(int level, Text text);
  void heading(int level, const intake::Word& word) { heading(level, say(word)); }
  void tell(const intake::Word& word) { add_prose(paper, say(word)); }
  void statement(const pack::TextId& id);
  void notice(std::string_view place);
  void boxes(Text question, std::vector<Text> options);
  void boxes(const intake::Word& question, std::initializer_list<intake::Word> options);
  void blanks(Text label, int lines = 1);
  void blanks(const intake::Word& label, int lines = 1) { blanks(say(label), lines); }

  bool has_channel(std::string_view id) const;
  bool has_service(std::string_view id) const;
  std::vector<const pack::Channel*> channels() const;  // in the pack's order
};

void fill_front(Filling& form);   // how to fill it in, and where it goes
void fill_people(Filling& form);  // who takes part, name and place
void fill_safety(Filling& form);  // emergency, safe ways
void fill_learn(Filling& form);   // policies, risks, what was understood
void fill_choose(Filling& form);  // choices, needs
void fill_sign(Filling& form);    // signatures
void fill_back(Filling& form);    // for the agency

// form_frame.cpp: pieces that no screen has.
void ask_questions(Filling& form);
void sign_line(Filling& form);
void name_other(Filling& form);
void if_refused(Filling& form);
Text assent_question(const Filling& form);

}  // namespace foyer::paper
