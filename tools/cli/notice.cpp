// foyer notice: a breach, or somebody who saw what he should not have: the five elements, in each
// client's language, by the way that is safe for this, and who was told with which outcome
// (R-C4b, R-C4c, N16, N17).

#include <algorithm>

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/clock.h"
#include "cli/notice_text.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

struct Told {
  std::string outcome = "pending", reason;
};

// --told client:told, --told parent:not-reached:"no answer on three days"
Told told_from(const Arguments& arguments, const std::string& signer) {
  Told out;
  for (const std::string& value : arguments.all("--told")) {
    const auto pieces = split(value, ':');
    if (pieces.size() < 2 || pieces[0] != signer) continue;
    out.outcome = pieces[1];
    if (pieces.size() > 2) out.reason = value.substr(pieces[0].size() + pieces[1].size() + 2);
    if ((out.outcome == "not-reached" || out.outcome == "declined") && out.reason.empty()) {
      stop("Say why " + signer + " was not told, as " + signer + ":" + out.outcome + ":the reason");
    }
  }
  return out;
}

// How this signer asked to be told of a breach, with the address when it is one of the safe ways.
std::string contact_of(const Json& duty) {
  std::string out(duty["breachContact"].text());
  for (const Json& way : duty["safeContact"].items()) {
    if (way["channel"].text() != out) continue;
    if (way["safe"].text() == "no") return {};
    out += ": " + std::string(way["address"].text());
  }
  return out;
}

const record::CaseSubmission* newest_of(const OpenCase& one, const std::string& signer) {
  const record::CaseSubmission* out = nullptr;
  for (const record::Row& row : one.state.rows) {
    for (const record::RowSigner& by : row.signers) {
      if (by.signer != signer) continue;
      for (const record::CaseSubmission& sent : one.submissions) {
        if (sent.digest == by.submission) out = &sent;
      }
    }
  }
  return out;
}

Json told_list(const Arguments& arguments, const OpenCase& one, const Json& texts) {
  Json out = Json::array();
  for (const std::string& signer : one.state.signers) {
    const record::CaseSubmission* sent = newest_of(one, signer);
    if (sent == nullptr) continue;
    const std::string lang(sent->document["session"]["lang"].text("en"));
    if (!has_language(texts, lang)) {
      stop(signer + " reads " + lang + ": write the notice in that language too.");
    }
    const Told told = told_from(arguments, signer);
    Json entry = Json::object().set("role", signer).set("language", lang);
    if (const std::string contact = contact_of(sent->duty); !contact.empty()) {
      entry.set("contact", contact);
    }
    entry.set("outcome", told.outcome);
    if (!told.reason.empty()) entry.set("reason", told.reason);
    out.push(std::move(entry));
  }
  return out;
}

// The shortest time that the pack or the law of the client's place gives.
base::UnixSeconds deadline(const CaseRoom& room, const OpenCase& one, base::UnixSeconds from) {
  int days = room.pack().terms.breach_notice_days;
  for (const record::CaseSubmission& sent : one.submissions) {
    const auto* place = room.pack().jurisdiction(sent.document["location"]["nowState"].text());
    if (place == nullptr || place->breach_deadline_days == 0) continue;
    days = days == 0 ? place->breach_deadline_days : std::min(days, place->breach_deadline_days);
  }
  return from + days * base::day_s;
}

// What an earlier entry of the same notice said, so that an outcome needs no text again.
Json earlier(const OpenCase& one, std::string_view notice) {
  for (const record::Entry& entry : one.chain.entries) {
    const bool same = entry.kind == record::EntryKind::notice;
    if (same && entry.body["notice"].text() == notice) return entry.body;
  }
  return {};
}

Json body_of(const Arguments& arguments, const CaseRoom& room, const OpenCase& one,
             const std::string& notice) {
  Json out = earlier(one, notice);
  if (out.is_null()) {
    const base::UnixSeconds discovered = parse_day(arguments.need("--discovered"));
    out = Json::object().set("notice", notice).set("trigger", arguments.need("--trigger"));
    out.set("discovered", discovered).set("deadline", deadline(room, one, discovered));
    out.set("texts", notice_texts(arguments));
  }
  const Json texts = out["texts"];
  if (texts.items().empty()) stop("Write the notice: see foyer notice --help.");
  out.set("told", told_list(arguments, one, texts));
  need(record::check_body(record::EntryKind::notice, out));
  return out;
}

void say_notice(const OpenCase& one, const Json& body) {
  say("Case " + one.unit_id + ": tell by " +
      base::to_rfc3339(body["deadline"].integer()).substr(0, 10));
  for (const Json& told : body["told"].items()) {
    const std::string contact(told["contact"].text("no safe way is known: ask when you speak"));
    say("  " + std::string(told["role"].text()) + ", in " + std::string(told["language"].text()) +
        ", by " + contact + ": " + std::string(told["outcome"].text()));
  }
}

Exit run(const Arguments& arguments) {
  const auto& which = arguments.operands();
  if (which.empty()) throw Failure{"Say which cases are affected.", Exit::usage};
  CaseRoom room(arguments);
  const std::string notice =
      arguments.get("--notice", "notice-" + base::to_hex(base::SystemRandom().bytes(4)));
  // All of them are read and checked first: nobody is left out because a later one fails.
  std::vector<OpenCase> cases;
  std::vector<Json> bodies;
  for (const std::string& one : which) {
    cases.push_back(room.open(one));
    bodies.push_back(body_of(arguments, room, cases.back(), notice));
  }
  Json all = Json::array();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const record::Entry entry = room.add(cases[i], record::EntryKind::notice, bodies[i]);
    all.push(Json::object().set("unit", cases[i].unit_id).set("entry", to_json(entry)));
    if (!arguments.has("--json")) say_notice(cases[i], bodies[i]);
  }
  if (arguments.has("--json")) {
    say_json(Json::object().set("notice", notice).set("cases", std::move(all)));
  } else {
    say("Record each outcome: foyer notice CASE --notice " + notice + " --told client:told");
  }
  return Exit::done;
}

std::vector<Option> options() {
  std::vector<Option> out = case_options(
      {{"--trigger", "WHAT", "breach, or unauthorized-access where no breach is confirmed"},
       {"--discovered", "DAY", "when you learned of it"},
       {"--told", "SIGNER:OUTCOME[:WHY]", "told, not-reached or declined; pending if not said"},
       {"--notice", "ID", "an earlier notice, to record its outcomes"}});
  const auto& texts = notice_text_options();
  out.insert(out.end(), texts.begin(), texts.end());
  return out;
}

}  // namespace

Command notice() {
  return {"notice",
          "tell clients of a breach or of unauthorized access, and log the outcomes",
          "<number | unit ..>",
          options(),
          "Each signer is listed with the language and the safe way that he or she asked for.\n"
          "Nothing is sent by this program: it says whom to tell, how and by when.",
          run};
}

}  // namespace foyer::cli
