#include "record/answers_json.h"

#include "base/hash.h"
#include "record/document.h"
#include "record/names.h"
#include "record/people_json.h"
#include "record/write.h"

namespace foyer::record {
namespace {

using base::Json;

Json to_json(const SessionFacts& s) {
  Json clock = Json::object();
  clock.set("device", s.device_time).set("monotonicMs", s.monotonic_ms).set("relay", s.relay_time);
  Json out = Json::object();
  out.set("mode", s.mode).set("lang", s.lang).set("started", s.started);
  return out.set("submitted", s.submitted).set("clock", std::move(clock));
}

Json to_json(const Identity& i) {
  Json out = Json::object();
  out.set("legalName", i.legal_name).set("code", name(i.code));
  put(out, "usedName", i.used_name);
  put(out, "pronouns", i.pronouns);
  return out;
}

Json to_json(const Location& l) {
  Json out = Json::object();
  put(out, "nowState", l.now_state);
  put(out, "nowAddress", l.now_address);
  put(out, "usualState", l.usual_state);
  put(out, "timeZone", l.time_zone);
  return out.set("addressByPhone", l.address_by_phone);
}

Json to_json(const Jurisdiction& j) {
  Json out = Json::object();
  put(out, "clientState", j.client_state);
  put(out, "workerState", j.worker_state);
  return out.set("licenceStates", list(j.licence_states)).set("outcome", name(j.outcome));
}

Json to_json(const Shown& s) {
  Json out = Json::object();
  out.set("source", name(s.source)).set("id", s.id).set("version", s.version).set("lang", s.lang);
  out.set("text", s.text).set("sha256", base::hash_name(base::as_bytes(s.text)));
  if (s.level != Shown::Level::usual) out.set("level", name(s.level));
  if (!s.values.empty()) out.set("values", list(s.values));
  out.set("openedAt", s.opened_at).set("closedAt", s.closed_at);
  return out.set("how", name(s.how)).set("altered", s.altered);
}

Json to_json(const Understanding& u) {
  return Json::object().set("point", u.point).set("tries", u.tries).set("outcome", name(u.outcome));
}

Json to_json(const Decision& d) {
  Json out = Json::object();
  out.set("about", name(d.about)).set("id", d.id).set("choice", name(d.choice));
  if (!d.except_services.empty()) out.set("exceptServices", list(d.except_services));
  if (d.until != 0) out.set("until", d.until);
  Json scope = Json::object();
  put(scope, "what", d.scope.what);
  put(scope, "where", d.scope.where);
  put(scope, "why", d.scope.why);
  if (!scope.members().empty()) out.set("scope", std::move(scope));
  return out.set("warnedUnencrypted", d.warned_unencrypted);
}

Json to_json(const Release& r) {
  Json out = Json::object().set("id", r.id).set("recipient", r.recipient).set("what", r.what);
  out.set("purpose", r.purpose).set("until", r.until);
  put(out, "regime", r.regime);
  return out;
}

Json to_json(const Acknowledgement& a) {
  return Json::object().set("id", a.id).set("answer", name(a.answer)).set("at", a.at);
}

Json to_json(const Check& c) {
  Json out = Json::object().set("check", c.check).set("outcome", c.outcome);
  put(out, "alternative", c.alternative);
  return out;
}

Json to_json(const Need& n) {
  return Json::object().set("factor", n.factor).set("said", n.said);
}

Json to_json(const Alternative& a) {
  Json out = Json::object().set("offered", a.offered).set("chosen", a.chosen);
  put(out, "about", a.about);
  return out;
}

Json to_json(const Question& q) {
  return Json::object().set("about", q.about).set("text", q.text);
}

Json to_json(const ERecords& e) {
  Json out = Json::object().set("choice", e.choice).set("demo", e.demo).set("at", e.at);
  put(out, "disclosureShown", e.disclosure_shown);
  return out;
}

Json to_json(const Refusal& r) {
  Json out = Json::object().set("route", r.route);
  put(out, "address", r.address);
  return out;
}

Json to_json(const WayBack& w) {
  return Json::object().set("id", w.id).set("signKey", w.sign_key).set("ageKey", w.age_key);
}

const auto as_json = [](const auto& item) { return to_json(item); };

}  // namespace

void write_answers(const Answers& a, Json& document) {
  document.set("session", to_json(a.session)).set("appVersion", a.app_version);
  write_people(a, document);
  document.set("identity", to_json(a.identity)).set("location", to_json(a.location));
  document.set("jurisdiction", to_json(a.jurisdiction));
  document.set("access", Json::object().set("needs", list(a.access_needs)));
  document.set("checks", list(a.checks, as_json)).set("needs", list(a.needs, as_json));
  if (!a.comm_prefs.empty()) document.set("commPrefs", list(a.comm_prefs));
  document.set("alternatives", list(a.alternatives, as_json));
  document.set("shown", list(a.shown, as_json));
  document.set("understanding", list(a.understanding, as_json));
  document.set("acknowledgements", list(a.acknowledgements, as_json));
  document.set("questionsForWorker", list(a.questions_for_worker, as_json));
  document.set("decisions", list(a.decisions, as_json));
  if (!a.releases.empty()) document.set("releases", list(a.releases, as_json));
  if (!a.e_records.choice.empty()) document.set("eRecords", to_json(a.e_records));
  put(document, "copyRoute", a.copy_route);
  if (!a.way_back.id.empty()) document.set("wayBack", to_json(a.way_back));
}

void write_refusal(const Answers& a, Json& document) {
  document.set("kind", refused_electronic).set("at", a.refusal->at);
  document.set("contact", to_json(*a.refusal));
  document.set("alternatives", list(a.alternatives, as_json));
}

}  // namespace foyer::record
