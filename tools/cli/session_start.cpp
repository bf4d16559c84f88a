// foyer session start: where the client is now, whether it is private, and the number to call
// back; the law is weighed again for these places (N4b, N8a, N8b, N8c).

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/clock.h"
#include "cli/law_words.h"
#include "cli/profile.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

link::WorkerStatement worker_now(const Arguments& arguments, const CaseRoom& room) {
  const fs::path path = room.desk().folder.file("workers") / (room.worker() + ".json");
  link::WorkerStatement out = parse_profile(read_text(path, base::limits::manifest_bytes_max));
  out.state = arguments.get("--worker-state", out.state);
  return out;
}

Json body_of(const Arguments& arguments, const record::Law& law) {
  Json out = Json::object()
                 .set("clientState", arguments.need("--state"))
                 .set("workerState", law.facts.worker_state)
                 .set("outcome", record::outcome_name(law.facts.outcome))
                 .set("private", arguments.need("--private"))
                 .set("callback", arguments.need("--callback"));
  if (law.covered_until != 0) out.set("coveredUntil", law.covered_until);
  if (const auto address = arguments.get("--address")) out.set("clientAddress", *address);
  if (const auto note = arguments.get("--note")) out.set("note", *note);
  return out;
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  const link::WorkerStatement worker = worker_now(arguments, room);
  const record::Law law = record::weigh_law(worker, arguments.need("--state"), room.pack(), now());
  Json body = body_of(arguments, law);
  need(record::check_body(record::EntryKind::session, body));
  OpenCase one = room.open(which);
  const record::Entry entry = room.add(one, record::EntryKind::session, std::move(body));
  if (!arguments.has("--json")) {
    say_law(law, room.pack());
    for (const record::Row& row : one.state.rows) {
      if (row.state != record::RowState::paused) continue;
      say(row.id + " is paused.");
      for (const std::string& reason : row.why) say("  " + say_reason(reason));
    }
    if (arguments.need("--private") != "yes") {
      say("It is not private there: offer another time or another way.");
    }
  }
  return say_act(arguments, one, entry, "The session check is recorded.");
}

}  // namespace

Command session_start() {
  return {"session start",
          "record where a client is as a session begins, and weigh the law again",
          "<number | unit>",
          case_options({{"--state", "US-XX", "where the client is now"},
                        {"--address", "TEXT", "the place, for an emergency"},
                        {"--private", "HOW", "yes, no or unsure: can nobody listen"},
                        {"--callback", "PHONE", "the number to call when you are cut off"},
                        {"--worker-state", "US-XX", "where you are; else as in your profile"},
                        {"--note", "TEXT", "what you want to add"}}),
          "Choices pause when your licences do not cover the places any more.",
          run};
}

}  // namespace foyer::cli
