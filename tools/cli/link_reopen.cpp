// foyer link reopen: after five wrong codes, a new code for the same link; twice at most.

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
  if (link.state != "locked") stop("This link is not locked, so it needs no new code.");
  auto escrow = open_escrow(link, desk.folder, desk.identities());
  if (!escrow) stop("This link cannot be opened again. Make a new one.");

  link::Escrow& kept = escrow->escrow;
  base::SystemRandom random;
  kept.code = link::make_digits_code(random);
  const base::Digest proof = link::derive_code_proof(link::derive_link(kept.s).code_key, kept.code);
  const base::Bytes sealed =
      seal_escrow(kept, desk.worker, desk.folder.newest_keyset().keyset.team, random);
  const base::Json body = base::Json::object()
                              .set("codeProof", base::to_b64u(proof))
                              .set("escrow", base::to_b64u(sealed));
  desk.relay.signed_json(desk.worker.sign, "POST", "/v1/links/" + link.link_id + "/reopen", {},
                         base::to_jcs(body));
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
