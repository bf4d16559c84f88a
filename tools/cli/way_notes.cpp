#include "cli/way_notes.h"

#include <algorithm>
#include <iterator>

#include "cli/clock.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::int64_t number_max = base::limits::json_integer_max;

work::Listing<ListedNote> read_page(const Desk& desk, const std::string& path,
                                    const std::string& query) {
  return need(work::parse_notes(desk.relay.signed_json(desk.worker.sign, "GET", path, query)),
              "The list of notes");
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
    auto page = read_page(desk, "/v1/notes", "?after=" + std::to_string(after));
    const bool goes_on = page.goes_on(after);
    std::ranges::move(page.items, std::back_inserter(out));
    if (!goes_on) return out;
    after = page.next;
  }
}

std::vector<ListedNote> list_notes_of(const Desk& desk, const std::string& way) {
  return read_page(desk, "/v1/ways/" + way + "/notes", {}).items;
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
  return work::open_note(desk.keyring(), note, person.whose, note.seq, note.prev);
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
