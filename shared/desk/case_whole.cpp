// Everything that was sent, with the verdict of each layer, the exact text that was shown and the
// marks; and everything that was done since.

#include <algorithm>

#include "base/slug.h"
#include "desk/said.h"
#include "desk/screens.h"
#include "record/fill.h"
#include "record/names.h"

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

// In itself, as the pack has it.
std::string language_name(const State& state, const Json& session) {
  const pack::Language* known = state.desk->pack.pack.language(session["lang"].text());
  return known == nullptr ? text(session, "lang") : known->name;
}

// Label and value of what is not empty.
void line(Sheet& sheet, std::string_view name, std::string label, std::string value) {
  if (!value.empty()) sheet.row(name, plain(label), std::move(value));
}

// What a check found is a sentence of the program, in English; its translation goes by its words.
std::string found(const State& state, std::string_view sentence) {
  const intake::Word word = "found."_f + base::slug_of(sentence);
  return state.words.has(word.key) ? state.say(word) : std::string(sentence);
}

void build_verdicts(const State& state, const Sent& sent, Sheet& sheet) {
  sheet.heading("whole.verdicts"_w, 3);
  for (const record::Verdict& verdict : sent.report.verdicts) {
    const std::string layer(record::name(verdict.layer));
    line(sheet, "verdict." + layer, id_word(state, "layer."_f, layer),
         id_word(state, "verdict."_f, record::name(verdict.state)) + " " +
             found(state, verdict.text));
  }
  for (const std::string& by : sent.report.headers_by)
    line(sheet, "header", state.say("whole.header"_w), state.say("whole.headerBy"_w.with(by)));
}

std::string born(const State& state, const Json& party) {
  const std::string date = text(party, "birthDate");
  return date.empty() ? date : state.say("whole.born"_w.with(state.say(plain(date))));
}

// What a child said of it, and why it was not asked.
std::string assent_of(const State& state, const Json& assent) {
  const std::string answer = text(assent, "answer");
  if (answer.empty()) return answer;
  return named(state, id_word(state, "assent."_f, answer), text(assent, "why"));
}

void build_people(const State& state, const Json& document, Sheet& sheet) {
  sheet.heading("whole.people"_w, 3);
  const Json& who = document["identity"];
  line(sheet, "name", state.say("whole.name"_w),
       join(state, {text(who, "legalName"), text(who, "usedName"), text(who, "pronouns")}));
  line(sheet, "code", state.say("whole.code"_w), id_word(state, "code."_f, who["code"].text()));
  for (const Json& signer : document["signers"].items()) {
    line(sheet, "signer", role_name(state, signer["role"].text()),
         join(state,
              {text(signer, "name"), id_word(state, "authority."_f, signer["authority"].text()),
               text(signer, "decidesFor"), text(signer, "scope"), text(signer, "wishes")}));
  }
  for (const Json& party : document["parties"].items())
    line(sheet, "party", role_name(state, party["role"].text()),
         join(state, {text(party, "name"), born(state, party), assent_of(state, party["assent"])}));
  line(sheet, "helper", state.say("whole.helper"_w), text(document["support"], "helper"));
  line(sheet, "interpreter", state.say("whole.interpreter"_w),
       text(document["support"]["interpreter"], "name"));
  line(sheet, "lang", state.say("whole.lang"_w), language_name(state, document["session"]));
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
    line(sheet, "need", id_word(state, "factor."_f, need["factor"].text()), text(need, "said"));
  for (const Json& point : document["understanding"].items())
    line(sheet, "point." + text(point, "point"),
         state.say("whole.point"_w.with(point_name(state, point["point"].text()))),
         state.say("whole.tries"_w.with(id_word(state, "outcome."_f, point["outcome"].text()),
                                        std::to_string(point["tries"].integer()))));
  for (const Json& check : document["checks"].items())
    line(sheet, "check." + text(check, "check"), id_word(state, "tested."_f, check["check"].text()),
         join(state, {id_word(state, "shows."_f, check["outcome"].text()),
                      id_word(state, "way."_f, check["alternative"].text())}));
  for (const Json& way : document["alternatives"].items())
    line(sheet, "way", state.say("whole.otherWay"_w),
         join(state, {about_name(state, one, text(way, "about")),
                      id_word(state, "way."_f, way["chosen"].text())}));
}

