// A case on one screen: who, what waits, how to reach them safely, an emergency, and what is
// effective and why. What may not be used has no action.

#include <algorithm>
#include <span>

#include "desk/acts.h"
#include "desk/attention.h"
#include "desk/exporting.h"
#include "desk/said.h"
#include "desk/screens.h"
#include "desk/task_words.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;
using intake::plain;
using view::Variant;

namespace {

using base::Json;

void build_parts(const State& state, Sheet& sheet) {
  const auto parts = sheet.group("parts", Variant::plain, "case.parts"_w);
  for (const char* part : {"", "everything", "history"}) {
    view::Node& node =
        sheet.button("part", "part."_f + (*part == '\0' ? "summary" : part), Variant::quiet, part);
    node.disabled = state.place.part == part;
  }
}

void build_who(const State& state, const Case& one, Sheet& sheet) {
  const record::Case& at = one.open.state;
  std::vector<std::string> who;
  for (const std::string& signer : at.signers) {
    const std::string name = name_of(one, signer);
    const std::string role = role_name(state, signer);
    who.push_back(name.empty() ? role : state.say("card.numbered"_w.with(name, role)));
  }
  sheet.row("who", "case.who"_w, join(state, who));
  if (!one.open.submissions.empty()) {
    const Json& where = one.open.submissions.back().document["location"];
    sheet.row("where", "case.where"_w,
              join(state, {place_name(state, where["nowState"].text()),
                           std::string(where["nowAddress"].text())}));
  }
  const std::string& worker = at.worker;
  sheet.row("worker", "case.worker"_w,
            worker == state.desk->worker.id ? state.say("case.you"_w) : worker);
  sheet.row(
      "kind", "case.kind"_w,
      join(state, {id_word(state, "unit."_f, at.unit_type), id_word(state, "mode."_f, at.mode)}));
}

void build_cautions(const State& state, const Case& one, Sheet& sheet) {
  if (!one.refused.empty()) sheet.notice("case.refused"_w.with(one.refused), Variant::caution);
  if (!one.whole && one.refused.empty()) sheet.say("case.reading"_w, Variant::soft);
  if (one.open.unread_notes > 0)
    sheet.notice("case.unread"_w.with(std::to_string(one.open.unread_notes)), Variant::caution);
  if (one.open.state.legal_hold) sheet.notice("case.hold"_w, Variant::caution);
  for (const std::int64_t number : one.open.numbers) {
    const auto sent = state.mail.sent.find(number);
    const bool failed = sent != state.mail.sent.end() &&
                        std::ranges::any_of(sent->second.report.verdicts, [](const auto& verdict) {
                          return verdict.state == record::State::failed;
                        });
    if (failed) sheet.notice("case.failed"_w.with(std::to_string(number)), Variant::caution);
  }
}

void build_waiting(const State& state, const Case& one, Sheet& sheet) {
  sheet.heading("case.waiting"_w);
  bool any = false;
  for (const record::Task& task : one.open.state.tasks) {
    if (!task.open) continue;
    any = true;
    const auto row = sheet.row_with(task.id, plain(id_word(state, "task."_f, task.kind)),
                                    task_words(state, one, task));
    offer_for_task(state, one, task, sheet);
  }
  // As many as were answered since are not waiting any more.
  const auto answered =
      std::min(static_cast<std::size_t>(std::max(one.answers_sent, 0)), one.open.asked.size());
  for (const work::Asked& asked : std::span(one.open.asked).subspan(answered)) {
    any = true;
    const auto row = sheet.row_with("asked." + asked.way + std::to_string(asked.seq),
                                    "case.asked"_w.with(ago(state, asked.time)), asked.text);
    sheet.button("act", "act.reply"_w, Variant::secondary,
                 "reply/" + asked.way + "." + std::to_string(asked.seq));
  }
  if (!any) sheet.say("case.nothing"_w, Variant::soft);
}

std::string target_of(const record::Reach& reach) {
  if (reach.address.empty()) return {};
  if (reach.channel == "mobile" || reach.channel == "landline") return "tel:" + reach.address;
  if (reach.channel == "text") return "sms:" + reach.address;
  if (reach.channel == "email") return "mailto:" + reach.address;
  return {};
}

std::string how_to_use(const State& state, const record::Reach& reach) {
  std::vector<std::string> out{id_word(state, "use."_f, record::name(reach.use))};
  if (!target_of(reach).empty()) out.clear();
  if (reach.use == record::Use::ask_first) out = {state.say("use.ask-first"_w)};
  if (target_of(reach).empty()) out.push_back(reach.address);
  out.push_back(reach.hours);
  if (!reach.content.empty()) out.push_back(id_word(state, "content."_f, reach.content));
  if (!reach.sender_name.empty()) out.push_back(state.say("reach.as"_w.with(reach.sender_name)));
  if (!reach.voicemail.empty()) out.push_back(id_word(state, "voicemail."_f, reach.voicemail));
  return join(state, out);
}

// First what may be used; then, in one line, what may never be.
void build_reach(const State& state, const Case& one, Sheet& sheet) {
  sheet.heading("case.reach"_w);
  const bool several = one.open.state.signers.size() > 1;
  std::vector<std::string> never, later;
  for (const record::Reach& reach : one.reaches) {
    std::string label = channel_name(state, reach.channel);
    if (several) label = named(state, signer_name(state, one, reach.signer), label);
    if (reach.use == record::Use::never) never.push_back(label);
    if (reach.use == record::Use::not_yet) later.push_back(label);
    if (reach.use != record::Use::yes && reach.use != record::Use::ask_first) continue;
    const auto row = sheet.row_with("reach." + reach.signer + reach.channel, plain(label),
                                    how_to_use(state, reach));
    if (const std::string target = target_of(reach); !target.empty())
      sheet.link("call." + reach.signer + reach.channel, reach.address, target);
  }
  if (!never.empty()) sheet.notice("reach.never"_w.with(join(state, never)), Variant::caution);
  if (!later.empty()) sheet.row("later", "reach.later"_w, join(state, later));
}

void build_plan(const State& state, const Case& one, Sheet& sheet) {
  const auto card = sheet.card("emergency." + one.open.unit_id, "case.emergency"_w);
  for (const record::CaseSubmission& sent : one.open.submissions) {
    const Json& duty = sent.duty;
    const Json& plan = duty["emergency"];
    const auto row = [&](const Word& label, const std::string& value) {
      if (!value.empty()) sheet.row(label.key, label, value);
    };
    const auto text = [](const Json& json, std::string_view key) {
      return std::string(json[key].text());
    };
    row("plan.name"_w, text(duty, "name"));
    row("plan.place"_w,
        join(state, {place_name(state, text(duty, "nowState")), text(duty, "nowAddress")}));
    row("plan.callback"_w, text(plan, "callback"));
    row("plan.local"_w, text(plan, "localNumber"));
    row("plan.support"_w, join(state, {text(plan, "supportName"), text(plan, "supportPhone"),
                                       text(plan, "supportRelationship")}));
    row("plan.told"_w, id_word(state, "told."_f, plan["supportMayBeTold"].text()));
    row("plan.safeWord"_w, text(duty, "safeWord"));
    row("plan.refused"_w, text(plan, "refusedBecause"));
  }
}

// What stands against every choice that waits, where several do: it is said once for all.
std::vector<std::string> common_reasons(const Case& one) {
  std::vector<std::string> common;
  int waiting = 0;
  for (const record::Row& row : one.open.state.rows) {
    if (row.state != record::RowState::pending) continue;
    if (waiting++ == 0) common = row.why;
    std::erase_if(common, [&](const std::string& why) {
      return std::ranges::find(row.why, why) == row.why.end();
    });
  }
  std::erase(common, "not-activated");
  return waiting > 1 ? common : std::vector<std::string>();
}

// Why a choice is as it is, besides what is `common` to all. That nothing stands against it is said
// alone.
std::string reasons_of(const State& state, const Case& one, const record::Row& row,
                       const std::vector<std::string>& common) {
  std::vector<std::string> said{row_state(state, row) + "."};
  for (const std::string& why : row.why) {
    if (std::ranges::find(common, why) != common.end()) continue;
    if (why != "not-activated" || row.why.size() == 1) said.push_back(reason(state, one, why));
  }
  for (const std::string& service : row.except_services)
    said.push_back(state.say("row.except"_w.with(service)));
  return join(said, " ");
}

// What one person refused needs no line of its own; of several people each choice says whose.
void build_choices(const State& state, const Case& one, Sheet& sheet) {
  sheet.heading("case.choices"_w);
  const bool alone = one.open.state.signers.size() == 1;
  const std::vector<std::string> common = common_reasons(one);
  std::vector<std::string> against, refused;
  for (const std::string& why : common) against.push_back(reason(state, one, why));
  if (!against.empty()) sheet.say("case.against"_w.with(join(against, " ")), Variant::soft);
  for (const record::Row& row : one.open.state.rows) {
    if (alone && row.state == record::RowState::refused) {
      refused.push_back(row_name(state, one, row.id));
      continue;
    }
    const auto line = sheet.row_with("choice." + row.id, plain(row_name(state, one, row.id)),
                                     reasons_of(state, one, row, common));
    offer_for_row(one, row, sheet);
  }
  if (!refused.empty()) sheet.row("refused", "row.refused"_w, join(state, refused));
  if (!one.open.state.is_active("purpose.online-search")) sheet.say("case.noSearch"_w);
}

}  // namespace

void build_case(const State& state, const Case& one, Sheet& sheet) {
  if (!state.place.part.empty() && state.place.part != "everything" &&
      state.place.part != "history")
    return build_act(state, one, sheet);
  if (one.open.submissions.empty()) return build_cautions(state, one, sheet);
  build_parts(state, sheet);
  if (state.place.part == "everything") return build_whole(state, one, sheet);
  if (state.place.part == "history") return build_history(state, one, sheet);
  build_cautions(state, one, sheet);
  build_who(state, one, sheet);
  build_reach(state, one, sheet);
  build_plan(state, one, sheet);
  build_choices(state, one, sheet);
  build_waiting(state, one, sheet);
  offer_acts(state, one, sheet);
  offer_exports(one, sheet);
}

}  // namespace foyer::desk
