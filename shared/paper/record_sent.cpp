// One submission: how it came, each decision with its limits, and what was asked and said.

#include "paper/telling.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;
using intake::Word;

namespace {

using base::Json;
using exports::Sent;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

void tell_signer(const Telling& telling, const Json& signer, Facts& facts) {
  facts.own("sent.authority"_w, telling.words.of("authority."_f, signer["authority"].text()));
  facts.told("sent.decidesFor"_w, text(signer, "decidesFor"));
  facts.told("sent.scope"_w, text(signer, "scope"));
  facts.told("sent.wishes"_w, text(signer, "wishes"));
  const Json& assent = signer["assent"];
  if (assent.has("answer"))
    facts.told("sent.assent"_w,
               join(telling,
                    {telling.words.of("assent."_f, assent["answer"].text()), text(assent, "why")}));
  if (signer["authority"].text() != "self")
    facts.own("sent.proof"_w, telling.words.of("proof."_f, signer["proofStatus"].text()));
}

// "Kit, born 2017-01-15, said yes when asked": what stands beside her role.
std::string party_said(const Telling& telling, const Json& party) {
  const std::string born = day_of(telling, text(party, "birthDate"));
  const std::string answer = text(party["assent"], "answer");
  const std::string said = answer.empty() ? "" : telling.words.of("party."_f, answer);
  const std::string why = text(party["assent"], "why");
  return join(telling,
              {text(party, "name"), born.empty() ? born : telling.say("party.born"_w.with(born)),
               why.empty() ? said : telling.say("paper.named"_w.with(said, why))});
}

void tell_support(const Telling& telling, const Json& support, Facts& facts) {
  facts.told("sent.helper"_w, text(support, "helper"));
  const Json& interpreter = support["interpreter"];
  if (!interpreter.has("name")) return;
  const Word word = "qualified."_f + interpreter["qualified"].text("unsure");
  facts.told("sent.interpreter"_w, telling.say(word.with(text(interpreter, "name"))));
}

void tell_facts(Telling& telling, const Sent& sent) {
  const Json& document = sent.submission.document;
  Facts facts(telling);
  facts.told("sent.name"_w, text(document["identity"], "legalName"));
  facts.told("sent.used"_w, join(telling, {text(document["identity"], "usedName"),
                                           text(document["identity"], "pronouns")}));
  facts.own("sent.role"_w, role_of(telling, document["role"].text()));
  for (const Json& signer : document["signers"].items())
    if (signer["role"].text() == document["role"].text()) tell_signer(telling, signer, facts);
  for (const Json& party : document["parties"].items())
    if (party["role"].text() != document["role"].text())
      facts.told(intake::plain(role_of(telling, party["role"].text())), party_said(telling, party));
  tell_support(telling, document["support"], facts);
  facts.told("sent.lang"_w, language_name(telling, document["session"]["lang"].text()));
  // Nobody signs that she wants no electronic record.
  if (!document.has("kind")) facts.own("sent.signed"_w, when(telling, sent.submission.signed_at));
  const std::string received = when(telling, sent.submission.received);
  facts.own("sent.received"_w,
            sent.submission.late ? telling.say("sent.late"_w.with(received)) : received);
  facts.own("sent.code"_w, telling.words.of("code."_f, document["identity"]["code"].text()));
  facts.end();
}

// What a yes is limited to, as the card said it and as the person limited it.
std::string limits_of(const Telling& telling, const Json& decision) {
  std::vector<std::string> out;
  std::vector<std::string> except;
  for (const Json& service : decision["exceptServices"].items())
    except.emplace_back(service.text());
  if (!except.empty())
    out.push_back(telling.say("limit.except"_w.with(service_names(telling, except))));
  if (decision["until"].integer() != 0)
    out.push_back(telling.say(
        "limit.until"_w.with(when(telling, decision["until"].integer()).substr(0, 10))));
  for (const char* limit : {"what", "where", "why"})
    if (decision["scope"].has(limit))
      out.push_back(telling.say(("scope."_f + limit).with(text(decision["scope"], limit))));
  if (decision["warnedUnencrypted"].truth()) out.push_back(telling.say("limit.warned"_w));
  return join(telling, out);
}

std::string limits_of(const Telling& telling, const Json& document, const Json& decision) {
  std::string out = limits_of(telling, decision);
  for (const Json& release : document["releases"].items()) {
    if (decision["about"].text() != "release" || release["id"] != decision["id"]) continue;
    out = join(
        telling,
        {out, telling.say("release.what"_w.with(text(release, "what"))),
         telling.say("release.purpose"_w.with(text(release, "purpose"))),
         telling.say("limit.until"_w.with(when(telling, release["until"].integer()).substr(0, 10))),
         telling.words.of("regime."_f, text(release, "regime"))});
  }
  return out.empty() ? telling.say("limit.none"_w) : out;
}

void tell_decisions(Telling& telling, const Json& document) {
  if (document["decisions"].items().empty()) return;
  telling.heading(3, "sent.decisions"_w);
  Table table{{telling.own(telling.say("record.row"_w)), telling.own(telling.say("sent.answer"_w)),
               telling.own(telling.say("sent.limits"_w))},
              {},
              {5, 2, 8}};
  for (const Json& decision : document["decisions"].items()) {
    const std::string row = text(decision, "about") + "." + text(decision, "id");
    table.rows.push_back({Telling::told(row_name(telling, row)),
                          telling.own(telling.words.of("choice."_f, decision["choice"].text())),
                          Telling::told(limits_of(telling, document, decision))});
  }
  telling.paper.blocks.emplace_back(std::move(table));
}

void tell_understanding(Telling& telling, const Json& document) {
  if (document["understanding"].items().empty()) return;
  telling.heading(3, "sent.asked"_w);
  Facts facts(telling);
  for (const Json& point : document["understanding"].items()) {
    std::string name = text(point, "point");
    for (const pack::Point& known : telling.one.pack.points)
      if (known.id == name) name = telling.one.pack.text(known.name, telling.words.tag());
    const Word outcome = "outcome."_f + point["outcome"].text();
    facts.own(intake::plain(name),
              telling.say(outcome.with(std::to_string(point["tries"].integer()))));
  }
  facts.end();
}

// Lists of what was said, each under its heading where there is any.
template <typename Line>
void tell_list(Telling& telling, const Word& heading, const Json& items, Line line) {
  if (items.items().empty()) return;
  telling.heading(3, heading);
  List list;
  for (const Json& item : items.items()) list.items.push_back(line(item));
  telling.paper.blocks.emplace_back(std::move(list));
}

// What it was about, as the screen called it.
std::string about_name(const Telling& telling, const std::string& about) {
  constexpr std::string_view checks = "check.";
  if (about.starts_with(checks)) return telling.words.of("tested."_f, about.substr(checks.size()));
  return row_name(telling, about);
}

Text named(const Telling& telling, const std::string& name, const std::string& said) {
  return Telling::told(telling.say("paper.named"_w.with(name, said)));
}

// The statement itself: its id says nothing to whoever reads this.
Text acknowledged(const Telling& telling, const Json& one) {
  const std::string id = text(one, "id");
  const std::string_view statement = telling.one.pack.text(id, telling.words.tag());
  Text out = named(telling, telling.words.of("ack."_f, one["answer"].text()),
                   statement.empty() ? id : std::string(statement));
  out.prose = true;
  return out;
}

Text question(const Telling& telling, const Json& one) {
  const std::string about = text(one, "about");
  if (about.empty()) return Telling::told(text(one, "text"));
  return named(telling, about_name(telling, about), text(one, "text"));
}

Text way(const Telling& telling, const Json& one) {
  const std::string chosen = text(one, "chosen"), about = text(one, "about");
  const std::string way =
      chosen.empty() ? telling.say("ways.open"_w) : telling.words.of("way."_f, chosen);
  const std::string instead =
      about.empty() ? "" : telling.say("ways.instead"_w.with(about_name(telling, about)));
  return Telling::told(join(telling, {way, instead}));
}

void tell_said(Telling& telling, const Json& document) {
  tell_list(telling, "sent.acknowledged"_w, document["acknowledgements"],
            [&](const Json& one) { return acknowledged(telling, one); });
  tell_list(telling, "sent.questions"_w, document["questionsForWorker"],
            [&](const Json& one) { return question(telling, one); });
  tell_list(telling, "sent.needs"_w, document["needs"], [&](const Json& one) {
    const std::string title = telling.words.of("factor."_f, one["factor"].text());
    return named(telling, title, text(one, "said"));
  });
  tell_list(telling, "sent.manners"_w, document["commPrefs"], [&](const Json& one) {
    return telling.own(telling.words.of("manner."_f, one.text()));
  });
  tell_list(telling, "sent.ways"_w, document["alternatives"],
            [&](const Json& one) { return way(telling, one); });
}

void tell_refusal(Telling& telling, const Json& document) {
  telling.say_paragraph("sent.refused"_w, Style::strong);
  tell_list(telling, "sent.paper"_w, document["alternatives"],
            [&](const Json& one) { return way(telling, one); });
}

}  // namespace

void tell_sent(Telling& telling, const Sent& sent) {
  const Json& document = sent.submission.document;
  telling.heading(2, Telling::told(telling.say("sent.title"_w.with(name_of(telling, sent)))));
  tell_facts(telling, sent);
  if (document.has("kind")) return tell_refusal(telling, document);
  tell_decisions(telling, document);
  tell_signature(telling, sent);
  tell_understanding(telling, document);
  tell_said(telling, document);
}

}  // namespace foyer::paper
