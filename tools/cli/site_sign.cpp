// foyer site sign: the release manifest of a built site, into the site itself.

#include "cli/clock.h"
#include "cli/register.h"
#include "cli/release_key.h"
#include "cli/site_folder.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

// A version on a terminal or in a log is one plain word.
std::string read_version(const Arguments& arguments) {
  std::string version = arguments.need("--version");
  if (!keys::is_released_path(version) || version.contains('/') || version.size() > 64) {
    throw Failure{"--version wants up to 64 letters, digits, dots and dashes.", Exit::usage};
  }
  return version;
}

Exit run(const Arguments& arguments) {
  const fs::path folder = arguments.operand("the folder of a built site");
  keys::Release release{read_version(arguments), now(), read_site_folder(folder)};
  const std::size_t count = release.files.size();
  Passphrases passphrases(arguments);
  const auto key = unlock_release_key(arguments.need("--key"), passphrases);
  const std::string text = keys::write_release(std::move(release), key);
  need(keys::parse_release(text, key.public_key), "The release manifest");

  const fs::path place = folder / keys::release_path;
  NewFiles files;
  files.add(place, base::as_bytes(text), NewFiles::Kind::open, NewFiles::If::any);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object()
                 .set("by", base::to_b64u(key.public_key))
                 .set("files", static_cast<std::int64_t>(count))
                 .set("manifest", base::hash_name(base::as_bytes(text))));
  } else {
    say("Signed " + std::to_string(count) + " files in " + place.string() + ".");
    say("The key is " + base::to_b64u(key.public_key) + ".");
  }
  return Exit::done;
}

}  // namespace

Command site_sign() {
  return {"site sign",
          "sign what a built site consists of",
          "<folder>",
          {{"--key", "FILE", "the release key"},
           {"--version", "NAME", "what this release is called, such as 0.1.0"}},
          "Writes release.jsonl into the folder. Asks for the passphrase of the release key.",
          run};
}

}  // namespace foyer::cli
