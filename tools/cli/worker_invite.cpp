// foyer worker invite: a one-time code with which a worker's browser fetches her desk file.

#include "cli/clock.h"
#include "cli/desk_file.h"
#include "cli/register.h"
#include "cli/relay.h"
#include "cli/terminal.h"
#include "cli/unlock.h"
#include "work/join.h"

namespace foyer::cli {
namespace {

constexpr int hours_usual = 72;

struct Invitation {
  std::string code, order;
  base::UnixSeconds expiry = 0;
};

Invitation invite(const Arguments& arguments, const AgencyFolder& folder,
                  const seal::WorkerKeys& worker) {
  const int hours =
      arguments.number("--hours", hours_usual, 1, static_cast<int>(transfer::join_hours_max));
  base::SystemRandom random;
  Invitation out;
  out.code = work::make_join_code(random);
  out.expiry = now() + hours * 3'600;
  const auto stretched = need(work::stretch_join_code(need(work::normalise_join_code(out.code))));
  const work::JoinKeys keys = work::derive_join(stretched);
  const auto order = need(work::seal_join(make_desk_file(arguments, folder, worker),
                                          folder.settings().agency, out.expiry, keys, random));
  out.order = transfer::write_join_order(order, worker.sign);
  return out;
}

Exit bring(const Arguments& arguments, const AgencyFolder& folder, const std::string& file) {
  Relay(folder.relay(arguments)).put("/v1/joins", read_text(file, transfer::join_order_bytes_max));
  if (arguments.has("--json"))
    say_json(base::Json::object().set("sent", file));
  else
    say("The relay has it. The worker can join by her code now.");
  return Exit::done;
}

void tell_code(const Arguments& arguments, const AgencyFolder& folder, const std::string& id,
               const Invitation& made) {
  const std::string check = work::agency_check(folder.settings().agency);
  if (arguments.has("--json")) {
    return say_json(base::Json::object()
                        .set("worker", id)
                        .set("code", made.code)
                        .set("agencyCheck", check)
                        .set("expiry", made.expiry));
  }
  say("One-time code for " + id + ": " + made.code);
  say("Agency's check: " + check);
  say("Say the code to " + id + " in person or on the phone, to nobody else. She types it at her");
  say("desk, compares the agency's check with yours, and needs her passphrase besides.");
  say("It works once, until " + base::to_rfc3339(made.expiry) + ".");
}

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  if (const auto file = arguments.get("--send")) return bring(arguments, folder, *file);
  const std::string id = worker_id(folder, arguments);
  const auto place = arguments.get("--out");
  if (place) must_be_absent(*place);
  Passphrases passphrases(arguments);
  const seal::WorkerKeys worker = unlock_worker(folder, id, passphrases);
  const Invitation made = invite(arguments, folder, worker);
  if (place) {
    NewFiles files;
    files.add(*place, base::as_bytes(made.order), NewFiles::Kind::open, NewFiles::If::absent);
    files.commit();
  } else {
    Relay(folder.relay(arguments)).put("/v1/joins", made.order);
  }
  tell_code(arguments, folder, id, made);
  return Exit::done;
}

}  // namespace

Command worker_invite() {
  return {"worker invite",
          "make a one-time code with which a worker's browser fetches her desk",
          "",
          {{"--worker", "ID", "whose desk; else the only worker of this folder"},
           {"--hours", "N", "how long the code can be used: 72 if not said, at most 168"},
           {"--kiosk", "ORIGIN", "address that links begin with, when it is not the relay's"},
           {"--out", "FILE", "do not ask the relay: write what it is to have, all of it sealed"},
           {"--send", "FILE", "give the relay what --out wrote on a machine that is offline"}},
          "Asks for the worker's passphrase (with --send for none). The relay keeps the locked\n"
          "desk sealed under the code and gives it out once. Publish a new worker first.",
          run};
}

}  // namespace foyer::cli
