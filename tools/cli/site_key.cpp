// foyer site key: a key to sign releases with.

#include "base/random.h"
#include "cli/key_making.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const fs::path path = arguments.operand("a key file that is to be made");
  if (fs::exists(path)) stop("\"" + path.string() + "\" is there already. Nothing was changed.");
  base::SystemRandom random;
  const keys::SigningKey key = keys::make_signing_key(random);
  Passphrases passphrases(arguments);
  const auto passphrase = passphrases.ask_new("the release key");
  NewFiles files;
  files.add(path, make_seed_file(keys::SeedKind::release, key, passphrase), NewFiles::Kind::secret,
            NewFiles::If::absent);
  files.commit();
  const std::string shown = base::to_b64u(key.public_key);
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("key", shown));
  } else {
    say("Made the release key. Tell those who run the site its public half, some way that whoever");
    say("serves the site cannot change:");
    say(shown);
  }
  return Exit::done;
}

}  // namespace

Command site_key() {
  return {"site key",
          "make a key to sign releases of the site with",
          "<file>",
          {},
          "Asks for a new passphrase. The key belongs to whoever releases, to no agency.",
          run};
}

}  // namespace foyer::cli
