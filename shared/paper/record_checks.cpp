// How each part was checked, with what is needed to check it again.

#include "base/hash.h"
#include "base/slug.h"
#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using base::Json;
using exports::Sent;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

std::string hash_of(std::string_view line) {
  return line.empty() ? "" : base::to_b64u(base::sha256(line));
}

// What a check found is a sentence of the program, in English; its translation goes by its words.
Text found(const Telling& telling, std::string_view sentence) {
  const intake::Word word = "found."_f + base::slug_of(sentence);
  if (telling.words.has(word)) return telling.own(telling.say(word));
  return {std::string(sentence), "en"};
}

void tell_verdicts(Telling& telling, const Sent& sent) {
  Table table{
      {telling.own(telling.say("check.layer"_w)), telling.own(telling.say("check.verdict"_w)),
       telling.own(telling.say("check.found"_w))},
      {},
      {3, 3, 9},
      Style::soft};
  for (const record::Verdict& verdict : sent.report.verdicts)
    table.rows.push_back({telling.own(telling.words.of("layer."_f, record::name(verdict.layer))),
                          telling.own(telling.words.of("verdict."_f, record::name(verdict.state))),
                          found(telling, verdict.text)});
  telling.paper.blocks.emplace_back(std::move(table));
}

void tell_hashes(Telling& telling, const Sent& sent) {
  const Json& document = sent.submission.document;
  Facts facts(telling, Style::letters);
  facts.told("check.signed"_w, sent.submission.digest);
  facts.told("check.marks"_w, hash_of(sent.report.marks_line));
  facts.told("check.proofs"_w, hash_of(sent.report.proofs_line));
  facts.told("check.record"_w, text(document, "recordId"));
  facts.told("check.link"_w, text(document, "linkId"));
  facts.told("check.manifest"_w, text(document, "manifestHash"));
  facts.told("check.pack"_w, text(document["packRef"], "sha256"));
  facts.told("check.keyset"_w, text(document, "keysetHash"));
  facts.told("check.session"_w, text(document, "sessionKey"));
  facts.told("check.program"_w, text(document, "appVersion"));
  facts.end();
}

}  // namespace

void tell_checks(Telling& telling) {
  telling.paper.blocks.emplace_back(NewPage{});
  telling.heading(2, "check.title"_w);
  telling.say_paragraph("check.lead"_w);
  for (const Sent& sent : telling.one.sent) {
    telling.heading(3, Telling::told(telling.say("check.of"_w.with(name_of(telling, sent)))));
    tell_verdicts(telling, sent);
    tell_hashes(telling, sent);
    const std::string& digest = sent.submission.digest;
    telling.paper.blocks.emplace_back(
        Square{"ni:///sha-256;" + digest, telling.say("check.square"_w.with(digest))});
  }
}

}  // namespace foyer::paper
