// Everything that was sent, with the verdict of each layer, the exact text that was shown and the
// marks; and everything that was done since.

#include <algorithm>

#include "desk/said.h"
#include "desk/screens.h"

namespace foyer::desk {

using intake::operator""_w;
using intake::operator""_f;
using intake::plain;
using view::Variant;

namespace {

using base::Json;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

// Label and value of what is not empty.
void line(Sheet& sheet, std::string_view name, std::string label, std::string value) {
  if (!value.empty()) sheet.row(name, plain(label), std::move(value));
}

void build_verdicts(const State& state, const Sent& sent, Sheet& sheet) {
  sheet.heading("whole.verdicts"_w, 3);
  for (const record::Verdict& verdict : sent.report.verdicts) {
    const std::string layer(record::name(verdict.layer));
    line(sheet, "verdict." + layer, id_word(state, "layer."_f, layer),
         id_word(state, "verdict."_f, record::name(verdict.state)) + " " +
             std::string(verdict.text));
  }
}

void build_people(const State& state, const Json& document, Sheet& sheet) {
  sheet.heading("whole.people"_w, 3);
  const Json& who = document["identity"];
  line(sheet, "name", state.say("whole.name"_w),
       join({text(who, "legalName"), text(who, "usedName"), text(who, "pronouns")}));
  line(sheet, "code", state.say("whole.code"_w), id_word(state, "code."_f, who["code"].text()));
  for (const Json& signer : document["signers"].items()) {
    line(sheet, "signer", id_word(state, "role."_f, signer["role"].text()),
         join({text(signer, "name"), id_word(state, "authority."_f, signer["authority"].text()),
               text(signer, "decidesFor"), text(signer, "scope"), text(signer, "wishes")}));
  }
  for (const Json& party : document["parties"].items())
    line(sheet, "party", id_word(state, "role."_f, party["role"].text()),
         join({text(party, "name"), text(party, "birthDate")}));
  line(sheet, "helper", state.say("whole.helper"_w), text(document["support"], "helper"));
  line(sheet, "interpreter", state.say("whole.interpreter"_w),
       text(document["support"]["interpreter"], "name"));
  line(sheet, "lang", state.say("whole.lang"_w), text(document["session"], "lang"));
}

void build_said(const State& state, const Case& one, const Json& document, Sheet& sheet) {
  sheet.heading("whole.decisions"_w, 3);
  for (const Json& decision : document["decisions"].items()) {
    const std::string row = text(decision, "about") + "." + text(decision, "id");
    line(sheet, "decision." + row, row_name(state, one, row),
         id_word(state, "choice."_f, decision["choice"].text()));
  }
  for (const Json& question : document["questionsForWorker"].items())
    line(sheet, "question", state.say("whole.question"_w), text(question, "text"));
  for (const Json& need : document["needs"].items())
    line(sheet, "need", text(need, "factor"), text(need, "said"));
  for (const Json& point : document["understanding"].items())
    line(sheet, "point." + text(point, "point"),
         state.say("whole.point"_w.with(text(point, "point"))),
         state.say("whole.tries"_w.with(id_word(state, "outcome."_f, point["outcome"].text()),
                                        std::to_string(point["tries"].integer()))));
  for (const Json& check : document["checks"].items())
    line(sheet, "check." + text(check, "check"), text(check, "check"),
         join({text(check, "outcome"), text(check, "alternative")}));
  for (const Json& way : document["alternatives"].items())
    line(sheet, "way", state.say("whole.otherWay"_w),
         join({text(way, "about"), text(way, "chosen"), text(way, "offered")}));
}

view::Tongue tongue_of(const State& state, std::string_view lang) {
  const pack::Language* known = state.desk->pack.pack.language(lang);
  const bool rtl = known != nullptr && known->rtl;
  return {std::string(lang), rtl ? view::Direction::rtl : view::Direction::ltr};
}

// The exact words, as evidence: nothing is changed but the mark-up that the page knows.
void build_shown(const State& state, const Json& document, std::int64_t number, Sheet& sheet) {
  const auto card =
      sheet.card("shown." + std::to_string(number),
                 "whole.shown"_w.with(std::to_string(document["shown"].items().size())));
  for (const Json& shown : document["shown"].items()) {
    const std::int64_t seconds = shown["closedAt"].integer() - shown["openedAt"].integer();
    sheet.heading(plain(text(shown, "id")), 3);
    sheet.say(state.words.has("whole.shownFor")
                  ? "whole.shownFor"_w.with(text(shown, "lang"),
                                            id_word(state, "how."_f, shown["how"].text()),
                                            std::to_string(seconds))
                  : plain(""),
              Variant::soft);
    if (shown["altered"].truth()) sheet.notice("whole.altered"_w, Variant::caution);
    view::Node& words = sheet.add(view::Kind::paragraph, "shown.text", text(shown, "text"));
    words.label_in = tongue_of(state, shown["lang"].text());
  }
}

void build_marks(const State& state, const Case& one, const Sent& sent, Sheet& sheet) {
  sheet.heading("whole.marks"_w, 3);
  for (const record::Mark& mark : sent.report.marks) {
    static constexpr std::string_view methods[] = {"typed", "drawn", "mark", "spoken", "paper"};
    const std::string method =
        id_word(state, "mark."_f, methods[static_cast<std::size_t>(mark.method)]);
    line(sheet, "mark", name_of(one, mark.signer),
         join({method, mark.name, ago(state, mark.at),
               mark.witness.name.empty() ? "" : state.say("mark.witness"_w.with(mark.witness.name)),
               mark.assisted}));
    if (!mark.strokes.list.empty()) {
      view::Node& drawn = sheet.add(view::Kind::mark, "mark.drawn", method);
      drawn.value = base::to_jcs(record::to_json(mark.strokes));
      drawn.disabled = true;
    }
    sheet.say(plain(mark.intent), Variant::soft);
  }
}

}  // namespace

void build_whole(const State& state, const Case& one, Sheet& sheet) {
  for (const std::int64_t number : one.open.numbers) {
    const auto found = state.mail.sent.find(number);
    if (found == state.mail.sent.end()) continue;
    const Sent& sent = found->second;
    const Json& document = sent.report.document;
    sheet.heading("whole.sent"_w.with(text(document, "role"), ago(state, sent.entry.time)));
    build_people(state, document, sheet);
    build_said(state, one, document, sheet);
    build_marks(state, one, sent, sheet);
    build_verdicts(state, sent, sheet);
    build_shown(state, document, number, sheet);
  }
}

namespace {

// What an entry says, in the worker's words and by the names of the choices. The note of a
// withdrawal that came by a way back is the name of a file, and nothing to read.
std::string entry_words(const State& state, const Case& one, const record::Entry& entry) {
  std::vector<std::string> said{id_word(state, "entry."_f, record::name(entry.kind)),
                                ago(state, entry.at)};
  for (const Json& row : entry.body["rows"].items())
    said.push_back(row_name(state, one, std::string(row.text())));
  for (const char* member : {"text", "note", "basis", "why", "said"}) {
    const bool file =
        entry.kind == record::EntryKind::withdraw && std::string_view(member) == "note";
    if (!file) said.push_back(text(entry.body, member));
  }
  return join(said);
}

}  // namespace

void build_history(const State& state, const Case& one, Sheet& sheet) {
  sheet.say("history.lead"_w, Variant::soft);
  for (const record::Entry& entry : one.open.chain.entries)
    line(sheet, "entry." + std::to_string(entry.seq), std::to_string(entry.seq) + "  " + entry.by,
         entry_words(state, one, entry));
  if (one.open.chain.disposed > 0)
    sheet.say("history.disposed"_w.with(std::to_string(one.open.chain.disposed)));
  if (one.open.chain.entries.empty()) sheet.say("history.none"_w);
}

}  // namespace foyer::desk
