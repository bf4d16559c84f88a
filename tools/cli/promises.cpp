#include "cli/promises.h"

#include "base/date.h"
#include "cli/failure.h"
#include "work/promises.h"

namespace foyer::cli {
namespace {

std::string name_of(const PromiseState& promise) {
  return "The promise \"" + promise.id + "\"";
}

std::string months(int count) {
  return count == 1 ? "month" : std::to_string(count) + " months";
}

// Why it does not count now, as a sentence; empty when it does.
std::string wanting_of(const work::Promise& promise, const std::string& worker, int months_max) {
  const std::string name = "The promise \"" + promise.id + "\"";
  switch (promise.wanting) {
    case work::Promise::Wanting::nothing:
      return {};
    case work::Promise::Wanting::never:
      return worker + " has not made the promise \"" + promise.id + "\".";
    case work::Promise::Wanting::new_words:
      return name + " has new words since " + worker + " made it.";
    case work::Promise::Wanting::no_day:
      return name + " of " + worker + " is dated \"" + promise.on +
             "\", which is no day that has been.";
    case work::Promise::Wanting::too_old:
      return name + " of " + worker + " is from " + promise.on +
             ", and this agency asks for it anew every " + months(months_max) + ".";
  }
  return {};
}

}  // namespace

std::vector<PromiseState> promises_of(const link::WorkerStatement& worker, const pack::Pack& pack,
                                      base::UnixSeconds now) {
  std::vector<PromiseState> out;
  for (const work::Promise& one : work::promises_of(worker, pack, now)) {
    out.push_back({one.id, one.version, one.on, one.until,
                   wanting_of(one, worker.id, pack.terms.attestation_months)});
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
