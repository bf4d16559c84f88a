// foyer answer: what the worker answered or did about a task, which closes it.

#include "cli/case_room.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (operands.size() != 2) {
    throw Failure{"Say which case and which task, as foyer review lists them.", Exit::usage};
  }
  base::Json body =
      base::Json::object().set("task", operands[1]).set("text", arguments.need("--text"));
  need(record::check_body(record::EntryKind::answer, body));
  CaseRoom room(arguments);
  OpenCase one = room.open(operands[0]);
  const record::Task* task = one.state.task(operands[1]);
  if (task == nullptr) stop("This case has no task \"" + operands[1] + "\". See foyer review.");
  if (!task->open) stop("This task is closed already.");
  const record::Entry entry = room.add(one, record::EntryKind::answer, std::move(body));
  const record::Task* after = one.state.task(operands[1]);
  return say_act(arguments, one, entry,
                 after != nullptr && after->open
                     ? "Your answer is recorded, and the task stays open."
                     : "Your answer is recorded, and the task is closed.");
}

}  // namespace

Command answer() {
  return {"answer",
          "answer a question or a need, or say what was done about a task",
          "<number | unit> <task>",
          case_options({{"--text", "TEXT", "the answer, or what was done"}}),
          "foyer review lists the tasks.",
          run};
}

}  // namespace foyer::cli
