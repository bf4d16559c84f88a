#include "work/promises.h"

#include <algorithm>

#include "base/date.h"
#include "record/law.h"

namespace foyer::work {
namespace {

using Kind = Hindrance::Kind;
using Wanting = Promise::Wanting;

// The last day on which she promised this very version.
std::string last_day(const link::WorkerStatement& worker, const Promise& promise) {
  std::string out;
  for (const link::Attestation& made : worker.attestations) {
    if (made.id == promise.id && made.version == promise.version && made.on > out) out = made.on;
  }
  return out;
}

bool is_newly_worded(const link::WorkerStatement& worker, const Promise& promise) {
  return std::ranges::any_of(worker.attestations, [&](const link::Attestation& made) {
    return made.id == promise.id && made.version != promise.version;
  });
}

Wanting judge(Promise& promise, const link::WorkerStatement& worker, int months_max,
              base::UnixSeconds now) {
  promise.on = last_day(worker, promise);
  if (promise.on.empty()) {
    return is_newly_worded(worker, promise) ? Wanting::new_words : Wanting::never;
  }
  const auto day = base::parse_date(promise.on);
  if (!day || *day > now) return Wanting::no_day;
  promise.until = base::add_months(*day, months_max);
  return now < promise.until ? Wanting::nothing : Wanting::too_old;
}

void weigh_channel(const link::ChannelUse& use, const pack::Pack& pack,
                   std::vector<Hindrance>& out) {
  const pack::Channel* channel = pack.channel(use.id);
  if (channel == nullptr) return out.push_back({Kind::channel, use.id});
  for (const std::string& purpose : use.purposes) {
    if (std::ranges::count(channel->purposes, purpose) != 1) {
      out.push_back({Kind::purpose, use.id, purpose});
    }
  }
  if (use.purposes.empty()) out.push_back({Kind::no_purpose, use.id});
}

}  // namespace

std::vector<Promise> promises_of(const link::WorkerStatement& worker, const pack::Pack& pack,
                                 base::UnixSeconds now) {
  std::vector<Promise> out;
  for (const pack::Promise& asked : pack.promises) {
    Promise promise{asked.id, std::to_string(asked.version), {}, 0, Wanting::nothing};
    promise.wanting = judge(promise, worker, pack.terms.attestation_months, now);
    out.push_back(std::move(promise));
  }
  return out;
}

std::vector<Hindrance> hindrances(const link::WorkerStatement& worker,
                                  const std::vector<link::ChannelUse>& channels,
                                  const pack::Pack& pack, base::UnixSeconds now) {
  std::vector<Hindrance> out;
  for (const link::Licence& licence : worker.licences) {
    if (record::in_force(licence, now)) continue;
    out.push_back({Kind::licence, licence.state, licence.number + " " + licence.expires_on});
  }
  for (const Promise& promise : promises_of(worker, pack, now)) {
    if (!promise.counts()) out.push_back({Kind::promise, promise.id});
  }
  for (const link::ChannelUse& use : channels) weigh_channel(use, pack, out);
  return out;
}

}  // namespace foyer::work
