// many COUNT --agency FOLDER --relay ORIGIN [--worker ID] --passphrase-fd N: sends so many real
// submissions, each by a link of its own and for a unit of its own, as fast as the relay takes
// them. Every third client asks something, every tenth needs a thing, every fiftieth has no plan.

#include <curl/curl.h>
#include <sodium.h>

#include <atomic>
#include <cstdio>
#include <thread>

#include "answering.h"
#include "base/random.h"
#include "cli/clock.h"
#include "cli/command.h"
#include "cli/link_order.h"
#include "cli/unlock.h"
#include "keys/agency.h"
#include "line.h"

namespace {

using namespace foyer;
using base::Json;
using cli::need;

constexpr int threads = 4;

struct Office {
  stand_in::Line line;
  cli::Relay relay;
  seal::WorkerKeys worker;
  work::LinkWish wish;
  keys::Keyset keyset;
  std::string keyset_hash;
  pack::Pack pack;
};

std::string name_of(int number) {
  static constexpr const char* first[] = {"Maria", "Noor", "Li", "Ana", "Samir", "Quill", "Rosa"};
  static constexpr const char* last[] = {"Okafor", "Haddad", "Chen", "Reyes", "Lee", "Brown"};
  return std::string(first[number % 7]) + " " + last[number % 6] + " " + std::to_string(number);
}

stand_in::Wishes wishes_of(int number) {
  stand_in::Wishes out;
  if (number % 3 != 0) out.emplace("question", "");
  if (number % 10 == 0) out.emplace("need", "economic");
  if (number % 50 != 0) out.emplace("callback", "+1 601 555 0199");
  return out;
}

// The link is made by the worker and goes no further than this program.
stand_in::Opened place_link(const Office& office, base::Random& random) {
  work::LinkWish wish = office.wish;
  wish.manifest.unit_id = base::to_b64u(random.bytes(16));
  const work::MadeLink made =
      need(work::make_link(wish, office.worker, office.keyset.team, random));
  office.relay.signed_json(office.worker.sign, "POST", "/v1/links", {}, base::to_jcs(made.request));
  const link::Fragment fragment = need(link::parse_fragment(made.fragment));
  const base::Secret32 r(need(made.request.get_bytes("r", 32)));
  return stand_in::open_kept(fragment, made.request, link::derive_k(fragment.s, r));
}

void send_one(const Office& office, int number, base::Random& random) {
  const stand_in::Opened link = place_link(office, random);
  const link::PrivateManifest& manifest = link.closed.proved.manifest;
  const record::LinkFacts facts{link.open.text,
                                link.closed.text,
                                link.sealed_public,
                                link.sealed_private,
                                link.secrets.public_key,
                                link.k,
                                0};
  const std::string name = name_of(number);
  const stand_in::Wishes wishes = wishes_of(number);
  record::Draft draft = need(record::draft_submission(
      stand_in::answer(office.pack, manifest, name, "client", wishes), stand_in::duty(name, wishes),
      facts, office.keyset, office.keyset_hash, random));
  const record::Mark mark{"client", record::Mark::Method::typed, name, "I agree.", cli::now(), {}};
  stand_in::send(
      office.line, link,
      need(record::seal_submission(std::move(draft), {mark}, facts, office.keyset, random)));
}

Office open_office(const cli::Arguments& arguments) {
  const cli::AgencyFolder folder(arguments);
  const std::string id = cli::worker_id(folder, arguments);
  const pack::Pack pack = cli::published_pack(folder).pack;
  const cli::LinkOrder order{.unit = cli::unit_from(arguments, folder),
                             .services = cli::services_from(arguments, pack),
                             .channels = cli::channels_from(arguments, pack)};
  cli::Passphrases passphrases(arguments);
  const cli::NamedKeyset newest = folder.newest_keyset();
  return {{folder.relay(arguments)},
          cli::Relay(folder.relay(arguments)),
          cli::unlock_worker(folder, id, passphrases),
          cli::wish_for(arguments, folder, id, order),
          newest.keyset,
          newest.hash,
          pack};
}

int run(const cli::Arguments& arguments) {
  const int count = std::atoi(arguments.operand("how many").c_str());
  const Office office = open_office(arguments);
  std::atomic<int> next = 0;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    try {
      base::SystemRandom random;
      for (int i = next++; i < count && !failed; i = next++) send_one(office, i, random);
    } catch (const cli::Failure& failure) {
      if (!failed.exchange(true)) std::fprintf(stderr, "many: %s\n", failure.text.c_str());
    }
  };
  {
    std::vector<std::jthread> all;
    for (int i = 0; i < threads; ++i) all.emplace_back(work);
  }
  return failed ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (sodium_init() < 0 || curl_global_init(CURL_GLOBAL_DEFAULT) != 0) return 1;
    std::vector<cli::Option> options = cli::link_options();
    options.push_back({"--worker", "ID", ""});
    options.push_back({"--service", "ID", ""});
    options.push_back({"--channel", "ID", ""});
    options.push_back({"--mode", "MODE", ""});
    for (const auto& more : {cli::unit_options(), cli::shared_options()})
      options.insert(options.end(), more.begin(), more.end());
    return run(cli::Arguments({argv + 1, argv + argc}, options));
  } catch (const cli::Failure& failure) {
    std::fprintf(stderr, "many: %s\n", failure.text.c_str());
    return 1;
  }
}
