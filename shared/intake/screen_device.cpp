// S8. What works on the person's device and for the person: what she tells, and what she lets the
// browser try. All of it may be skipped, and nothing here decides whether she gets help.

#include "intake/alternative.h"
#include "intake/checks.h"
#include "intake/declared.h"
#include "intake/device_checks.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

// A question with fixed answers: its name in pack and record, and the answers by id.
struct Asked {
  std::string_view id, field;
  std::vector<std::string_view> answers;
  std::string_view unsuited;  // the answer that calls for another way; empty: none
};
const std::vector<Asked>& asked() {
  static const std::vector<std::string_view> sure{"0", "1", "2", "3", "4", "skip"};
  static const std::vector<Asked> all{
      {"skill1", "skills", sure, "0"},
      {"skill2", "skills", sure, "0"},
      {"skill3", "skills", sure, "0"},
      {"own", "ownDevice", {"yes", "sometimes", "no", "skip"}, "no"},
      {"data", "dataPlan", {"enough", "little", "none", "skip"}, "none"},
      {"place", "privatePlace", {"yes", "sometimes", "no", "skip"}, "no"},
  };
  return all;
}
const Ways& ways() {
  static const Ways all{"call", "person", "device", "loan"};
  return all;
}

const std::vector<std::string_view>& access_needs() {
  static const std::vector<std::string_view> all{"print", "easy",   "captions", "signs",
                                                 "relay", "breaks", "helper"};
  return all;
}
const std::vector<std::string_view>& aids() {
  static const std::vector<std::string_view> all{"reader", "magnifier", "voice",
                                                 "switch", "hearing",   "braille"};
  return all;
}

std::string name(const Asked& one) {
  return "device." + std::string(one.id);
}
Word question(const Asked& one) {
  return "device.ask."_f + one.id;
}
bool is_sure(const Asked& one) {
  return one.field == "skills";
}
Word answer_word(const Asked& one, std::string_view id) {
  if (id == "skip") return "answer.skip"_w;
  return is_sure(one) ? "device.sure."_f + id
                      : "device.answer."_f + std::string(one.id).append(".").append(id);
}
bool is_unsuited(const State& state, const Asked& one) {
  return !one.unsuited.empty() && state.answers.is(name(one), one.unsuited);
}

void ask(const State& state, Page& page, const Asked& one) {
  std::vector<Choice> options;
  for (std::string_view id : one.answers)
    options.push_back({std::string(id), answer_word(one, id)});
  page.choice(
      {.name = std::string(one.id), .label = question(one), .purpose = why(state, one.field)},
      options);
  if (is_unsuited(state, one)) {
    page.say("device.other"_w);
    offer_another_way(state, page, "instead." + std::string(one.id), question(one), ways());
  }
}

void tick(const State& state, Page& page, std::string_view field, std::string_view purpose,
          const Word& label, const Family& family, const std::vector<std::string_view>& ids) {
  std::vector<Choice> options;
  for (std::string_view id : ids) options.push_back({std::string(id), family + id});
  page.choice({.name = std::string(field),
               .label = label,
               .purpose = why(state, purpose),
               .multiple = true},
              options);
}

// Everything that a check changes stands in answers and in what is under way.
Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "start")
    start_check(state, act.argument, effects);
  else if (act.name == "stop")
    stop_check(state, effects);
  else if (act.name == "answer")
    answer_check(state, act.argument == "yes", effects);
  else
    return Took::no;
  return Took::yes;
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "checks"));
  for (const Asked& one : asked())
    if (is_sure(one)) ask(state, page, one);
  {
    const auto card = page.card("situation", "device.situation"_w);
    for (const Asked& one : asked())
      if (!is_sure(one)) ask(state, page, one);
  }
  {
    const auto card = page.card("easier", "device.easier"_w);
    tick(state, page, "needs", "accessNeeds", "device.needs"_w, "device.need."_f, access_needs());
    tick(state, page, "aids", "aids", "device.aids"_w, "device.aid."_f, aids());
  }
  ask_for_checks(state, page);
}

void review(const State& state, Page& page) {
  for (const Asked& one : asked()) {
    const std::string_view said = state.answers.get(name(one));
    if (!said.empty() && said != "skip") page.row(one.id, question(one), answer_word(one, said));
    if (is_unsuited(state, one))
      review_another_way(state, page, "instead." + std::string(one.id),
                         "device.instead." + std::string(one.id), question(one));
  }
  for (const std::string& id : state.answers.items("device.needs"))
    page.row("need." + id, "device.needs"_w, "device.need."_f + id);
  for (const std::string& id : state.answers.items("device.aids"))
    page.row("aid." + id, "device.aids"_w, "device.aid."_f + id);
  review_checks(state, page);
}

void contribute(const State& state, SubmissionParts& parts) {
  record::Answers& out = parts.answers;
  for (const Asked& one : asked()) {
    const std::string said(state.answers.get(name(one)));
    const std::string instead = "device.instead." + std::string(one.id);
    if (said.empty() || said == "skip") continue;
    const bool other = is_unsuited(state, one);
    out.checks.push_back({std::string(one.id), said,
                          other ? std::string(state.answers.get(instead)) : std::string()});
    const std::string about = "check." + std::string(one.id);
    if (other && !record_another_way(state, parts, instead, ways(), about))
      record_open_way(parts, ways(), about);
  }
  out.access_needs = state.answers.items("device.needs");
  for (const std::string& aid : state.answers.items("device.aids"))
    out.access_needs.push_back("aid-" + aid);
  contribute_checks(state, parts);
}

}  // namespace

const Screen screen_device{.id = "device",
                           .build = build,
                           .check = check_shares,
                           .take = take,
                           .once = true,
                           .review = review,
                           .contribute = contribute};

}  // namespace foyer::intake
