// foyer review: what waits for the worker, and her word that she has seen to all of it.

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "work/acts.h"

namespace foyer::cli {
namespace {

using base::Json;

Exit finish(const Arguments& arguments, CaseRoom& room, OpenCase& one) {
  if (const auto open = work::unanswered_kinds(one.state); !open.empty()) {
    stop("The review is not complete: a task of kind \"" + open.front() +
         "\" is open. Answer it with foyer answer.");
  }
  const record::Entry entry = room.add(one, record::EntryKind::review,
                                       work::review_body(one.state, arguments.get("--note", "")));
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
