// foyer agency steps: what an agency does from its first key to its first link, which of it is
// done, and the very next command. It asks for nothing and changes nothing.

#include <algorithm>

#include "base/date.h"
#include "cli/agency_folder.h"
#include "cli/clock.h"
#include "cli/link_order.h"
#include "cli/profile.h"
#include "cli/promises.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::int64_t renewal_lead_s = 15 * base::day_s;

struct Step {
  std::string_view id;
  std::string what, command;
  bool done;
};

// The first worker who makes links and has not promised all that the pack asks for; or empty.
std::string who_must_promise(const AgencyFolder& folder) {
  if (folder.pack_text().empty()) return "ID";
  const pack::Pack pack = published_pack(folder).pack;
  for (const auto& worker : folder.newest_keyset().keyset.workers) {
    if (std::ranges::count(worker.roles, "maker") == 0) continue;
    if (!fs::exists(folder.file("workers") / (worker.id + ".json"))) continue;
    const auto promises = promises_of(read_profile(folder, worker.id), pack, now());
    if (!std::ranges::all_of(promises, &std::string::empty, &PromiseState::wanting))
      return worker.id;
  }
  return {};
}

std::vector<Step> steps_of(const AgencyFolder& folder) {
  const keys::Agency agency = folder.agency();
  const std::string promising = who_must_promise(folder);
  return {
      {"keys", "Every key is made.", "", true},
      {"paper", "Print the recovery key, and type its words back: only then it counts.",
       "foyer recovery print --out recovery.html, then foyer recovery try",
       fs::exists(folder.file("recovery.json"))},
      {"secret", "Lock the paper away, and delete the recovery key's file.",
       "shred -u keys/recovery.txt", !fs::exists(folder.file("keys") / "recovery.txt")},
      {"relay", "Give keys/relay.key to the relay's machine, start the relay, and publish.",
       "foyer agency publish --relay https://ADDRESS", !folder.settings().relay.empty()},
      {"pack", "Publish what clients are told.",
       "foyer pack lint FOLDER, then foyer pack publish FOLDER", !folder.pack_text().empty()},
      {"promises", "Each worker reads what she promises, and promises it.",
       "foyer worker attest --worker " + (promising.empty() ? "ID" : promising), promising.empty()},
      {"fresh",
       "The agency's page data end on " + base::to_date(agency.not_after) + ": renew them monthly.",
       "foyer agency renew, then foyer agency publish", agency.not_after - now() > renewal_lead_s},
  };
}

Json json_of(const std::vector<Step>& steps) {
  Json out = Json::array();
  for (const Step& step : steps) {
    out.push(Json::object()
                 .set("id", step.id)
                 .set("done", step.done)
                 .set("what", step.what)
                 .set("command", step.command));
  }
  return out;
}

Exit run(const Arguments& arguments) {
  const std::vector<Step> steps = steps_of(AgencyFolder(arguments));
  if (arguments.has("--json")) {
    say_json(Json::object().set("steps", json_of(steps)));
    return Exit::done;
  }
  const auto next = std::ranges::find(steps, false, &Step::done);
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    say((step->done ? "done  " : step == next ? "next  " : "then  ") + step->what);
    if (!step->done) say("      " + step->command);
  }
  if (next == steps.end())
    say("A new worker comes by: foyer worker new, then foyer worker invite for her desk.");
  return Exit::done;
}

}  // namespace

Command agency_steps() {
  return {"agency steps",
          "say what is done from the first key to the first link, and what is next",
          "",
          {},
          "Asks for no passphrase and changes nothing.",
          run};
}

}  // namespace foyer::cli
