// foyer verify: a verdict for each layer of a submission, and nothing of what it says.

#include "cli/opening.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const record::Report report = open_parts(arguments).report;
  if (arguments.has("--json")) {
    say_json(base::Json::object()
                 .set("verdicts", verdicts_json(report))
                 .set("holds", report.all_hold()));
  } else {
    say_verdicts(report);
  }
  if (any_failed(report)) return Exit::unverified;
  return report.all_hold() ? Exit::done : Exit::not_checked;
}

}  // namespace

Command verify() {
  return {"verify",
          "check every layer of a submission without showing it",
          "<number | files>",
          opening_options(),
          "Asks for the worker's passphrase. Ends with 0 when every layer holds, with 3 when one\n"
          "failed, and with 4 when none failed and one could not be checked.",
          run};
}

}  // namespace foyer::cli
