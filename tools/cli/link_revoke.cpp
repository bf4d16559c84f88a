// foyer link revoke: the link opens no more, and the relay forgets what it held for it.

#include "cli/desk.h"
#include "cli/escrow.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string id = arguments.operand("a link's id");
  const Desk desk = open_desk(arguments);
  const ListedLink link = find_link(desk.relay, desk.worker.sign, id);
  desk.relay.signed_json(desk.worker.sign, "POST", "/v1/links/" + link.link_id + "/revoke");
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("linkId", link.link_id).set("state", "revoked"));
  } else {
    say("The link is revoked. What was sent through it before is kept.");
  }
  return Exit::done;
}

}  // namespace

Command link_revoke() {
  return {"link revoke",
          "make a link useless",
          "<link id>",
          {{"--worker", "ID", "who asks; else the only worker of this folder"}},
          "Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
