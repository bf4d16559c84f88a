#include "paper/record.h"

#include <algorithm>

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using exports::ExportCase;

// The last moment of which the case itself tells.
base::UnixSeconds last_moment(const ExportCase& one) {
  base::UnixSeconds out = 0;
  for (const exports::Sent& sent : one.sent)
    out = std::max({out, sent.submission.received, sent.submission.signed_at});
  for (const record::Entry& entry : one.entries) out = std::max(out, entry.at);
  return out;
}

std::string pack_named(const Telling& telling) {
  const pack::Pack& pack = telling.one.pack;
  const intake::Word word = pack.draft ? "record.packDraft"_w : "record.packValue"_w;
  return telling.say(word.with(pack.id, std::to_string(pack.version)));
}

void tell_head(Telling& telling) {
  const ExportCase& one = telling.one;
  telling.heading(1, "record.title"_w);
  telling.say_paragraph("record.lead"_w);
  Facts facts(telling);
  facts.told("record.agency"_w, one.pack.agency.name);
  facts.told("record.case"_w, one.state.unit_id);
  facts.own("record.type"_w, telling.words.of("type."_f, one.state.unit_type));
  facts.own("record.mode"_w, telling.words.of("mode."_f, one.state.mode));
  facts.told("record.worker"_w, worker_name(telling, one.state.worker));
  facts.own("record.state"_w, when(telling, one.at));
  facts.own("record.pack"_w, pack_named(telling));
  if (one.state.legal_hold) facts.own("record.hold"_w, telling.say("record.holdOn"_w));
  facts.end();
  telling.say_paragraph("record.leftOut"_w, Style::soft);
  telling.say_paragraph("record.open"_w, Style::soft);
}

}  // namespace

Paper record_paper(const ExportCase& one, std::string_view lang) {
  Telling telling{one, Words(lang)};
  Paper& paper = telling.paper;
  paper.lang = telling.words.tag();
  paper.rtl = telling.words.rtl();
  paper.title = telling.say("record.title"_w);
  paper.about = telling.say("record.about"_w);
  paper.author = one.pack.agency.name;
  paper.page = telling.say("paper.page"_w);
  paper.foot = telling.say("record.foot"_w.with(one.state.unit_id, when(telling, one.at)));
  paper.dated = last_moment(one);
  tell_head(telling);
  tell_who(telling);
  tell_now(telling);
  for (const exports::Sent& sent : one.sent) tell_sent(telling, sent);
  tell_history(telling);
  tell_checks(telling);
  tell_texts(telling);
  return std::move(telling.paper);
}

}  // namespace foyer::paper
