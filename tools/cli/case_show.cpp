// foyer case: what is effective now and why, what waits, and everything that was done.

#include <algorithm>

#include "cli/case_notes.h"
#include "cli/case_words.h"
#include "cli/notice_told.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

// Each submission: of whom, and whether another one by the same person has taken its place.
Json submissions_json(const OpenCase& one) {
  Json out = Json::array();
  for (std::size_t i = 0; i < one.submissions.size(); ++i) {
    const std::string& digest = one.submissions[i].digest;
    Json each = Json::object().set("number", one.numbers[i]).set("digest", digest);
    std::string_view standing = "stray";
    for (std::size_t s = 0; s < one.state.sent.size(); ++s) {
      const auto& own = one.state.sent[s];
      if (std::ranges::count(own, digest) == 0) continue;
      standing = own.back() == digest ? "newest" : "earlier";
      each.set("signer", one.state.signers[s]);
    }
    out.push(each.set("standing", standing));
  }
  return out;
}

// Of the last handover, or null.
const record::Entry* handed_over(const OpenCase& one) {
  const record::Entry* out = nullptr;
  for (const record::Entry& entry : one.chain.entries) {
    if (entry.kind == record::EntryKind::handover) out = &entry;
  }
  return out;
}

Json describe(const OpenCase& one, const std::vector<record::Reach>& reaches) {
  Json signers = Json::array();
  for (const std::string& signer : one.state.signers) signers.push(signer);
  Json out = Json::object().set("unit", one.unit_id).set("type", one.state.unit_type);
  out.set("mode", one.state.mode).set("signers", std::move(signers));
  out.set("worker", one.state.worker);
  out.set("submissions", submissions_json(one)).set("rows", list_json(one.state.rows));
  out.set("reach", list_json(reaches)).set("tasks", list_json(one.state.tasks));
  out.set("takenBack", notes_json(one)).set("unreadNotes", one.unread_notes);
  out.set("search", one.state.is_active("purpose.online-search") ? "allowed" : "do-not-search");
  out.set("legalHold", one.state.legal_hold).set("disposed", one.state.disposed);
  out.set("reviewed", one.state.reviewed).set("retainUntil", one.state.retain_until);
  return out.set("history", list_json(one.chain.entries));
}

// All that is left of a record at the end of its time: that it was there, and why it is gone.
void say_disposed(const OpenCase& one) {
  say("Case " + one.unit_id + ". This record was disposed of.");
  for (const record::Entry& entry : one.chain.entries) {
    if (entry.kind != record::EntryKind::dispose) continue;
    const Json& body = entry.body;
    say("  " + base::to_rfc3339(entry.at) + "  " + entry.by + ": " +
        std::string(body["why"].text()) +
        (body.has("law") ? " (" + std::string(body["law"].text()) + ")" : ""));
    for (const Json& what : body["what"].items()) say("    " + std::string(what.text()));
  }
  say("  " + std::to_string(one.chain.disposed) +
      " entries were deleted; their receipts, and those of what the client sent, still prove that "
      "they were there.");
}

void say_rows(const OpenCase& one) {
  say("Choices");
  for (const record::Row& row : one.state.rows) {
    say("  " + row.id + ": " + say_state(row));
    for (const std::string& reason : row.why) say("    " + say_reason(reason));
  }
}

void say_reach(const std::vector<record::Reach>& reaches) {
  say("");
  say("Ways to reach them");
  for (const record::Reach& reach : reaches) {
    std::string line = "  " + reach.signer + ", " + reach.channel + ": ";
    switch (reach.use) {
      case record::Use::never:
        line += "NEVER USE (" + reach.why + ")";
        break;
      case record::Use::not_yet:
        line += "not yet (" + reach.why + ")";
        break;
      case record::Use::ask_first:
        line += "ask first";
        break;
      case record::Use::yes:
        line += "yes";
        break;
    }
    for (const std::string* more : {&reach.address, &reach.hours, &reach.content}) {
      if (!more->empty()) line += ", " + *more;
    }
    if (!reach.sender_name.empty()) line += ", say you are " + reach.sender_name;
    if (!reach.voicemail.empty()) line += ", voicemail " + reach.voicemail;
    say(line);
  }
}

void say_tasks(const OpenCase& one, const std::string& worker) {
  say("");
  say("Waiting for " + (one.state.worker == worker ? "you" : one.state.worker));
  bool any = false;
  for (const record::Task& task : one.state.tasks) {
    if (!task.open) continue;
    any = true;
    say("  " + task.id + "  " + task.from + ": " + task.what);
  }
  if (!any) say("  nothing");
}

void say_history(const OpenCase& one) {
  say("");
  say("What was done (each by that worker's key, in one unbroken chain)");
  for (const record::Entry& entry : one.chain.entries) {
    say("  " + std::to_string(entry.seq) + "  " + base::to_rfc3339(entry.at) + "  " + entry.by +
        ": " + std::string(record::name(entry.kind)));
  }
  if (one.chain.entries.empty()) say("  nothing yet");
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  const OpenCase one = room.open_any(which);
  const auto reaches = record::reach_of(one.state, one.submissions);
  if (arguments.has("--json")) {
    say_json(describe(one, reaches));
    return Exit::done;
  }
  if (one.submissions.empty()) {
    say_disposed(one);
    return Exit::done;
  }
  say("Case " + one.unit_id + ", " + one.state.unit_type + ", " + one.state.mode);
  say("Worker: " + one.state.worker);
  if (const record::Entry* entry = handed_over(one)) {
    say("  handed over by " + entry->by + " on " + base::to_rfc3339(entry->at).substr(0, 10) +
        ": " + std::string(entry->body["why"].text()));
  }
  if (one.state.legal_hold) say("LEGAL HOLD: nothing of it may be disposed of.");
  say_rows(one);
  if (!one.state.is_active("purpose.online-search")) say("  Do not search for them online.");
  say_notes(one);
  say_reach(reaches);
  say_tasks(one, room.worker());
  say_notices(one);
  say_history(one);
  return Exit::done;
}

}  // namespace

Command case_show() {
  return {"case",
          "show what is effective now in a case, and why",
          "<number | unit>",
          case_options({}),
          "A case is all that one unit sent and all that was done since. What was refused, taken\n"
          "back or is not safe is listed as never to be used, without an address.",
          run};
}

}  // namespace foyer::cli
