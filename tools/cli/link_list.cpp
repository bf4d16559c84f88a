// foyer link list: every link of the agency and how it stands.

#include "cli/desk.h"
#include "cli/escrow.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

Exit run(const Arguments& arguments) {
  const Desk desk = open_desk(arguments);
  Json all = Json::array();
  for (const ListedLink& link : list_links(desk.relay, desk.worker.sign)) {
    const auto escrow = open_escrow(link, desk.folder, desk.identities());
    Json one = Json::object().set("linkId", link.link_id).set("state", link.state);
    one.set("expiry", link.expiry).set("misses", link.misses).set("turns", link.turns);
    one.set("committed", link.committed).set("label", escrow ? escrow->escrow.label : "");
    if (!arguments.has("--json")) {
      say(link.link_id + "  " + link.state + ", until " + base::to_rfc3339(link.expiry) + ", " +
          std::to_string(link.committed) + " of " + std::to_string(link.turns) + " signed" +
          (link.misses > 0 ? ", " + std::to_string(link.misses) + " wrong codes" : "") +
          (escrow && !escrow->escrow.label.empty() ? "  " + escrow->escrow.label : ""));
    }
    all.push(std::move(one));
  }
  if (arguments.has("--json")) say_json(Json::object().set("links", all));
  if (!arguments.has("--json") && all.items().empty()) say("There are no links.");
  return Exit::done;
}

}  // namespace

Command link_list() {
  return {"link list",
          "list the agency's links",
          "",
          {{"--worker", "ID", "who asks; else the only worker of this folder"}},
          "Asks for the worker's passphrase.",
          run};
}

}  // namespace foyer::cli
