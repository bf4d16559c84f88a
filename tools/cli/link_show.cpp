// foyer link show: a link and its code once more, from the escrow, after everything in it has been
// derived and compared anew.

#include "cli/desk.h"
#include "cli/escrow.h"
#include "cli/link_kept.h"
#include "cli/register.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string id = arguments.operand("a link's id");
  const Desk desk = open_desk(arguments);
  const ListedLink link = find_link(desk.relay, desk.worker.sign, id);
  const auto escrow = open_escrow(link, desk.folder, desk.identities());
  if (!escrow) stop("This link cannot be shown again. Make a new one.");
  say_link(kept_link(arguments, desk, link, escrow->escrow),
           arguments.has("--json") ? As::json : As::words);
  return Exit::done;
}

}  // namespace

Command link_show() {
  return {"link show",
          "show a link and its code again",
          "<link id>",
          {{"--worker", "ID", "who asks; else the only worker of this folder"},
           {"--kiosk", "ORIGIN", "address that the link begins with, when it is not the relay's"}},
          "Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
