#pragma once
// Clients' notes from their ways back, opened and verified against the records that they are about.

#include <optional>

#include "cli/opening.h"
#include "transfer/way_note.h"
#include "way/answer.h"
#include "work/open_case.h"

namespace foyer::cli {

using work::ListedNote;

std::vector<ListedNote> list_notes(const Desk& desk, std::int64_t after);
// Of one way back, in the order of its chain.
std::vector<ListedNote> list_notes_of(const Desk& desk, const std::string& way);
ListedNote find_note(const Desk& desk, std::int64_t number);

// The record behind a way back, once it verified as the client's; stops otherwise.
struct Person {
  way::Whose whose;
  std::string unit_id, lang;
};
Person open_person(const Desk& desk, std::int64_t submission);

// Hers, of this record and at its place, or the reason why not.
base::Result<way::Note> open_note(const Desk& desk, const Person& person, const ListedNote& note);

// Seals to her, posts at the end of the workers' chain, and compares the relay's receipt.
transfer::NoteReceipt send_answer(const Desk& desk, const Person& person, way::Answer answer);

}  // namespace foyer::cli
