// The way back, opened: each choice in plain words, what was asked and answered, and what can be
// done now.

#include "intake/agency_contact.h"
#include "intake/journey.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Variant;

std::string day(base::UnixSeconds time) {
  return base::to_rfc3339(time).substr(0, 10);
}

// When the relay stored that she took it back; 0 when she did not.
base::UnixSeconds withdrawn_at(const way::Box& box, const way::RowName& row) {
  for (const auto& sent : box.notes)
    if (sent.note.kind == way::Note::Kind::withdraw)
      for (const way::RowName& one : sent.note.rows)
        if (one == row) return sent.time;
  return 0;
}

Word says(const way::Box& box, const way::Row& row) {
  const auto at = withdrawn_at(box, {row.about, row.id});
  if (at != 0) return "wayhome.withdrawn"_w.with(day(at));
  return "wayhome.choice."_f + row.choice;
}

void paragraphs(Page& page, std::string_view text, std::string_view lang) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    if (end > 0) page.say(plain(text.substr(0, end), lang));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

void rows(const State& state, Page& page) {
  page.heading("wayhome.rows"_w);
  for (const way::Row& row : state.visit->card->rows)
    page.row(row.about + "." + row.id, plain(row.label, state.visit->card->lang),
             says(*state.visit->box, row));
  if (rows_in_force(*state.visit).empty()) return page.say("wayhome.nothingLeft"_w);
  page.button("withdraw", "wayhome.withdraw"_w);
}

void messages(const State& state, Page& page) {
  const way::Box& box = *state.visit->box;
  page.heading("wayhome.messages"_w);
  if (box.unread > 0) page.notice("wayhome.unread"_w, Variant::caution);
  if (box.answers.empty()) page.say("wayhome.noAnswers"_w);
  for (auto got = box.answers.rbegin(); got != box.answers.rend(); ++got) {
    const way::Answer& answer = got->proved.answer;
    const auto card = page.card("got." + std::to_string(answer.seq),
                                ("wayhome."_f + way::name(answer.kind)).with(day(got->time)));
    paragraphs(page, answer.text, answer.lang);
  }
  for (auto sent = box.notes.rbegin(); sent != box.notes.rend(); ++sent) {
    if (sent->note.kind != way::Note::Kind::question) continue;
    const auto card = page.card("sent." + std::to_string(sent->note.seq),
                                "wayhome.asked"_w.with(day(sent->time)));
    paragraphs(page, sent->note.text, sent->note.lang);
  }
  page.button("ask", "wayhome.ask"_w);
}

void build(const State& state, Page& page) {
  page.primary({});
  page.say("wayhome.what"_w);
  rows(state, page);
  messages(state, page);
  page.heading("wayhome.phone"_w);
  contact_agency(state, page);
  page.heading("wayhome.close"_w);
  page.say("wayhome.end"_w);
  page.button("print", "wayhome.print"_w);
  page.button("leave", "wayhome.end.now"_w);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "withdraw")
    go_to(state, screen_way_withdraw);
  else if (act.name == "ask")
    go_to(state, screen_way_ask);
  else if (act.name == "print")
    effects.push_back(Print{});
  else
    return Took::no;
  return Took::yes;
}

}  // namespace

const Screen screen_way_home{.id = "wayhome", .build = build, .take = take};

}  // namespace foyer::intake
