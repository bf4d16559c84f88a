#include "cli/way_notes.h"

#include "cli/clock.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::int64_t number_max = base::limits::json_integer_max;

ListedNote parse_note(const Json& json) {
  ListedNote out;
  out.number = need(json.get_integer("number", 1, number_max), "The list of notes");
  out.submission = need(json.get_integer("submission", 1, number_max), "The list of notes");
  out.seq = need(json.get_integer("seq", 1, number_max), "The list of notes");
  out.way = json["id"].text();
  out.prev = json["prev"].text();
  out.time = json["time"].integer();
  out.file = need(base::parse_b64u(json["note"].text()), "A note");
  if (!is_file_name(out.way)) stop("The relay lists a note with a name that is not a name.");
  return out;
}

std::vector<const keys::Keyset*> pointers(const std::vector<NamedKeyset>& keysets) {
  std::vector<const keys::Keyset*> out;
  for (const NamedKeyset& keyset : keysets) out.push_back(&keyset.keyset);
  return out;
}

}  // namespace

std::vector<ListedNote> list_notes(const Desk& desk, std::int64_t after) {
  std::vector<ListedNote> out;
  for (;;) {
    const Json page = desk.relay.signed_json(desk.worker.sign, "GET", "/v1/notes",
                                             "?after=" + std::to_string(after));
    for (const Json& one : page["notes"].items()) out.push_back(parse_note(one));
    const std::int64_t next = page["next"].integer();
    if (page["notes"].items().empty() || next <= after) return out;
    after = next;
  }
}

std::vector<ListedNote> list_notes_of(const Desk& desk, const std::string& way) {
  std::vector<ListedNote> out;
  const Json answer = desk.relay.signed_json(desk.worker.sign, "GET", "/v1/ways/" + way + "/notes");
  for (const Json& one : answer["notes"].items()) out.push_back(parse_note(one));
  return out;
}

ListedNote find_note(const Desk& desk, std::int64_t number) {
  for (ListedNote& note : list_notes(desk, number - 1)) {
    if (note.number == number) return std::move(note);
  }
  stop("There is no note " + std::to_string(number) + ".");
}

Person open_person(const Desk& desk, std::int64_t submission) {
  const Opened opened = open_entry(desk, find_entry(desk, submission));
  if (!opened.report.is_clients() || any_failed(opened.report)) {
    stop("Submission " + std::to_string(submission) +
         " does not verify as the client's, so nothing about it is believed.");
  }
  const Json& document = opened.report.document;
  return {need(way::find_whose(document, opened.report.document_line)),
          std::string(document["unit"]["id"].text()),
          std::string(document["session"]["lang"].text())};
}

base::Result<way::Note> open_note(const Desk& desk, const Person& person, const ListedNote& note) {
  if (note.way != person.whose.id) {
    return base::fail(base::Code::mismatch, "The note came by the way back of another record.");
  }
  return way::open_note(desk.identities(), note.file, person.whose, note.seq, note.prev);
}

transfer::NoteReceipt send_answer(const Desk& desk, const Person& person, way::Answer answer) {
  const std::string path = "/v1/ways/" + person.whose.id;
  const Json state = desk.relay.signed_json(desk.worker.sign, "GET", path + "/notes");
  answer.id = person.whose.id;
  answer.seq = need(state.get_integer("nextSeq", 1, number_max), "The way back");
  answer.prev = state["nextPrev"].text();
  answer.at = now();
  base::SystemRandom random;
  const transfer::NotePost post{
      answer.id, answer.seq, answer.prev,
      need(way::seal_answer(answer, person.whose, desk.worker.sign, random))};
  const std::string receipt = desk.relay.signed_text(desk.worker.sign, "POST", path + "/answers",
                                                     transfer::write_note_post(post));
  const auto keysets = desk.folder.keysets();
  return need(transfer::verify_note_receipt(receipt, post, pointers(keysets)),
              "The relay's receipt");
}

}  // namespace foyer::cli
