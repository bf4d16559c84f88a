#include "desk/forms_notice.h"

#include <algorithm>

#include "base/date.h"
#include "desk/said.h"
#include "work/acts.h"
#include "work/notice.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;
using view::Kind;
using view::Variant;

namespace {

using base::Json;

std::string language_name(const State& state, const std::string& tag) {
  const auto& all = state.desk->pack.pack.languages;
  const auto found = std::ranges::find(all, tag, &pack::Language::tag);
  return found == all.end() ? tag : found->name;
}

std::string field_of(std::string_view element, const std::string& lang) {
  return "notice." + std::string(element) + "." + lang;
}

std::string way_said(const State& state, const work::NoticeWay& way) {
  std::vector<std::string> more{way.address};
  if (way.ask_first) more.push_back(state.say("use.ask-first"_w));
  if (!way.sender.empty()) more.push_back(state.say("reach.as"_w.with(way.sender)));
  if (!way.hours.empty()) more.push_back(state.say("notice.hours"_w.with(way.hours)));
  if (!way.voicemail.empty()) more.push_back(id_word(state, "voicemail."_f, way.voicemail));
  const Word by = "tellBy."_f + way.by;
  return named(state, state.words.has(by.key) ? state.say(by) : channel_name(state, way.by),
               join(state, more));
}

// What an entry keeps of it is English; it is said in the worker's words while the case knows the
// same way.
std::string contact_said(const State& state, const Case& one, const Json& row) {
  const work::NoticeWay way = work::notice_way(one.open, row["role"].text());
  const std::string kept(row["contact"].text());
  return kept.empty() || work::text_of(way) != kept ? kept : way_said(state, way);
}

// Whom to tell, and how: nobody is told by a way that he or she closed.
void build_rows(const State& state, const Case& one, Sheet& sheet) {
  for (const Json& row : work::notice_rows(one.open)) {
    const std::string signer(row["role"].text());
    const std::string contact = contact_said(state, one, row);
    sheet.row("told." + signer, "notice.whom"_w.with(signer_name(state, one, signer)),
              contact.empty() ? state.say("notice.noWay"_w) : contact);
  }
}

Json texts_typed(State& state, const Case& one) {
  Json out = Json::array();
  for (const std::string& lang : work::notice_languages(one.open)) {
    Json text = Json::object().set("language", lang);
    for (std::string_view element : work::notice_elements)
      text.set(element, must(state, field_of(element, lang)));
    out.push(std::move(text));
  }
  return out;
}

std::optional<base::UnixSeconds> discovered_typed(State& state) {
  const std::string field = "notice.discovered";
  const auto day = base::parse_date(must(state, field));
  if (!day || *day > state.clock.now()) {
    state.problems[field] = state.say(day ? "notice.notYet"_w : "form.noDay"_w);
    return std::nullopt;
  }
  return *day;
}

bool is_pending(const Json& told) {
  return told["outcome"].text() == "pending";
}

std::string dispose_reason(const State& state, const work::Disposal& weighed) {
  using Against = work::Disposal::Against;
  switch (weighed.against) {
    case Against::nothing:
      return {};
    case Against::gone:
      return state.say("dispose.gone"_w);
    case Against::hold:
      return state.say("dispose.hold"_w);
    case Against::task:
      return state.say("dispose.task"_w);
    case Against::time:
      return state.say("dispose.time"_w.with(day(state, weighed.until)));
  }
  return {};
}

std::string why_not_dispose(const State& state, const Case& one) {
  return dispose_reason(state,
                        work::weigh_disposal(one.open, state.desk->pack.pack, state.clock.now()));
}

}  // namespace

void build_notice(const State& state, const Case& one, Sheet& sheet) {
  sheet.say("notice.lead"_w);
  sheet.choice("notice.trigger", "notice.trigger"_w,
               words_of(state, "trigger."_f, {"breach", "unauthorized-access"}));
  sheet.field(Kind::date_field, "notice.discovered", "notice.discovered"_w);
  for (const std::string& lang : work::notice_languages(one.open)) {
    sheet.heading("notice.in"_w.with(language_name(state, lang)), 3);
    for (std::string_view element : work::notice_elements)
      sheet.field(Kind::text_area, field_of(element, lang), "notice."_f + element);
  }
  build_rows(state, one, sheet);
}

