// Taking choices back: any, or all at once. It costs no service, and the page says so.

#include "intake/agency_contact.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

std::string option_of(const way::Row& row) {
  return row.about + "/" + row.id;
}

void build(const State& state, Page& page) {
  page.say("waywithdraw.what"_w);
  std::vector<Choice> options;
  for (const way::Row* row : rows_in_force(*state.visit))
    options.push_back({option_of(*row), plain(row->label, state.visit->card->lang)});
  page.choice({.name = "rows", .label = "waywithdraw.which"_w, .required = true, .multiple = true},
              options);
  if (options.size() > 1) page.button("all", "waywithdraw.all"_w);
  page.say("waywithdraw.then"_w);
  contact_agency(state, page);
  page.primary("waywithdraw.now"_w);
}

void check(const State& state, Problems& problems) {
  if (!state.answers.has("waywithdraw.rows"))
    problems.push_back({"waywithdraw.rows", "waywithdraw.missing"_w});
}

void send(State& state, Effects& effects) {
  std::vector<way::RowName> names;
  std::string labels;
  for (const way::Row* row : rows_in_force(*state.visit)) {
    if (!state.answers.includes("waywithdraw.rows", option_of(*row))) continue;
    names.push_back({row->about, row->id});
    labels.append(labels.empty() ? "" : ", ").append(row->label);
  }
  if (names.empty()) return;
  send_note(state, way::Note::Kind::withdraw, std::move(names), {},
            state.say("waywithdraw.done"_w.with(labels)), effects);
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "all") {
    for (const way::Row* row : rows_in_force(*state.visit))
      state.answers.include("waywithdraw.rows", option_of(*row));
  } else if (act.name == "next") {
    send(state, effects);
  } else {
    return Took::no;
  }
  return Took::yes;
}

}  // namespace

const Screen screen_way_withdraw{
    .id = "waywithdraw", .build = build, .check = check, .take = take, .back_to = &screen_way_home};

}  // namespace foyer::intake
