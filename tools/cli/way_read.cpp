// foyer way read: what clients wrote by their ways back, opened and verified.

#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/way_notes.h"

namespace foyer::cli {
namespace {

using base::Json;

std::string rows_of(const way::Note& note) {
  std::string out;
  for (const way::RowName& row : note.rows) out += (out.empty() ? "" : ", ") + row.id;
  return out;
}

Json to_json(const ListedNote& listed, const base::Result<way::Note>& note) {
  Json out = Json::object().set("number", listed.number).set("submission", listed.submission);
  out.set("seq", listed.seq).set("time", listed.time).set("way", listed.way);
  out.set("verified", note.has_value());
  if (!note) return out.set("why", note.error().text);
  Json rows = Json::array();
  for (const way::RowName& row : note->rows) {
    rows.push(Json::object().set("about", row.about).set("id", row.id));
  }
  out.set("kind", way::name(note->kind)).set("rows", std::move(rows)).set("lang", note->lang);
  return out.set("text", note->text);
}

void say_note(const ListedNote& listed, const base::Result<way::Note>& note) {
  const std::string head = "note " + std::to_string(listed.number) + "  " +
                           base::to_rfc3339(listed.time) + "  submission " +
                           std::to_string(listed.submission);
  if (!note) return say(head + "  NOT SHOWN: " + std::string(note.error().text));
  if (note->kind == way::Note::Kind::withdraw) {
    say(head + "  TAKEN BACK: " + rows_of(*note));
  } else {
    say(head + "  question:");
    say(note->text);
    say("Answer it with: foyer way answer " + std::to_string(listed.number) + " --file FILE");
  }
}

Exit run(const Arguments& arguments) {
  const Desk desk = open_desk(arguments);
  const auto listed = list_notes(desk, arguments.number("--after", 0, 0, 1'000'000'000));
  std::map<std::int64_t, Person> people;
  Json all = Json::array();
  Exit exit = Exit::done;
  if (listed.empty() && !arguments.has("--json")) say("Nobody has written by a way back.");
  for (const ListedNote& one : listed) {
    if (!people.contains(one.submission)) {
      people.emplace(one.submission, open_person(desk, one.submission));
    }
    const auto note = open_note(desk, people.at(one.submission), one);
    if (!note) exit = Exit::unverified;
    if (arguments.has("--json")) {
      all.push(to_json(one, note));
    } else {
      say_note(one, note);
    }
  }
  if (arguments.has("--json")) say_json(Json::object().set("notes", std::move(all)));
  return exit;
}

}  // namespace

Command way_read() {
  return {"way read",
          "read what clients wrote by their ways back",
          "",
          {{"--worker", "ID", "who reads; else the only worker of this folder"},
           {"--after", "N", "only notes that came after this number"}},
          "Asks for the worker's passphrase. Each note is held against the signed record that it\n"
          "is about; what does not verify is not shown, and the command ends with 3 then.",
          run};
}

}  // namespace foyer::cli
