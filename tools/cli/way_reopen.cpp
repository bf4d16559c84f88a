// foyer way reopen: a client who locked her way back may try her PIN again.

#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/way_writing.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::int64_t number = number_of(arguments, "a number of the inbox");
  const Desk desk = open_desk(arguments);
  const Person person = open_person(desk, number);
  desk.relay.signed_json(desk.worker.sign, "POST", "/v1/ways/" + person.whose.id + "/reopen");
  say("The way back is open again. The PIN is the one that the client chose.");
  return Exit::done;
}

}  // namespace

Command way_reopen() {
  return {"way reopen",
          "let a client try her PIN again",
          "<number>",
          {{"--worker", "ID", "who asks; else the only worker of this folder"}},
          "For a way back that too many wrong PINs have locked; twice at most. First make sure\n"
          "that it is the client who asks. Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
