// What a form on paper says beside the screens' words: how to fill it in, where it goes, and what
// the agency writes down when it comes back.

#include "paper/form_parts.h"

namespace foyer::paper {

using intake::operator""_w;

void fill_front(Filling& form) {
  form.heading(1, form.frame_say("form.title"_w.with(form.pack().agency.name)));
  if (form.pack().draft)
    form.paper.blocks.emplace_back(Paragraph{form.frame_say("form.draft"_w), Style::strong});
  List how;
  for (const char* key : {"form.how.tick", "form.how.skip", "form.how.later", "form.how.help",
                          "form.how.same", "form.how.back"})
    how.items.push_back(form.frame_say({.key = key}));
  form.heading(2, form.frame_say("form.how"_w));
  form.paper.blocks.emplace_back(std::move(how));
  List contacts;
  for (const pack::Contact& contact : form.pack().agency.contacts)
    contacts.items.push_back({contact.value, {}, Runs::as_written});
  form.heading(3, form.frame_say("form.contacts"_w));
  form.paper.blocks.emplace_back(std::move(contacts));
}

void ask_questions(Filling& form) {
  form.heading(2, form.frame_say("form.questions"_w));
  form.blanks(Text{}, 4);
}

void sign_line(Filling& form) {
  form.blanks(form.frame_say("form.signed"_w), 2);
}

void name_other(Filling& form) {
  form.blanks(form.frame_say("form.assent.name"_w));
}

// A screen says it to whoever has refused every way; paper cannot know.
void if_refused(Filling& form) {
  form.heading(3, form.frame_say("form.refused"_w));
  form.notice("refusal");
}

Text assent_question(const Filling& form) {
  return form.frame_say("form.assent"_w);
}

// A page of its own, which the agency keeps.
void fill_back(Filling& form) {
  form.paper.blocks.emplace_back(NewPage{});
  form.heading(2, form.frame_say("form.agency"_w));
  form.paper.blocks.emplace_back(Paragraph{form.frame_say("form.agency.how"_w), Style::soft});
  for (const char* key : {"form.agency.case", "form.agency.given", "form.agency.came",
                          "form.agency.who", "form.agency.kept"})
    form.blanks(form.frame_say({.key = key}));
}

}  // namespace foyer::paper
