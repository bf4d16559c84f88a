#pragma once
// The command line, read strictly: an unknown or doubled option is refused by name.

#include <string>
#include <vector>

#include "base/result.h"
#include "relay/http/server.h"

namespace foyer::relay {

struct Options {
  enum class Wish { serve, help, version } wish = Wish::serve;
  struct Door {
    int port;
    std::string address = "127.0.0.1";
    std::string site = {}, authority = {};
  };
  std::string data, agency_id, relay_key;
  Door kiosk{8080};
  Door desk{8081};  // only where it has a site
  std::optional<boost::asio::ip::address> trusted_proxy;
  std::int64_t disk_bytes_max = 0;
  ServerLimits limits;
};

// The error is a sentence that names the option.
std::expected<Options, std::string> parse_options(const std::vector<std::string>& arguments);

std::string help_text();

}  // namespace foyer::relay
