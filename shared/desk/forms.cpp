// The forms of the acts: what each asks for, and the entry's body that follows.

#include <algorithm>

#include "base/date.h"
#include "desk/forms_case.h"
#include "desk/forms_notice.h"
#include "desk/said.h"
#include "desk/task_words.h"
#include "record/law.h"
#include "work/acts.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;
using view::Kind;

namespace {

using base::Json;
using record::EntryKind;

std::vector<Choice> signers_of(const State& state, const Case& one) {
  std::vector<Choice> out;
  for (const std::string& signer : one.open.state.signers)
    out.push_back({signer, signer_name(state, one, signer)});
  return out;
}

// Asked only where there is somebody to choose.
void ask_signer(const State& state, const Case& one, std::string_view field, Sheet& sheet) {
  if (one.open.state.signers.size() > 1)
    sheet.choice(field, "form.signer"_w, signers_of(state, one));
}
std::string signer_typed(State& state, const Case& one, std::string_view field) {
  const auto& signers = one.open.state.signers;
  return signers.size() == 1 ? signers.front() : must(state, field);
}

std::vector<Choice> rows_of(const State& state, const Case& one,
                            bool (*fits)(const Case&, const record::Row&)) {
  std::vector<Choice> out;
  for (const record::Row& row : one.open.state.rows) {
    if (fits(one, row)) out.push_back({row.id, row_name(state, one, row.id)});
  }
  return out;
}
Json ids_typed(const State& state, std::string_view field) {
  Json out = Json::array();
  for (const std::string& id : chosen(state.value(field))) out.push(id);
  return out;
}

void note_field(std::string_view field, Sheet& sheet) {
  sheet.field(Kind::text_area, field, "form.note"_w);
}

// answer
void build_answer(const State& state, const Case& one, Sheet& sheet) {
  const record::Task* task = one.open.state.task(state.place.about);
  if (task != nullptr)
    sheet.row("task", intake::plain(id_word(state, "task."_f, task->kind)),
              task_words(state, one, *task));
  sheet.field(Kind::text_area, "answer.text", "answer.text"_w, "answer.hint"_w);
}
Json answer_body(State& state, const Case&) {
  return Json::object().set("task", state.place.about).set("text", must(state, "answer.text"));
}

// identity
void build_identity(const State& state, const Case& one, Sheet& sheet) {
  ask_signer(state, one, "identity.signer", sheet);
  sheet.choice(
      "identity.method", "identity.method"_w,
      words_of(state, "method."_f, {"in-person", "video", "phone", "code", "known", "document"}));
  sheet.choice("identity.result", "identity.result"_w,
               words_of(state, "result."_f, {"confirmed", "not-confirmed"}));
  const bool for_another =
      std::ranges::any_of(one.open.submissions, [](const record::CaseSubmission& sent) {
        return sent.unit.signer.authority != "self" && !sent.unit.signer.authority.empty();
      });
  if (for_another) {
    sheet.choices("identity.authority", "identity.authority"_w,
                  {{"seen", sheet.said("identity.seen"_w)}});
    sheet.choices("identity.covers", "identity.covers"_w,
                  rows_of(state, one, [](const Case&, const record::Row&) { return true; }));
  }
  note_field("identity.note", sheet);
}
Json identity_body(State& state, const Case& one) {
  Json body = Json::object().set("role", signer_typed(state, one, "identity.signer"));
  body.set("method", must(state, "identity.method"));
  body.set("result", must(state, "identity.result"));
  const bool seen = state.value("identity.authority") == "seen";
  Json covers = ids_typed(state, "identity.covers");
  if (seen) body.set("authority", "seen");
  if (seen && covers.items().empty() && !work::scope_of(one.open, body["role"].text()).empty())
    state.problems["identity.covers"] = state.say("identity.scope"_w);
  if (seen && !covers.items().empty()) body.set("covers", std::move(covers));
  set_typed(body, "note", state, "identity.note");
  return body;
}

// capacity
void build_capacity(const State& state, const Case& one, Sheet& sheet) {
  sheet.say("capacity.lead"_w);
  ask_signer(state, one, "capacity.signer", sheet);
  sheet.choice(
      "capacity.determination", "capacity.determination"_w,
      words_of(state, "determination."_f, {"able", "able-with-support", "not-able", "refer"}));
  sheet.field(Kind::text_area, "capacity.basis", "capacity.basis"_w, "capacity.basisHint"_w);
  sheet.field(Kind::text_area, "capacity.supports", "capacity.supports"_w,
              "capacity.supportsHint"_w);
}
Json capacity_body(State& state, const Case& one) {
  Json body = Json::object().set("role", signer_typed(state, one, "capacity.signer"));
  body.set("determination", must(state, "capacity.determination"));
  body.set("basis", must(state, "capacity.basis"));
  return body.set("supports", ids_typed(state, "capacity.supports"));
}

// countersign, review
void build_countersign(const State&, const Case&, Sheet& sheet) {
  sheet.say("countersign.lead"_w);
  note_field("countersign.note", sheet);
}
Json countersign_body(State& state, const Case&) {
  Json body = Json::object();
  set_typed(body, "note", state, "countersign.note");
  return body;
}
void build_review(const State& state, const Case& one, Sheet& sheet) {
  std::vector<std::string> open;
  for (const std::string& kind : work::unanswered_kinds(one.open.state))
    open.push_back(id_word(state, "task."_f, kind));
  if (open.empty()) sheet.say("review.lead"_w);
  if (!open.empty()) sheet.notice("review.open"_w.with(join(state, open)), view::Variant::caution);
  note_field("review.note", sheet);
}
Json review_body(State& state, const Case& one) {
  if (!work::unanswered_kinds(one.open.state).empty()) state.place.trouble = "review.refused"_w;
  return work::review_body(one.open.state, typed(state, "review.note"));
}

// activate
void build_activate(const State& state, const Case& one, Sheet& sheet) {
  sheet.choices("activate.rows", "activate.rows"_w,
                rows_of(state, one, [](const Case& at, const record::Row& row) {
                  return work::weigh_activation(at.open.state, row.id).possible;
                }));
  sheet.field(Kind::date_field, "activate.firstUse", "activate.firstUse"_w);
  sheet.field(Kind::text_field, "activate.late", "activate.late"_w);
}
Json activate_body(State& state, const Case& one) {
  const std::vector<std::string> rows = chosen(state.value("activate.rows"));
  Json body = Json::object().set("rows", ids_typed(state, "activate.rows"));
  if (rows.empty()) state.problems["activate.rows"] = state.say("form.needed"_w);
  for (const std::string& row : rows) {
    const work::Activation weighed = work::weigh_activation(one.open.state, row);
    for (const std::string& against : weighed.against)
      state.problems["activate.rows"] =
          named(state, row_name(state, one, row), reason(state, one, against));
  }
  const std::string day = typed(state, "activate.firstUse");
  if (!day.empty()) {
    const auto first_use = base::parse_date(day);
    if (!first_use) {
      state.problems["activate.firstUse"] = state.say("form.noDay"_w);
    } else {
      body.set("firstUse", *first_use);
      if (work::is_late(one.open.state, rows, *first_use)) must(state, "activate.late");
    }
  }
  set_typed(body, "lateReason", state, "activate.late");
  return body;
}

// session
std::vector<Choice> places_of(const State& state) {
  std::vector<Choice> out;
  for (const pack::Jurisdiction& place : state.desk->pack.pack.jurisdictions)
    out.push_back({place.state, place.name});
  out.push_back({"elsewhere", state.say("session.elsewhere"_w)});
  return out;
}
void build_session(const State& state, const Case&, Sheet& sheet) {
  sheet.choice("session.state", "session.state"_w, places_of(state), Kind::select);
  sheet.field(Kind::text_field, "session.address", "session.address"_w);
  sheet.choice("session.private", "session.private"_w,
               words_of(state, "private."_f, {"yes", "no", "unsure"}));
  sheet.field(Kind::text_field, "session.callback", "session.callback"_w).input =
      view::Input::phone;
  note_field("session.note", sheet);
}
Json session_body(State& state, const Case&) {
  const std::string place = must(state, "session.state");
  const record::Law law =
      record::weigh_law(state.desk->profile, place, state.desk->pack.pack, state.clock.now());
  Json body = Json::object().set("clientState", place);
  body.set("workerState", law.facts.worker_state);
  body.set("outcome", record::outcome_name(law.facts.outcome));
  body.set("private", must(state, "session.private"));
  body.set("callback", must(state, "session.callback"));
  if (law.covered_until != 0) body.set("coveredUntil", law.covered_until);
  set_typed(body, "clientAddress", state, "session.address");
  set_typed(body, "note", state, "session.note");
  return body;
}

// withdraw
void build_withdraw(const State& state, const Case& one, Sheet& sheet) {
  sheet.say("withdraw.lead"_w);
  ask_signer(state, one, "withdraw.signer", sheet);
  sheet.choices("withdraw.rows", "withdraw.rows"_w,
                rows_of(state, one, [](const Case&, const record::Row& row) {
                  return row.state != record::RowState::withdrawn;
                }));
  sheet.choice("withdraw.route", "withdraw.route"_w,
               words_of(state, "route."_f,
                        {"voice", "in-person", "stop", "text", "email", "letter", "other"}));
  sheet.field(Kind::text_area, "withdraw.said", "withdraw.said"_w);
}
Json withdraw_body(State& state, const Case& one) {
  Json body = Json::object().set("role", signer_typed(state, one, "withdraw.signer"));
  body.set("rows", ids_typed(state, "withdraw.rows"));
  body.set("route", must(state, "withdraw.route"));
  set_typed(body, "said", state, "withdraw.said");
  return body;
}

constexpr Form all[] = {
    {"review", EntryKind::review, build_review, review_body},
    {"answer", EntryKind::answer, build_answer, answer_body},
    {"identity", EntryKind::identity, build_identity, identity_body},
    {"capacity", EntryKind::capacity, build_capacity, capacity_body},
    {"countersign", EntryKind::countersign, build_countersign, countersign_body},
    {"activate", EntryKind::activate, build_activate, activate_body},
    {"session", EntryKind::session, build_session, session_body},
    {"withdraw", EntryKind::withdraw, build_withdraw, withdraw_body},
    {"legal-basis", EntryKind::legal_basis, build_legal_basis, legal_basis_body},
    {"search", EntryKind::search, build_search, search_body},
    {"disclose", EntryKind::disclose, build_disclose, disclose_body},
    {"handover", EntryKind::handover, build_handover, handover_body},
    {"hold", EntryKind::hold, build_hold, hold_body, hold_act},
    {"retain", EntryKind::retain, build_retain, retain_body},
    {"notice", EntryKind::notice, build_notice, notice_body},
    {"told", EntryKind::notice, build_told, told_body},
    {"dispose", EntryKind::dispose, build_dispose, dispose_body, dispose_act},
};

}  // namespace

std::span<const Form> forms() {
  return all;
}

}  // namespace foyer::desk
