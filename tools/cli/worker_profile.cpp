// foyer worker profile: what a worker declares on every link, shown or changed.

#include <algorithm>
#include <iterator>

#include "cli/profile.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

using base::Json;

void say_profile(const link::WorkerStatement& worker) {
  say(worker.name + ", " + worker.state);
  for (const link::Licence& one : worker.licences) {
    say("  licence   " + one.state + " " + one.type + " " + one.number + ", until " +
        one.expires_on + (one.multistate ? ", multistate" : ""));
  }
  for (const link::Contact& one : worker.contacts) say("  " + one.kind + "  " + one.value);
  for (const link::Attestation& one : worker.attestations) {
    say("  promised  " + one.id + " on " + one.on);
  }
}

bool changes(const Arguments& arguments) {
  return std::ranges::any_of(profile_options(),
                             [&](const Option& one) { return arguments.has(one.name); });
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = check_worker_id(worker_id(folder, arguments));
  const link::WorkerStatement worker = change_profile(read_profile(folder, id), arguments);
  if (changes(arguments)) {
    question_contacts(folder, worker);
    save_profile(folder, worker);
  }
  if (arguments.has("--json")) {
    say_json(need(base::parse_json(write_profile(worker))));
  } else {
    say_profile(worker);
  }
  return Exit::done;
}

}  // namespace

Command worker_profile() {
  std::vector<Option> options{
      {"--worker", "ID", "whose profile; else of the only worker of this folder"}};
  std::ranges::copy(profile_options(), std::back_inserter(options));
  return {"worker profile",
          "show or change what a worker declares on every link",
          "",
          std::move(options),
          "What is said takes the place of what was there: all licences, all contacts. Links that\n"
          "were made before keep what they say.",
          run};
}

}  // namespace foyer::cli
