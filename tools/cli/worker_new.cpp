// foyer worker new: a worker's key file, the team's keys wrapped to her too, and a new keyset.

#include <algorithm>

#include "cli/agency_folder.h"
#include "cli/key_making.h"
#include "cli/keyset_step.h"
#include "cli/profile.h"
#include "cli/register.h"
#include "cli/rotation.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

using Kind = NewFiles::Kind;
using If = NewFiles::If;

std::vector<std::string> roles_from(const Arguments& arguments) {
  auto roles = arguments.all("--role");
  if (roles.empty()) roles = {"maker", "reader"};
  for (const std::string& role : roles) {
    if (role != "maker" && role != "reader" && role != "admin") {
      throw Failure{"A role is maker, reader or admin.", Exit::usage};
    }
  }
  return roles;
}

bool reads(const std::vector<std::string>& roles) {
  return std::ranges::find(roles, "reader") != roles.end();
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = check_worker_id(arguments.operand("the new worker's id"));
  const auto profile = profile_from(arguments, id, arguments.need("--worker-name"));
  const auto roles = roles_from(arguments);
  const NamedKeyset newest = folder.newest_keyset();
  if (std::ranges::find(newest.keyset.workers, id, &keys::Worker::id) !=
      newest.keyset.workers.end()) {
    stop("There is a worker with this id already. Nothing was changed.");
  }

  Passphrases passphrases(arguments);
  base::SystemRandom random;
  const auto root = unlock_seed(folder, keys::SeedKind::root, passphrases);
  const seal::WorkerKeys worker{id, folder.settings().agency, keys::make_signing_key(random),
                                seal::make_identity(random)};
  keys::Keyset next = newest.keyset;
  next.workers.push_back({id, roles, worker.sign.public_key, worker.age.recipient});

  NewFiles files;
  if (arguments.has("--rotate")) {
    rotate_shared(files, folder, next, newest.keyset.epoch + 1);
  } else if (reads(roles)) {
    const auto granting = unlock_worker(folder, worker_id(folder, arguments), passphrases);
    rewrap_shared(files, folder, granting, readers_of(next));
  }
  files.add(folder.file("keys") / ("worker-" + id + ".key"),
            make_worker_file(worker, passphrases.ask_new("worker " + id)), Kind::secret,
            If::absent);
  files.add(folder.file("workers") / (id + ".json"), base::as_bytes(write_profile(profile)),
            Kind::open, If::absent);
  const std::string keyset = add_next_step(files, folder, newest, next, root);
  question_contacts(folder, profile);
  files.commit();
  if (arguments.has("--json")) {
    say_json(base::Json::object().set("worker", id).set("keyset", keyset));
  } else {
    say("Worker " + id + " is added. Publish the new keyset with: foyer agency publish");
    say("Before the first link, " + id + " promises what the agency asks: foyer worker attest");
  }
  return Exit::done;
}

}  // namespace

Command worker_new() {
  std::vector<Option> options{
      {"--role", "ROLE",
       "maker, reader or admin; more than one may stand; maker and reader if none"},
      {"--worker", "ID", "the reading worker who lets the new one read"},
      {"--rotate", "", "nobody can let her read: make new team keys, of which she has hers"}};
  options.insert(options.end(), profile_options().begin(), profile_options().end());
  return {"worker new",
          "add a worker: key file, profile and the next keyset",
          "<id>",
          std::move(options),
          "Asks for the agency's passphrase, then (when the new worker may read) for the one of a\n"
          "worker who can read already, then for the new worker's.",
          run};
}

}  // namespace foyer::cli