view::Tongue tongue_of(const State& state, std::string_view lang) {
  const pack::Language* known = state.desk->pack.pack.language(lang);
  const bool rtl = known != nullptr && known->rtl;
  return {std::string(lang), rtl ? view::Direction::rtl : view::Direction::ltr};
}

// The same words of the pack in the worker's language. Empty where she reads the client's, or where
// the pack at hand has other words by now and the translation would be of something else.
std::string in_workers_words(const State& state, const Json& shown) {
  const pack::Pack& pack = state.desk->pack.pack;
  const std::string_view lang = shown["lang"].text(), own = state.words.tag();
  const pack::Statement* statement = pack.statement(shown["id"].text());
  if (lang == own || statement == nullptr || shown["source"].text() == "words") return {};
  const std::string_view id = shown["level"].text() == record::name(record::Shown::Level::easy)
                                  ? std::string_view(statement->easy)
                                  : shown["id"].text();
  std::vector<std::string> values;
  for (const Json& value : shown["values"].items()) values.emplace_back(value.text());
  const bool same = record::fill(pack.text(id, lang), values) == shown["text"].text();
  if (!same || pack.language_of(id, own) != own) return {};
  return record::fill(pack.text(id, own), values);
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
                  ? "whole.shownFor"_w.with(language_name(state, shown),
                                            id_word(state, "how."_f, shown["how"].text()),
                                            std::to_string(seconds))
                  : plain(""),
              Variant::soft);
    if (shown["altered"].truth()) sheet.notice("whole.altered"_w, Variant::caution);
    const std::string own = in_workers_words(state, shown);
    const auto beside = sheet.group("shown.beside");
    view::Node& words = sheet.add(view::Kind::paragraph, "shown.text", text(shown, "text"));
    words.label_in = tongue_of(state, shown["lang"].text());
    if (own.empty()) continue;
    view::Node& same = sheet.add(view::Kind::paragraph, "shown.own", own);
    same.label_in = tongue_of(state, state.words.tag());
    same.variant = Variant::soft;
  }
}

void build_marks(const State& state, const Case& one, const Sent& sent, Sheet& sheet) {
  sheet.heading("whole.marks"_w, 3);
  for (const record::Mark& mark : sent.report.marks) {
    static constexpr std::string_view methods[] = {"typed", "drawn", "mark", "spoken", "paper"};
    const std::string method =
        id_word(state, "mark."_f, methods[static_cast<std::size_t>(mark.method)]);
    line(sheet, "mark", signer_name(state, one, mark.signer),
         join(state,
              {method, mark.name, ago(state, mark.at),
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
    const std::string role = role_name(state, document["role"].text());
    sheet.heading("whole.sent"_w.with(role, ago(state, sent.entry.time)));
    build_people(state, document, sheet);
    build_said(state, one, document, sheet);
    build_marks(state, one, sent, sheet);
    build_verdicts(state, sent, sheet);
    build_shown(state, document, number, sheet);
  }
}

namespace {

// What was written, or what a word of the format means. The note of a withdrawal that came by a way
// back is the name of a file, and nothing to read.
std::string member_words(const State& state, const record::Entry& entry, std::string_view member) {
  using record::EntryKind;
  const std::string_view value = entry.body[member].text();
  if (entry.kind == EntryKind::withdraw && member == "note") return {};
  if (entry.kind == EntryKind::renew && member == "why") return id_word(state, "renewal."_f, value);
  if (entry.kind == EntryKind::search && member == "basis")
    return id_word(state, "ground."_f, value);
  return std::string(value);
}

// What an entry says, in the worker's words and by the names of the choices.
std::string entry_words(const State& state, const Case& one, const record::Entry& entry) {
  std::vector<std::string> said{id_word(state, "entry."_f, record::name(entry.kind)),
                                ago(state, entry.at)};
  for (const Json& row : entry.body["rows"].items())
    said.push_back(row_name(state, one, std::string(row.text())));
  for (const char* member : {"text", "note", "basis", "why", "said"})
    said.push_back(member_words(state, entry, member));
  return join(state, said);
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
