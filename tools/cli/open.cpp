// foyer open: a submission opened, verified layer by layer, and shown when its layers say that it
// is the client's.

#include "cli/files.h"
#include "cli/opening.h"
#include "cli/register.h"
#include "cli/summary.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

void save(const fs::path& at, const Opened& opened) {
  NewFolder folder(at);
  NewFiles files;
  for (const record::Received& part : opened.parts) {
    if (!is_file_name(part.kind)) stop("A part has a kind that is not a name.");
    files.add(folder.path() / (part.kind + ".age"), part.body, NewFiles::Kind::secret,
              NewFiles::If::absent);
  }
  files.add(folder.path() / "receipt.jsonl", base::as_bytes(opened.receipt), NewFiles::Kind::secret,
            NewFiles::If::absent);
  for (const record::Received& part : opened.shared) {
    files.add(folder.path() / (part.kind + ".shared.age"), part.body, NewFiles::Kind::secret,
              NewFiles::If::absent);
  }
  if (!opened.headers.empty()) {
    files.add(folder.path() / "headers.json",
              base::to_bytes(transfer::write_headers_post(opened.headers) + '\n'),
              NewFiles::Kind::secret, NewFiles::If::absent);
  }
  files.commit();
  folder.commit();
}

Json to_json(const record::Report& report) {
  Json parts = Json::array();
  for (const record::OpenedPart& part : report.parts) {
    parts.push(Json::object().set("kind", part.kind).set("content", part.content));
  }
  Json marks = Json::array();
  for (const record::Mark& mark : report.marks) {
    marks.push(record::to_json(mark));
  }
  Json out = Json::object().set("verdicts", verdicts_json(report));
  out.set("holds", report.all_hold()).set("isClients", report.is_clients());
  if (report.is_clients()) out.set("document", report.document).set("marks", std::move(marks));
  Json headers = Json::array();
  for (const std::string& by : report.headers_by) headers.push(by);
  return out.set("parts", std::move(parts)).set("headersBy", std::move(headers));
}

void say_words(const record::Report& report) {
  say_verdicts(report);
  if (report.is_clients()) {
    say_summary(report);
    return;
  }
  for (const record::OpenedPart& part : report.parts) {
    if (part.kind == "duty") say_duty(part.content);
  }
  tell("The document is not shown, since it does not verify as the client's.");
}

Exit run(const Arguments& arguments) {
  const Opened opened = open_parts(arguments);
  if (const auto at = arguments.get("--save")) save(*at, opened);
  if (arguments.has("--json")) {
    say_json(to_json(opened.report));
  } else {
    say_words(opened.report);
  }
  const bool shown = opened.report.is_clients() && !any_failed(opened.report);
  return shown ? Exit::done : Exit::unverified;
}

}  // namespace

Command open() {
  std::vector<Option> options = opening_options();
  options.push_back({"--save", "DIR", "keep the locked files and the receipt in a new folder"});
  return {
      "open",
      "open a submission, verify every layer, and show it",
      "<number | files>",
      std::move(options),
      "Asks for the worker's passphrase. What does not verify as the client's is not shown, and\n"
      "the command ends with 3 then. Files may be any age files for the team's key.",
      run};
}

}  // namespace foyer::cli
