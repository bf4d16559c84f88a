// foyer link new: a link for one unit, its spoken code, and its QR code.

#include <algorithm>
#include <iterator>

#include "cli/link_order.h"
#include "cli/register.h"
#include "cli/unlock.h"

namespace foyer::cli {
namespace {

Exit run(const Arguments& arguments) {
  const AgencyFolder folder(arguments);
  const std::string id = worker_id(folder, arguments);
  const pack::Pack pack = published_pack(folder).pack;
  const LinkOrder order{.unit = unit_from(arguments, folder),
                        .services = services_from(arguments, pack),
                        .channels = channels_from(arguments, pack)};
  const LinkWish wish = wish_for(arguments, folder, id, order);
  const Relay relay(folder.relay(arguments));
  Passphrases passphrases(arguments);
  const seal::WorkerKeys worker = unlock_worker(folder, id, passphrases);
  say_link(place_link(arguments, folder, relay, worker, wish, order.unit),
           arguments.has("--json") ? As::json : As::words);
  return Exit::done;
}

}  // namespace

Command link_new() {
  std::vector<Option> options{
      {"--worker", "ID", "who makes it; else the only worker of this folder"},
      {"--service", "ID", "one of the pack's; more than one may stand; all if none"},
      {"--channel", "ID[:P,..]", "channel and purposes; more than one may stand; all if none"},
      {"--mode", "MODE", "remote or in-person; remote if not said"}};
  std::ranges::copy(link_options(), std::back_inserter(options));
  std::ranges::copy(unit_options(), std::back_inserter(options));
  return {"link new",
          "make a link for a client, with the code to say on the phone",
          "",
          std::move(options),
          "Asks for the worker's passphrase. Send the link one way and say the code another way.",
          run};
}

}  // namespace foyer::cli
