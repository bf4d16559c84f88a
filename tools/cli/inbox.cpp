// foyer inbox: what clients sent, oldest first. Nothing is opened.

#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/way_notes.h"

namespace foyer::cli {
namespace {

using base::Json;

Json notes_json(const std::vector<ListedNote>& notes) {
  Json out = Json::array();
  for (const ListedNote& note : notes) {
    out.push(Json::object()
                 .set("number", note.number)
                 .set("submission", note.submission)
                 .set("time", note.time));
  }
  return out;
}

Exit run(const Arguments& arguments) {
  const Desk desk = open_desk(arguments);
  const auto entries = read_inbox(desk, arguments.number("--after", 0, 0, 1'000'000'000));
  const auto notes = list_notes(desk, 0);
  if (arguments.has("--json")) {
    Json all = Json::array();
    for (const InboxEntry& entry : entries) all.push(work::listed_json(entry));
    say_json(Json::object().set("submissions", std::move(all)).set("notes", notes_json(notes)));
    return Exit::done;
  }
  if (entries.empty() && notes.empty()) say("Nothing has come in.");
  for (const InboxEntry& entry : entries) {
    say(std::to_string(entry.seq) + "  " + base::to_rfc3339(entry.time) + "  link " +
        entry.link_id + "  turn " + std::to_string(entry.turn + 1) + (entry.late ? "  late" : "") +
        (entry.disposed != 0 ? "  disposed of" : ""));
  }
  if (!entries.empty()) say("Open one with: foyer open " + std::to_string(entries.back().seq));
  for (const ListedNote& note : notes) {
    say("note " + std::to_string(note.number) + "  " + base::to_rfc3339(note.time) +
        "  by the way back of submission " + std::to_string(note.submission));
  }
  if (!notes.empty()) say("Read notes with: foyer way read");
  return Exit::done;
}

}  // namespace

Command inbox() {
  return {"inbox",
          "list what clients have sent",
          "",
          {{"--worker", "ID", "who asks; else the only worker of this folder"},
           {"--after", "N", "only what came after this number"}},
          "Asks for the worker's passphrase. Opens nothing.",
          run};
}

}  // namespace foyer::cli
