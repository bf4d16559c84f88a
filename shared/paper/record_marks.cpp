// Signatures: how each was made and what it agreed to, with its ink as it was drawn.

#include "paper/telling.h"
#include "record/names.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using exports::Sent;

void tell_mark(Telling& telling, const Sent& sent, const record::Mark& mark) {
  Facts facts(telling);
  facts.own("mark.how"_w, telling.words.of("mark."_f, record::name(mark.method)));
  facts.told("mark.name"_w, mark.name);
  facts.own("mark.at"_w, when(telling, mark.at));
  if (!mark.witness.name.empty())
    facts.told("mark.witness"_w,
               telling.say("mark.witnessValue"_w.with(mark.witness.name, mark.witness.role)));
  facts.told("mark.helped"_w, mark.assisted);
  facts.told("mark.intent"_w, mark.intent);
  facts.end();
  if (mark.strokes.list.empty()) return;
  const std::string told = telling.say("mark.told"_w.with(name_of(telling, sent)));
  telling.paper.blocks.emplace_back(Drawing{mark.strokes, told});
}

}  // namespace

void tell_signature(Telling& telling, const Sent& sent) {
  if (sent.report.marks.empty()) return;
  telling.heading(3, "sent.marks"_w);
  for (const record::Mark& mark : sent.report.marks) tell_mark(telling, sent, mark);
}

}  // namespace foyer::paper
