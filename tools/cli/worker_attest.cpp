// foyer worker attest: what a worker promises before she makes links, in the agency's words, and
// the day on which she promised it (R-C5a, N7a, N10 to N14, N19).

#include <algorithm>

#include "base/date.h"
#include "cli/agency_folder.h"
#include "cli/clock.h"
#include "cli/profile.h"
#include "cli/promises.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "pack/pack.h"

namespace foyer::cli {
namespace {

using base::Json;

pack::Pack published_pack(const AgencyFolder& folder) {
  const std::string text = folder.pack_text();
  if (text.empty()) {
    stop("No pack is published yet, so nobody has said what workers promise here.");
  }
  return need(pack::open_pack(text), "The pack").pack;
}

// Takes the place of what she promised before under the same id.
void promise(link::WorkerStatement& worker, const pack::Pack& pack, const std::string& id) {
  const auto asked = std::ranges::find(pack.promises, id, &pack::Promise::id);
  if (asked == pack.promises.end()) {
    stop("The pack has no promise \"" + id + "\". Nothing was changed.");
  }
  std::erase_if(worker.attestations, [&](const link::Attestation& made) { return made.id == id; });
  worker.attestations.push_back({id, std::to_string(asked->version), base::to_date(now())});
}

Json to_json(const PromiseState& state) {
  Json out = Json::object().set("id", state.id).set("version", state.version);
  out.set("counts", state.wanting.empty());
  if (state.on.empty()) return out;
  return out.set("on", state.on).set("until", state.until);
}

std::string status_of(const PromiseState& state) {
  return state.wanting.empty()
             ? "Promised on " + state.on + ". It counts until " + base::to_date(state.until) + "."
             : state.wanting;
}

void say_promises(const link::WorkerStatement& worker, const pack::Pack& pack) {
  const std::string& lang = pack.languages.front().tag;
  const auto states = promises_of(worker, pack, now());
  for (std::size_t i = 0; i < states.size(); ++i) {
    say(states[i].id);
    say("  " + std::string(pack.text(pack.promises[i].text, lang)));
    say("  " + status_of(states[i]));
    say("");
  }
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = check_worker_id(worker_id(folder, arguments));
  const pack::Pack pack = published_pack(folder);
  link::WorkerStatement worker = read_profile(folder, id);
  const auto promised = arguments.all("--promise");
  for (const std::string& one : promised) promise(worker, pack, one);
  if (!promised.empty()) {
    // Nobody else can promise for her: it takes her own key file.
    Passphrases passphrases(arguments);
    unlock_worker(folder, id, passphrases);
    save_profile(folder, worker);
  }
  if (!arguments.has("--json")) {
    say_promises(worker, pack);
    return Exit::done;
  }
  Json out = Json::array();
  for (const PromiseState& state : promises_of(worker, pack, now())) out.push(to_json(state));
  say_json(Json::object().set("worker", id).set("promises", std::move(out)));
  return Exit::done;
}

}  // namespace

Command worker_attest() {
  return {
      "worker attest",
      "show what a worker promises here, and promise it",
      "",
      {{"--worker", "ID", "who promises; else the only worker of this folder"},
       {"--promise", "ID", "one of the pack's promises; more than one may stand"}},
      "Without --promise it only shows each promise and until when it counts. With it, it asks\n"
      "for the worker's passphrase. No link is made while a promise is missing or too old.",
      run};
}

}  // namespace foyer::cli