Json notice_body(State& state, const Case& one) {
  Json body = Json::object().set("notice", "notice-" + base::to_hex(state.random->bytes(4)));
  body.set("trigger", must(state, "notice.trigger")).set("texts", texts_typed(state, one));
  if (const auto discovered = discovered_typed(state)) {
    const auto last = work::notice_deadline(one.open, state.desk->pack.pack, *discovered);
    if (!last) state.place.trouble = "notice.noDeadline"_w;
    body.set("discovered", *discovered).set("deadline", last.value_or(0));
  }
  Json told = Json::array();
  for (Json& row : work::notice_rows(one.open)) told.push(std::move(row.set("outcome", "pending")));
  return body.set("told", std::move(told));
}

void offer_notices(const State& state, const Case& one, Sheet& sheet) {
  for (const std::string& id : work::notices_of(one.open)) {
    const Json& body = work::last_notice(one.open, id)->body;
    if (std::ranges::none_of(body["told"].items(), is_pending)) continue;
    const auto row =
        sheet.row_with(id, intake::plain(id_word(state, "trigger."_f, body["trigger"].text())),
                       state.say("notice.until"_w.with(day(state, body["deadline"].integer()))));
    sheet.button("act", "act.told"_w, Variant::secondary, "told/" + id);
  }
}

void build_told(const State& state, const Case& one, Sheet& sheet) {
  const record::Entry* notice = work::last_notice(one.open, state.place.about);
  if (notice == nullptr) return;
  std::vector<Choice> waiting;
  for (const Json& told : notice->body["told"].items()) {
    const std::string signer(told["role"].text());
    sheet.row("told." + signer, "notice.whom"_w.with(signer_name(state, one, signer)),
              join(state, {contact_said(state, one, told),
                           id_word(state, "outcome."_f, told["outcome"].text())}));
    if (is_pending(told)) waiting.push_back({signer, signer_name(state, one, signer)});
  }
  sheet.choice("told.signer", "form.signer"_w, waiting);
  sheet.choice("told.outcome", "told.outcome"_w,
               words_of(state, "outcome."_f, {"told", "not-reached", "declined"}));
  sheet.field(Kind::text_area, "told.reason", "told.reason"_w, "told.hint"_w);
}

// What the notice's last entry said stands, but for the one who was told, or was not.
Json told_body(State& state, const Case& one) {
  const record::Entry* notice = work::last_notice(one.open, state.place.about);
  const std::string signer = must(state, "told.signer"), outcome = must(state, "told.outcome");
  const std::string reason =
      outcome == "told" ? typed(state, "told.reason") : must(state, "told.reason");
  Json body = notice == nullptr ? Json::object() : notice->body;
  Json all = Json::array();
  for (Json told : body["told"].items()) {
    if (told["role"].text() == signer) {
      told.set("outcome", outcome);
      if (!reason.empty()) told.set("reason", reason);
    }
    all.push(std::move(told));
  }
  return body.set("told", std::move(all));
}

void build_dispose(const State& state, const Case& one, Sheet& sheet) {
  sheet.say("dispose.lead"_w);
  if (const std::string why = why_not_dispose(state, one); !why.empty())
    return sheet.notice(intake::plain(why), Variant::caution);
  sheet.field(Kind::text_area, "dispose.why", "dispose.why"_w);
  sheet.field(Kind::text_field, "dispose.law", "dispose.law"_w);
  sheet.choices("dispose.sure", "dispose.sureWhat"_w, {{"yes", sheet.said("dispose.sure"_w)}});
}

Json dispose_body(State& state, const Case& one) {
  if (const std::string why = why_not_dispose(state, one); !why.empty())
    state.place.trouble = intake::plain(why);
  if (state.value("dispose.sure") != "yes")
    state.problems["dispose.sure"] = state.say("form.needed"_w);
  Json what = Json::array();
  what.push("everything of this case that the relay kept, locked");
  Json body = Json::object().set("what", std::move(what)).set("why", must(state, "dispose.why"));
  set_typed(body, "law", state, "dispose.law");
  return body;
}

std::optional<transfer::UnitAct> dispose_act(const Case& one, const Json&) {
  return transfer::UnitAct{transfer::UnitAct::Kind::dispose, one.open.receipts};
}

}  // namespace foyer::desk
