#include "cli/summary.h"

#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

// "a, b" of those that are not empty.
std::string join(std::initializer_list<std::string> pieces) {
  std::string out;
  for (const std::string& piece : pieces) {
    if (!piece.empty()) out += (out.empty() ? "" : ", ") + piece;
  }
  return out;
}

std::string join(const Json& items) {
  std::string out;
  for (const Json& item : items.items()) {
    out += (out.empty() ? "" : ", ") + std::string(item.text());
  }
  return out;
}

// A heading and what stands under it. Nothing is said of what is empty, and no heading stands over
// nothing.
class Section {
 public:
  explicit Section(std::string_view title) : title_(title) {}

  void note(const std::string& text) {
    if (!title_.empty()) {
      say("");
      say(title_);
      title_ = {};
    }
    say("  " + text);
  }
  void line(std::string_view label, const std::string& value) {
    if (!value.empty()) note(std::string(label) + ": " + value);
  }

 private:
  std::string_view title_;
};

void say_who(const Json& document) {
  const Json& who = document["identity"];
  const Json& where = document["location"];
  Section section("Who and where (their own words until you confirm them)");
  section.line("Name",
               join({text(who, "legalName"), text(who, "usedName"), text(who, "pronouns")}));
  section.line("Now in", join({text(where, "nowState"), text(where, "nowAddress")}));
  if (where["addressByPhone"].truth()) section.note("The address is told by phone: ask for it.");
  section.line("Usually in", text(where, "usualState"));
  section.line("Covered there", text(document["jurisdiction"], "outcome"));
  section.line("Language", text(document["session"], "lang"));
  section.line("Sent", base::to_rfc3339(document["session"]["submitted"].integer()));
  if (who["code"].text() == "waived") section.note("No spoken code protected this link.");
}

void say_signer(Section& section, const Json& signer) {
  section.line("Signs as", join({text(signer, "role"), text(signer, "authority")}));
  section.line("Decides for", text(signer, "decidesFor"));
  section.line("May decide", text(signer, "scope"));
  if (text(signer, "authority") != "self") {
    const std::string proof = text(signer, "proofStatus");
    section.line("The paper for it",
                 proof == "seen" ? "you have seen it, they say" : "NOT SEEN YET");
  }
  section.line("What that person wants", text(signer, "wishes"));
  section.line("Asked that person",
               join({text(signer["assent"], "answer"), text(signer["assent"], "why")}));
}

void say_people(const Json& document) {
  Section section("Who takes part");
  section.line("Turn", std::to_string(document["turn"].integer() + 1) + " of this link, " +
                           text(document, "role"));
  section.line("Must sign", join(document["requiredSigners"]));
  section.line("Unit", join({text(document["unit"], "type"), text(document["unit"], "said")}));
  for (const Json& signer : document["signers"].items()) say_signer(section, signer);
  for (const Json& party : document["parties"].items()) {
    const Json& assent = party["assent"];
    section.line(text(party, "role"), join({text(party, "name"), text(party, "birthDate"),
                                            text(assent, "answer"), text(assent, "why")}));
  }
  section.line("Helped", text(document["support"], "helper"));
  const Json& interpreter = document["support"]["interpreter"];
  section.line("Interpreter", join({text(interpreter, "name"), text(interpreter, "qualified")}));
  const Json& rule = document["signerRule"];
  section.line("Rule on who signs", join({text(rule, "who"), text(rule, "why"),
                                          text(rule, "source"), text(rule, "reviewedOn")}));
}

void say_releases(Section& section, const Json& document) {
  for (const Json& one : document["releases"].items()) {
    section.line("release " + text(one, "id"),
                 join({text(one, "recipient"), text(one, "what"), text(one, "purpose"),
                       "until " + base::to_rfc3339(one["until"].integer()).substr(0, 10),
                       text(one, "regime")}));
  }
}

std::string mark_words(const record::Mark& mark) {
  using Method = record::Mark::Method;
  switch (mark.method) {
    case Method::typed:
      return "typed \"" + mark.name + "\"";
    case Method::drawn:
      return "drawn in " + std::to_string(mark.strokes.list.size()) + " strokes" +
             (mark.name.empty() ? "" : " as \"" + mark.name + "\"");
    case Method::mark:
      return "a mark that " + mark.witness.name + " saw (" + mark.witness.role + ")";
    case Method::spoken:
      return "SPOKEN WITH YOU: read it to them, then countersign";
    case Method::paper:
      return "ON PAPER: get the paper, then countersign";
  }
  return {};
}

void say_decisions(const Json& document) {
  Section section("Choices");
  for (const Json& decision : document["decisions"].items()) {
    const std::string_view choice = decision["choice"].text();
    const std::string answer = choice == "permit" ? "yes" : choice == "deny" ? "NO" : "later";
    const std::string except = join(decision["exceptServices"]);
    section.line(
        text(decision, "id"),
        answer + (except.empty() ? "" : ", but not for " + except) +
            (decision["warnedUnencrypted"].truth() ? ", warned that others could read it" : ""));
  }
  say_releases(section, document);
}

