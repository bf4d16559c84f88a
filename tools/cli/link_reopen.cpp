// foyer link reopen: after five wrong codes, a new code for the same link; twice at most.

#include "cli/desk.h"
#include "cli/escrow.h"
#include "cli/link_kept.h"
#include "cli/link_order.h"
#include "cli/register.h"
#include "work/link_making.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const std::string id = arguments.operand("a link's id");
  const Desk desk = open_desk(arguments);
  const ListedLink link = find_link(desk.relay, desk.worker.sign, id);
  if (link.state != "locked") stop("This link is not locked, so it needs no new code.");
  auto escrow = open_escrow(link, desk.folder, desk.identities());
  if (!escrow) stop("This link cannot be opened again. Make a new one.");

  link::Escrow& kept = escrow->escrow;
  base::SystemRandom random;
  const work::NewCode made =
      need(work::make_new_code(kept, work::words_like(published_pack(desk.folder).pack, kept.code),
                               desk.worker, desk.folder.newest_keyset().keyset.team, random));
  desk.relay.signed_json(desk.worker.sign, "POST", "/v1/links/" + link.link_id + "/reopen", {},
                         base::to_jcs(made.request));
  kept.code = made.code;
  say_link(kept_link(arguments, desk, link, kept), arguments.has("--json") ? As::json : As::words);
  return Exit::done;
}

}  // namespace

Command link_reopen() {
  return {"link reopen",
          "give a locked link a new code, twice at most",
          "<link id>",
          {{"--worker", "ID", "who asks; else the only worker of this folder"},
           {"--kiosk", "ORIGIN", "address that the link begins with, when it is not the relay's"}},
          "Asks for the worker's passphrase. Say the new code on the phone.",
          run};
}

}  // namespace foyer::cli
