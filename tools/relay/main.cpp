// foyer-relay: reads the command line, opens what it names, serves until it is told to stop.

#include <sys/resource.h>

#include <cstdio>

#include "relay/key_file.h"
#include "relay/log.h"
#include "relay/options.h"
#include "relay/version.h"

namespace {

using namespace foyer;

constexpr int status_usage = 64;   // EX_USAGE
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

int serve(const relay::Options& options) {
  auto key = relay::read_relay_key(options.relay_key);
  if (!key) return complain(status_failed, key.error().text);
  base::Result<relay::Site> site;
  if (!options.site.empty()) site = relay::Site::read(options.site);
  if (!site) return complain(status_failed, site.error().text);
  auto store = relay::Store::open(options.data);
  if (!store) return complain(status_failed, store.error().text);
  relay::Services services{options.agency_id, std::move(*key), options.disk_bytes_max};
  relay::Dispatch dispatch(std::move(services), **store, options.authority);
  relay::Server server(dispatch, *site, options.limits, options.trusted_proxy);
  auto port = server.listen(options.address, options.port);
  if (!port) return complain(status_failed, port.error().text);
  print("listening on http://" + bracketed(options.address) + ":" + std::to_string(*port) + "\n");
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
