// foyer way answer: a sealed answer to what a client asked by her way back.

#include "cli/register.h"
#include "cli/way_writing.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::int64_t number = number_of(arguments, "the number of a note");
  const std::string text = text_of(arguments);
  const Desk desk = open_desk(arguments);
  const ListedNote listed = find_note(desk, number);
  const Person person = open_person(desk, listed.submission);
  const way::Note note = need(open_note(desk, person, listed), "The note");
  way::Answer said;
  said.about = note.seq;
  said.text = text;
  said.lang = arguments.get("--lang", note.lang);
  return tell_sent(arguments, send_answer(desk, person, std::move(said)));
}

}  // namespace

Command way_answer() {
  return {"way answer",
          "answer a client's question by her way back",
          "<note>",
          writing_options(),
          "Asks for the worker's passphrase. Only the client can open the answer.",
          run};
}

}  // namespace foyer::cli
