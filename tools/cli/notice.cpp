// foyer notice: a breach, or somebody who saw what he should not have: the five elements, in each
// client's language, by the way that is safe for this, and who was told with which outcome
// (R-C4b, R-C4c, N16, N17).

#include "work/notice.h"
#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/clock.h"
#include "cli/notice_text.h"
#include "cli/notice_told.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

base::UnixSeconds deadline(const CaseRoom& room, const OpenCase& one, base::UnixSeconds from) {
  const auto last = work::notice_deadline(one, room.pack(), from);
  if (!last) stop("Neither the pack nor the law of the place names the last day.");
  return *last;
}

Json new_notice(const Arguments& arguments, const CaseRoom& room, const OpenCase& one,
                const std::string& notice) {
  const base::UnixSeconds discovered = parse_day(arguments.need("--discovered"));
  if (discovered > now()) stop("The day on which you learned of it has not come yet.");
  Json out = Json::object().set("notice", notice).set("trigger", arguments.need("--trigger"));
  out.set("discovered", discovered).set("deadline", deadline(room, one, discovered));
  return out.set("texts", notice_texts(arguments));
}

// What the last entry of the same notice said stands, so that an outcome needs no text again and no
// other outcome is lost.
Json body_of(const Arguments& arguments, const CaseRoom& room, const OpenCase& one,
             const std::string& notice) {
  const record::Entry* last = work::last_notice(one, notice);
  const Json before = last == nullptr ? Json() : last->body;
  Json out = last == nullptr ? new_notice(arguments, room, one, notice) : before;
  const Json texts = out["texts"];
  if (texts.items().empty()) stop("Write the notice: see foyer notice --help.");
  out.set("told", told_list(arguments, one, texts, before));
  need(record::check_body(record::EntryKind::notice, out));
  return out;
}

void say_notice(const OpenCase& one, const Json& body) {
  say("Case " + one.unit_id + ": tell by " +
      base::to_rfc3339(body["deadline"].integer()).substr(0, 10));
  for (const Json& told : body["told"].items()) {
    const std::string contact(told["contact"].text("no safe way that is known: ask when you meet"));
    say("  " + std::string(told["role"].text()) + ", in " + std::string(told["language"].text()) +
        ", by " + contact + ": " + std::string(told["outcome"].text()));
  }
}

Exit run(const Arguments& arguments) {
  const auto& which = arguments.operands();
  if (which.empty()) throw Failure{"Say which cases are affected.", Exit::usage};
  if (which.size() > 1 && arguments.has("--told")) {
    throw Failure{"Record outcomes for one case at a time.", Exit::usage};
  }
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