void say_questions(const Json& document) {
  Section section("Questions for you");
  for (const Json& question : document["questionsForWorker"].items()) {
    section.line(text(question, "about"), text(question, "text"));
  }
  for (const Json& ack : document["acknowledgements"].items()) {
    if (ack["answer"].text() == "talk") section.line(text(ack, "id"), "wants to talk about it");
  }
  if (document["questionsForWorker"].items().empty()) section.note("none written");
}

void say_understanding(const Json& document) {
  Section section("What was asked back");
  for (const Json& point : document["understanding"].items()) {
    const std::string outcome = text(point, "outcome");
    section.line(text(point, "point"), (outcome == "understood" ? "understood"
                                        : outcome == "talk"     ? "LET'S TALK"
                                                                : outcome) +
                                           " after " + std::to_string(point["tries"].integer()));
  }
}

void say_needs(const Json& document) {
  Section section("What would help");
  section.line("Access", join(document["access"]["needs"]));
  for (const Json& need : document["needs"].items())
    section.line(text(need, "factor"), text(need, "said"));
  for (const Json& other : document["alternatives"].items()) {
    const std::string about = text(other, "about"), chosen = text(other, "chosen");
    section.line(about.empty() ? "Another way" : "Instead of " + about,
                 chosen.empty() ? "not chosen yet, of: " + text(other, "offered") : chosen);
  }
  for (const Json& check : document["checks"].items()) {
    section.line(text(check, "check"), join({text(check, "outcome"), text(check, "alternative")}));
  }
}

void say_shown(const Json& document) {
  Section section("What was shown");
  for (const Json& shown : document["shown"].items()) {
    const std::int64_t seconds = shown["closedAt"].integer() - shown["openedAt"].integer();
    section.line(text(shown, "id"),
                 text(shown, "lang") + ", " + text(shown, "how") + " for " +
                     std::to_string(seconds) + " s" +
                     (shown["altered"].truth() ? ", ALTERED BY THE BROWSER" : ""));
  }
}

// The signer's role, and the name that this person gave.
std::string signer_of(const record::Mark& mark, const Json& document) {
  std::string given;
  for (const Json& signer : document["signers"].items()) {
    if (signer["role"].text() != mark.signer) continue;
    given = text(signer, "name");
    if (given.empty() && signer["authority"].text() == "self") {
      given = text(document["identity"], "legalName");
    }
  }
  return mark.signer + (given.empty() ? "" : " (" + given + ")");
}

void say_marks(const std::vector<record::Mark>& marks, const Json& document) {
  Section section("Signed");
  for (const record::Mark& mark : marks) {
    section.line(signer_of(mark, document), mark_words(mark) + " on " + base::to_rfc3339(mark.at));
    section.line("helped by", mark.assisted);
    section.line("agreed to", mark.intent);
  }
}

void say_refusal(const Json& document) {
  Section section("They want no electronic record: nothing else was kept");
  section.line("Told", base::to_rfc3339(document["at"].integer()));
  section.line("Agency", text(document["agency"], "name"));
  section.line("Reach them",
               join({text(document["contact"], "route"), text(document["contact"], "address")}));
  for (const Json& other : document["alternatives"].items())
    section.line("Wanted", text(other, "chosen"));
  section.note("This choice cuts no service. Give them the papers, and keep the appointment.");
}

}  // namespace

void say_duty(const Json& duty) {
  const Json& plan = duty["emergency"];
  Section section("Safe ways to reach them");
  for (const Json& way : duty["safeContact"].items()) {
    section.line(text(way, "channel"),
                 join({text(way, "safe"), text(way, "address"), text(way, "hours"),
                       way.has("voicemail") ? "voicemail " + text(way, "voicemail") : "",
                       way.has("senderName") ? "say you are " + text(way, "senderName") : "",
                       text(way, "content")}));
  }
  section.line("After a breach", text(duty, "breachContact"));
  section.line("Safe word", text(duty, "safeWord"));
  Section urgent("In an emergency");
  urgent.line("Name", text(duty, "name"));
  urgent.line("Place", join({text(duty, "nowState"), text(duty, "nowAddress")}));
  urgent.line("Call back", text(plan, "callback"));
  urgent.line("Local number", text(plan, "localNumber"));
  urgent.line("Who could come", join({text(plan, "supportName"), text(plan, "supportPhone"),
                                      text(plan, "supportRelationship")}));
  urgent.line("May be told", text(plan, "supportMayBeTold"));
  urgent.line("Refused", text(plan, "refusedBecause"));
}

void say_summary(const record::Report& report) {
  if (report.document.has("kind")) return say_refusal(report.document);
  say_people(report.document);
  say_who(report.document);
  for (const record::OpenedPart& part : report.parts) {
    if (part.kind == "duty") say_duty(part.content);
  }
  say_decisions(report.document);
  say_questions(report.document);
  say_understanding(report.document);
  say_needs(report.document);
  say_shown(report.document);
  say_marks(report.marks, report.document);
}

}  // namespace foyer::cli
