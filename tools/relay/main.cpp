// foyer-relay: reads the command line, opens what it names, serves until it is told to stop.

#include <sys/resource.h>

#include <cstdio>

#include "relay/key_file.h"
#include "relay/log.h"
#include "relay/options.h"
#include "relay/version.h"

namespace {

using namespace foyer;

constexpr int status_usage = 64;  // EX_USAGE
constexpr int desk_ease = 20;
constexpr int status_failed = 69;  // EX_UNAVAILABLE

int complain(int status, std::string_view sentence) {
  std::fprintf(stderr, "foyer-relay: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
  return status;
}

int print(const std::string& text) {
  return std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0 ? 1 : 0;
}

std::string bracketed(const std::string& address) {
  return address.contains(':') ? "[" + address + "]" : address;
}

void set_limits() {
  // A core file would hold the relay's key and the released halves of links.
  rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  // Each connection is a file handle; the usual soft limit is below what --connections allows.
  rlimit handles{};
  if (getrlimit(RLIMIT_NOFILE, &handles) != 0) return;
  handles.rlim_cur = handles.rlim_max;
  setrlimit(RLIMIT_NOFILE, &handles);
}

base::Result<relay::Site> read_site(const relay::Options::Door& door) {
  return door.site.empty() ? relay::Site() : relay::Site::read(door.site);
}

// Says where, once somebody can come.
base::Status open_door(relay::Server& server, const relay::Options::Door& door,
                       const relay::Site& site, std::string_view says,
                       std::string_view trusted_types, int ease) {
  auto port = server.listen({site, door.address, door.port, door.authority, trusted_types, ease});
  if (!port) return std::unexpected(port.error());
  print(std::string(says) + " http://" + bracketed(door.address) + ":" + std::to_string(*port) +
        "\n");
  return {};
}

base::Status open_doors(relay::Server& server, const relay::Options& options,
                        const relay::Site& kiosk, const relay::Site& desk) {
  auto open = open_door(server, options.kiosk, kiosk, "listening on", relay::kiosk_types, 1);
  if (!open || options.desk.site.empty()) return open;
  // The desk makes the addresses of its web workers besides.
  return open_door(server, options.desk, desk, "desk on", "lit-html desk", desk_ease);
}

int serve(const relay::Options& options) {
  auto key = relay::read_relay_key(options.relay_key);
  if (!key) return complain(status_failed, key.error().text);
  auto kiosk = read_site(options.kiosk), desk = read_site(options.desk);
  if (!kiosk) return complain(status_failed, kiosk.error().text);
  if (!desk) return complain(status_failed, desk.error().text);
  auto store = relay::Store::open(options.data);
  if (!store) return complain(status_failed, store.error().text);
  relay::Services services{options.agency_id, std::move(*key), options.disk_bytes_max};
  relay::Dispatch dispatch(std::move(services), **store);
  relay::Server server(dispatch, options.limits, options.trusted_proxy);
  auto open = open_doors(server, options, *kiosk, *desk);
  if (!open) return complain(status_failed, open.error().text);
  relay::log(relay::Level::info, "started", {{"version", relay::version()}});
  server.run();
  store->reset();  // before the server: the writer's last answers still go to it
  relay::log(relay::Level::info, "stopped");
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  set_limits();
  if (sodium_init() < 0) return complain(status_failed, "There is no source of randomness.");
  auto options = relay::parse_options({arguments + 1, arguments + count});
  if (!options) return complain(status_usage, options.error());
  switch (options->wish) {
    case relay::Options::Wish::help:
      return print(relay::help_text());
    case relay::Options::Wish::version:
      return print("foyer-relay " + std::string(relay::version()) + "\n");
    case relay::Options::Wish::serve:
      break;
  }
  return serve(*options);
}
