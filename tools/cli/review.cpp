// foyer review: what waits for the worker, and her word that she has seen to all of it.

#include <array>

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

// A review is not complete while one of these is open (N5b, N9).
constexpr auto answered_first = std::to_array<std::string_view>(
    {"question", "need", "check", "alternative", "refused", "talk", "two-misses", "assent"});

Exit finish(const Arguments& arguments, CaseRoom& room, OpenCase& one) {
  for (std::string_view kind : answered_first) {
    if (one.state.has_open(kind)) {
      stop("The review is not complete: a task of kind \"" + std::string(kind) +
           "\" is open. Answer it with foyer answer.");
    }
  }
  Json seen = Json::array();
  for (const record::Task& task : one.state.tasks) seen.push(task.id);
  Json body = Json::object().set("tasks", std::move(seen));
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  const record::Entry entry = room.add(one, record::EntryKind::review, std::move(body));
  return say_act(arguments, one, entry, "You have reviewed this case.");
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  if (arguments.has("--done")) return finish(arguments, room, one);
  Json tasks = Json::array();
  for (const record::Task& task : one.state.tasks) {
    tasks.push(to_json(task));
    if (!arguments.has("--json") && task.open) {
      say(task.id + "  " + task.from + ": " + task.what);
    }
  }
  if (arguments.has("--json")) {
    say_json(Json::object()
                 .set("unit", one.unit_id)
                 .set("worker", one.state.worker)
                 .set("tasks", std::move(tasks)));
  } else if (one.state.tasks.empty()) {
    say("Nothing waits for you.");
  }
  return Exit::done;
}

}  // namespace

Command review() {
  return {"review",
          "list what waits for you in a case, and close the review",
          "<number | unit>",
          case_options({{"--done", "", "all is answered: record that you reviewed it"},
                        {"--note", "TEXT", "what you want to add to the review"}}),
          "Tasks come from questions, needs, checks, refusals, misses, the law and the signers.",
          run};
}

}  // namespace foyer::cli
