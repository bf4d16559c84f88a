#include "cli/promises.h"

#include "base/date.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

// The last day on which she promised this very version.
std::string last_day(const link::WorkerStatement& worker, const PromiseState& promise) {
  std::string out;
  for (const link::Attestation& made : worker.attestations) {
    if (made.id == promise.id && made.version == promise.version && made.on > out) out = made.on;
  }
  return out;
}

bool is_newly_worded(const link::WorkerStatement& worker, const PromiseState& promise) {
  for (const link::Attestation& made : worker.attestations) {
    if (made.id == promise.id && made.version != promise.version) return true;
  }
  return false;
}

std::string name_of(const PromiseState& promise) {
  return "The promise \"" + promise.id + "\"";
}

std::string months(int count) {
  return count == 1 ? "month" : std::to_string(count) + " months";
}

void judge(PromiseState& promise, const link::WorkerStatement& worker, int months_max,
           base::UnixSeconds now) {
  promise.on = last_day(worker, promise);
  const std::string name = name_of(promise);
  if (promise.on.empty()) {
    promise.wanting = is_newly_worded(worker, promise)
                          ? name + " has new words since " + worker.id + " made it."
                          : worker.id + " has not made the promise \"" + promise.id + "\".";
    return;
  }
  const auto day = base::parse_date(promise.on);
  if (!day || *day > now) {
    promise.wanting = name + " of " + worker.id + " is dated \"" + promise.on +
                      "\", which is no day that has been.";
    return;
  }
  promise.until = base::add_months(*day, months_max);
  if (now < promise.until) return;
  promise.wanting = name + " of " + worker.id + " is from " + promise.on +
                    ", and this agency asks for it anew every " + months(months_max) + ".";
}

}  // namespace

std::vector<PromiseState> promises_of(const link::WorkerStatement& worker, const pack::Pack& pack,
                                      base::UnixSeconds now) {
  std::vector<PromiseState> out;
  for (const pack::Promise& asked : pack.promises) {
    PromiseState promise{asked.id, std::to_string(asked.version), {}, 0, {}};
    judge(promise, worker, pack.terms.attestation_months, now);
    out.push_back(std::move(promise));
  }
  return out;
}

void check_promises(const link::WorkerStatement& worker, const pack::Pack& pack,
                    base::UnixSeconds now) {
  std::string wanting, renew;
  for (const PromiseState& promise : promises_of(worker, pack, now)) {
    if (promise.wanting.empty()) continue;
    wanting += promise.wanting + " ";
    renew += " --promise " + promise.id;
  }
  if (wanting.empty()) return;
  stop(wanting + "No link was made. Read what you promise with: foyer worker attest --worker " +
       worker.id + ", and promise it with" + renew + ".");
}

std::vector<std::string> remind_promises(const link::WorkerStatement& worker,
                                         const pack::Pack& pack, base::UnixSeconds now) {
  std::vector<std::string> out;
  for (const PromiseState& promise : promises_of(worker, pack, now)) {
    const bool soon = now + pack.terms.renewal_lead_days * base::day_s >= promise.until;
    if (!promise.wanting.empty() || !soon) continue;
    out.push_back(name_of(promise) + " counts until " + base::to_date(promise.until) +
                  ". Look at your own pages as a client would, and renew it in time.");
  }
  return out;
}

}  // namespace foyer::cli
