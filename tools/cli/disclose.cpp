// foyer disclose: the log of what was told to others: by an active release, or, with the ground
// named, because a law or an emergency asks for it (N15).

#include <algorithm>

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

const Json& release_in(const OpenCase& one, const std::string& digest, const std::string& id) {
  static const Json none;
  for (const record::CaseSubmission& sent : one.submissions) {
    if (sent.digest != digest) continue;
    for (const Json& release : sent.document["releases"].items()) {
      if (release["id"].text() == id) return release;
    }
  }
  return none;
}

// Only what the client released, to whom, and for what: the command line cannot widen it.
Json by_release(const OpenCase& one, const std::string& id, bool& part2) {
  const record::Row* row = one.state.row("release." + id);
  if (row == nullptr) stop("This case has no release \"" + id + "\". See foyer case.");
  if (row->state != record::RowState::active) {
    std::string text = "Do not disclose: the release is " + std::string(record::name(row->state));
    for (const std::string& reason : row->why) text += ". " + say_reason(reason);
    stop(std::move(text));
  }
  const std::string& digest = row->signers.front().submission;
  const Json& release = release_in(one, digest, id);
  part2 = release["regime"].text() == "Part2";
  return Json::object()
      .set("recipient", release["recipient"].text())
      .set("what", release["what"].text())
      .set("why", release["purpose"].text())
      .set("ground", "consent")
      .set("release", id)
      .set("consent", digest);
}

Json by_ground(const Arguments& arguments) {
  const bool law = arguments.has("--law");
  if (law == arguments.has("--emergency")) {
    throw Failure{"Name a release, or what else allows it: --law or --emergency.", Exit::usage};
  }
  return Json::object()
      .set("recipient", arguments.need("--to"))
      .set("what", arguments.need("--what"))
      .set("why", arguments.need("--why"))
      .set("ground", law ? "law" : "emergency")
      .set("note", arguments.need(law ? "--law" : "--emergency"));
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  const auto release = arguments.get("--release");
  Json body = release ? Json() : by_ground(arguments);
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  bool part2 = false;
  if (release) body = by_release(one, *release, part2);
  need(record::check_body(record::EntryKind::disclose, body));
  const record::Entry entry = room.add(one, record::EntryKind::disclose, std::move(body));
  if (part2) {
    tell("42 CFR Part 2: a copy of the consent and the notice on passing it on go along with it.");
  }
  return say_act(arguments, one, entry, "The disclosure is recorded.");
}

}  // namespace

Command disclose() {
  return {"disclose",
          "record what was told to somebody outside, and on what ground",
          "<number | unit>",
          case_options({{"--release", "ID", "the client's release that allows it, as release-1"},
                        {"--to", "WHO", "who was told, where no release is named"},
                        {"--what", "TEXT", "what was told"},
                        {"--why", "TEXT", "what for"},
                        {"--law", "TEXT", "the law or order that asks for it"},
                        {"--emergency", "TEXT", "the serious and imminent harm"}}),
          "A release counts while it is active, for its recipient and its purpose alone.",
          run};
}

}  // namespace foyer::cli
