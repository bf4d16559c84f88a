// foyer pack publish: lint, sign with the publisher's key, keep, and put on the relay.

#include "cli/agency_folder.h"
#include "cli/pack_source.h"
#include "cli/register.h"
#include "cli/relay.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "pack/pack.h"

namespace foyer::cli {
namespace {

std::string sign_pack(const base::Json& body, const AgencyFolder& folder,
                      Passphrases& passphrases) {
  const auto publisher = unlock_seed(folder, keys::SeedKind::publisher, passphrases);
  if (!keys::may_publish(folder.newest_keyset().keyset, publisher.public_key)) {
    stop("This publisher key does not stand in the newest keyset.");
  }
  std::string text = keys::write_signed(body, publisher, keys::ProofKind::pack);
  if (text.size() > base::limits::pack_bytes_max) stop("The pack is too large.");
  need(pack::open_pack(text), "The signed pack");
  return text;
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const fs::path source = arguments.operand("a pack's folder");
  const base::Json body = read_pack_source(source);
  const pack::Lint lint = lint_pack(body, source, arguments);
  if (!lint.clean()) {
    tell_findings(lint);
    const bool draft = body["draft"].truth() && !arguments.has("--draft");
    stop("The pack has errors. Nothing was published." +
         std::string(draft ? " With --draft it may go out as a draft, and every screen says so."
                           : ""));
  }
  Passphrases passphrases(arguments);
  const std::string text = sign_pack(body, folder, passphrases);
  const std::string hash = base::hash_name(base::as_bytes(text));
  const bool online = !arguments.has("--offline");
  if (online) Relay(folder.relay(arguments)).put("/v1/packs", text);

  NewFiles files;
  files.add(folder.file("packs") / (hash + ".jsonl"), base::as_bytes(text), NewFiles::Kind::open,
            NewFiles::If::any);
  files.add(folder.file("packs") / "newest", base::as_bytes(hash), NewFiles::Kind::open,
            NewFiles::If::any);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("pack", hash).set("draft", body["draft"].truth()));
    return Exit::done;
  }
  say("The pack is " + std::string(online ? "published" : "signed") + " as " + hash + ".");
  if (body["draft"].truth()) say("It is a draft, and every screen will say so.");
  return Exit::done;
}

}  // namespace

Command pack_publish() {
  return {"pack publish",
          "sign a pack that lints clean, and put it on the relay",
          "<folder>",
          {draft_option,
           {"--offline", "", "sign and keep it only; foyer agency publish sends it later"}},
          "Asks for the agency's passphrase.",
          run};
}

}  // namespace foyer::cli
