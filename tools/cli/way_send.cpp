// foyer way send: a copy or a notice to a client, by her way back.

#include "cli/register.h"
#include "cli/way_writing.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::int64_t number = number_of(arguments, "a number of the inbox");
  const auto kind = way::parse_answer_kind(arguments.need("--kind"));
  if (!kind || *kind == way::Answer::Kind::answer) {
    throw Failure{"--kind is copy or notice.", Exit::usage};
  }
  const std::string text = text_of(arguments);
  const Desk desk = open_desk(arguments);
  const Person person = open_person(desk, number);
  way::Answer said;
  said.kind = *kind;
  said.text = text;
  said.lang = arguments.get("--lang", person.lang);
  return tell_sent(arguments, send_answer(desk, person, std::move(said)));
}

}  // namespace

Command way_send() {
  std::vector<Option> all = writing_options();
  all.push_back({"--kind", "KIND", "copy or notice"});
  return {"way send",
          "send a client a copy or a notice by her way back",
          "<number>",
          std::move(all),
          "The number is the submission's in the inbox. Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
