#include "desk/acts.h"

#include <algorithm>

#include "desk/asking.h"
#include "desk/entering.h"
#include "desk/forms_notice.h"
#include "desk/renewing.h"
#include "desk/replying.h"
#include "desk/said.h"
#include "desk/screens.h"
#include "work/acts.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;
using view::Variant;

namespace {

using base::Json;

struct Offer {
  std::string_view task, act;
};
// What settles a task besides an answer.
constexpr Offer offers[] = {{"two-misses", "capacity"},
                            {"plan", "session"},
                            {"law", "session"},
                            {"signer", "identity"},
                            {"withdrawal", "noted"}};

const Form* form_of(std::string_view name) {
  const auto all = forms();
  const auto found = std::ranges::find(all, name, &Form::name);
  return found == all.end() ? nullptr : &*found;
}

Case* case_here(State& state) {
  const auto found = state.mail.cases.find(state.place.unit);
  return found == state.mail.cases.end() ? nullptr : &found->second;
}

void post_entry(State& state, const Form& form, Json body, Effects& effects) {
  const Case& one = *case_here(state);
  std::optional<transfer::UnitAct> act;
  if (form.act != nullptr) act = form.act(one, body);
  enter(
      state, {one.open.unit_id, form.kind, std::move(body), std::move(act)},
      [name = std::string(form.name)](State& then, Effects&) { entry_kept(then, name); }, effects);
}

void open_act(State& state, const std::string& argument, Effects& effects) {
  const std::size_t slash = std::min(argument.find('/'), argument.size());
  const std::string name = argument.substr(0, slash);
  if (case_here(state) == nullptr) return;
  state.place.about = argument.substr(std::min(slash + 1, argument.size()));
  state.problems.clear();
  if (name == "noted") {
    state.mail.noting.clear();
    return note_withdrawals(state, state.place.unit, effects);
  }
  state.place.part = name;
  if (name == "activate") state.values["activate.rows"] = state.place.about;
  turn_to(state, Screen::inbox);
}

void record_act(State& state, const std::string&, Effects& effects) {
  const Form* form = form_of(state.place.part);
  const Case* one = case_here(state);
  state.problems.clear();
  state.place.trouble = {};
  if (one == nullptr) return;
  if (state.place.part == "reply") return send_reply(state, effects);
  if (state.place.part == "renew") return send_renewal(state, effects);
  if (form == nullptr) return;
  Json body = form->body(state, *one);
  const bool missing = !state.problems.empty();
  if (missing || !state.place.trouble.empty()) {
    if (missing) state.place.trouble = "form.missing"_w;
    turn_to_problem(state);
    return;
  }
  if (const auto fits = record::check_body(form->kind, body); !fits) {
    state.place.trouble = "trouble.said"_w.with(fits.error().text);
    return;
  }
  post_entry(state, *form, std::move(body), effects);
}

constexpr Button buttons[] = {{"act", open_act}, {"record", record_act}};

}  // namespace

std::span<const Button> act_buttons() {
  return buttons;
}

void offer_for_task(const State& state, const Case&, const record::Task& task, Sheet& sheet) {
  for (const Offer& offer : offers) {
    if (offer.task != task.kind) continue;
    sheet
        .button("act", "act."_f + offer.act, Variant::secondary,
                std::string(offer.act) + "/" + task.id)
        .hint = id_word(state, "task."_f, task.kind);
    if (task.kind == "withdrawal") return;
  }
  sheet.button("act", "act.answer"_w, Variant::secondary, "answer/" + task.id).hint =
      id_word(state, "task."_f, task.kind);
}

void offer_for_row(const Case& one, const record::Row& row, Sheet& sheet) {
  if (!work::weigh_activation(one.open.state, row.id).possible) return;
  sheet.button("act", "act.activate"_w, Variant::secondary, "activate/" + row.id);
}

void offer_acts(const State& state, const Case& one, Sheet& sheet) {
  if (one.open.state.disposed || !one.whole) return;
  offer_notices(state, one, sheet);
  sheet.heading("case.acts"_w);
  const auto acts = sheet.group("acts", Variant::plain, "case.acts"_w);
  for (const Form& form : forms()) {
    if (form.name == "answer" || form.name == "activate" || form.name == "told") continue;
    sheet.button("act", "act."_f + form.name, Variant::secondary, form.name);
  }
  sheet.button("act", "act.renew"_w, Variant::secondary, "renew");
}

void build_act(const State& state, const Case& one, Sheet& sheet) {
  if (state.place.part == "reply") return build_reply(state, one, sheet);
  if (state.place.part == "renew") return build_renew(state, one, sheet);
  const Form* form = form_of(state.place.part);
  if (form == nullptr) return;
  sheet.heading("act."_f + form->name);
  form->build(state, one, sheet);
  sheet.button("record", "form.record"_w, Variant::primary);
  sheet.button("part", "form.back"_w, Variant::quiet, "");
}

void entry_kept(State& state, const std::string& form) {
  const std::string prefix = form + ".";
  std::erase_if(state.values, [&](const auto& one) { return one.first.starts_with(prefix); });
  state.problems.clear();
  state.place.part.clear();
  state.place.done = "done."_f + form;
  turn_to(state, Screen::inbox);
}

std::string typed(const State& state, std::string_view field) {
  return std::string(state.value(field));
}

std::string must(State& state, std::string_view field) {
  std::string out = typed(state, field);
  if (out.empty()) state.problems[std::string(field)] = state.say("form.needed"_w);
  return out;
}

void set_typed(Json& body, std::string_view member, const State& state, std::string_view field) {
  if (std::string text = typed(state, field); !text.empty()) body.set(member, std::move(text));
}

}  // namespace foyer::desk
