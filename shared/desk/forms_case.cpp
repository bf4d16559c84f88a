#include "desk/forms_case.h"

#include <algorithm>

#include "base/date.h"
#include "desk/said.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;
using view::Kind;

namespace {

using base::Json;

constexpr std::string_view search_row = "purpose.online-search";

void set_day(State& state, Json& body, std::string_view member, std::string_view field) {
  const std::string day = typed(state, field);
  if (day.empty()) return;
  const auto time = base::parse_date(day);
  if (time) body.set(member, *time);
  if (!time) state.problems[std::string(field)] = state.say("form.noDay"_w);
}

std::vector<Choice> places_of(const State& state) {
  std::vector<Choice> out;
  for (const pack::Jurisdiction& place : state.desk->pack.pack.jurisdictions)
    out.push_back({place.state, place.name});
  return out;
}

// The releases that count now: nobody is told anything by another one.
std::vector<const record::Row*> releases_of(const Case& one) {
  std::vector<const record::Row*> out;
  for (const record::Row& row : one.open.state.rows) {
    if (row.id.starts_with("release.") && row.state == record::RowState::active)
      out.push_back(&row);
  }
  return out;
}

// Only what the client released, to whom, and for what: the form cannot widen it.
Json by_release(State& state, const Case& one, const std::string& id) {
  const record::Row* row = one.open.state.row(id);
  if (row == nullptr || row->state != record::RowState::active) {
    state.place.trouble = "disclose.notNow"_w;
    return Json::object();
  }
  const std::string& digest = row->signers.front().submission;
  Json body = Json::object().set("ground", "consent").set("release", id.substr(8));
  body.set("consent", digest);
  for (const record::CaseSubmission& sent : one.open.submissions) {
    if (sent.digest != digest) continue;
    for (const record::Release& release : sent.unit.releases) {
      if ("release." + release.id != id) continue;
      body.set("recipient", release.recipient).set("what", release.what);
      body.set("why", release.purpose);
    }
  }
  return body;
}

std::vector<Choice> colleagues(const State& state, const Case& one) {
  std::vector<Choice> out;
  for (const keys::Worker& worker : state.desk->keysets.back().workers) {
    const bool reads = std::ranges::count(worker.roles, "reader") > 0;
    if (reads && worker.id != one.open.state.worker) out.push_back({worker.id, worker.id});
  }
  return out;
}

}  // namespace

void build_legal_basis(const State& state, const Case&, Sheet& sheet) {
  sheet.choice("legal-basis.state", "session.state"_w, places_of(state), Kind::select);
  sheet.field(Kind::text_area, "legal-basis.basis", "basis.basis"_w, "basis.hint"_w);
  sheet.field(Kind::date_field, "legal-basis.until", "basis.until"_w);
}
Json legal_basis_body(State& state, const Case&) {
  Json body = Json::object().set("state", must(state, "legal-basis.state"));
  body.set("basis", must(state, "legal-basis.basis"));
  set_day(state, body, "until", "legal-basis.until");
  return body;
}

void build_search(const State&, const Case& one, Sheet& sheet) {
  const bool allowed = one.open.state.is_active(search_row);
  sheet.say(allowed ? "search.allowed"_w : "search.emergencyOnly"_w);
  sheet.field(Kind::text_field, "search.what", "search.what"_w);
  sheet.field(Kind::text_field, "search.where", "search.where"_w);
  sheet.field(Kind::text_field, "search.why", "search.why"_w);
  if (!allowed) sheet.field(Kind::text_area, "search.emergency", "search.emergency"_w);
}
Json search_body(State& state, const Case& one) {
  Json body = Json::object().set("what", must(state, "search.what"));
  body.set("where", must(state, "search.where")).set("why", must(state, "search.why"));
  if (one.open.state.is_active(search_row)) {
    const std::string& digest = one.open.state.row(search_row)->signers.front().submission;
    return body.set("basis", "consent").set("consent", digest);
  }
  return body.set("basis", "emergency").set("emergency", must(state, "search.emergency"));
}

void build_disclose(const State& state, const Case& one, Sheet& sheet) {
  std::vector<Choice> grounds;
  for (const record::Row* row : releases_of(one))
    grounds.push_back({row->id, row_name(state, one, row->id)});
  for (std::string_view ground : {"law", "emergency"})
    grounds.push_back({std::string(ground), id_word(state, "ground."_f, ground)});
  sheet.choice("disclose.ground", "disclose.ground"_w, grounds);
  const std::string_view ground = state.value("disclose.ground");
  if (ground != "law" && ground != "emergency") return;
  sheet.field(Kind::text_field, "disclose.to", "disclose.to"_w);
  sheet.field(Kind::text_field, "disclose.what", "disclose.what"_w);
  sheet.field(Kind::text_field, "disclose.why", "search.why"_w);
  sheet.field(Kind::text_area, "disclose.note", "disclose.note"_w);
}
Json disclose_body(State& state, const Case& one) {
  const std::string ground = must(state, "disclose.ground");
  if (ground.starts_with("release.")) return by_release(state, one, ground);
  Json body = Json::object().set("recipient", must(state, "disclose.to"));
  body.set("what", must(state, "disclose.what")).set("why", must(state, "disclose.why"));
  return body.set("ground", ground).set("note", must(state, "disclose.note"));
}

void build_handover(const State& state, const Case& one, Sheet& sheet) {
  const std::vector<Choice> all = colleagues(state, one);
  if (all.empty()) return sheet.say("handover.nobody"_w);
  sheet.choice("handover.to", "handover.to"_w, all);
  sheet.field(Kind::text_area, "handover.why", "handover.why"_w);
}
Json handover_body(State& state, const Case&) {
  return Json::object()
      .set("to", must(state, "handover.to"))
      .set("why", must(state, "handover.why"));
}

void build_hold(const State&, const Case& one, Sheet& sheet) {
  sheet.say(one.open.state.legal_hold ? "hold.lift"_w : "hold.begin"_w);
  sheet.field(Kind::text_area, "hold.why", "hold.why"_w);
}
Json hold_body(State& state, const Case& one) {
  return Json::object()
      .set("state", one.open.state.legal_hold ? "lifted" : "on")
      .set("why", must(state, "hold.why"));
}
std::optional<transfer::UnitAct> hold_act(const Case& one, const Json& body) {
  using Act = transfer::UnitAct;
  if (body["state"].text() == "lifted") return Act{Act::Kind::lift, {}};
  return Act{Act::Kind::hold, one.open.receipts};
}

void build_retain(const State&, const Case&, Sheet& sheet) {
  sheet.field(Kind::date_field, "retain.until", "retain.until"_w);
  sheet.field(Kind::text_area, "retain.why", "retain.why"_w);
}
Json retain_body(State& state, const Case&) {
  Json body = Json::object().set("why", must(state, "retain.why"));
  must(state, "retain.until");
  set_day(state, body, "until", "retain.until");
  return body;
}

}  // namespace foyer::desk
