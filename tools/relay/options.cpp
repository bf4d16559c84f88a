#include "relay/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/bytes.h"

namespace foyer::relay {
namespace {

using Problem = std::optional<std::string_view>;  // what the value must be

Problem read_number(std::string_view text, std::int64_t from, std::int64_t to, std::int64_t& out) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && out >= from && out <= to) return std::nullopt;
  return "needs a whole number within its limits";
}

Problem read_number(std::string_view text, std::int64_t from, std::int64_t to, int& out) {
  std::int64_t value = 0;
  auto problem = read_number(text, from, to, value);
  if (!problem) out = static_cast<int>(value);
  return problem;
}

// 127.0.0.1:8080 or [::1]:8080
Problem read_listen(std::string_view text, Options::Door& out) {
  std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return "needs an address and a port, as 127.0.0.1:8080";
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  boost::system::error_code error;
  boost::asio::ip::make_address(std::string(host), error);
  if (error) return "needs an IP address and a port, as 127.0.0.1:8080";
  out.address = host;
  return read_number(text.substr(colon + 1), 0, 65'535, out.port);
}

Problem read_proxy(std::string_view text, Options& out) {
  boost::system::error_code error;
  auto address = boost::asio::ip::make_address(std::string(text), error);
  if (error) return "needs the proxy's IP address";
  out.trusted_proxy = address;
  return std::nullopt;
}

Problem read_agency_id(std::string_view text, Options& out) {
  if (!base::parse_b64u(text, 32)) return "needs the agency's id of 43 characters";
  out.agency_id = text;
  return std::nullopt;
}

Problem read_authority(std::string_view text, Options::Door& out) {
  bool lower = std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (text.empty() || text.contains('/') || !lower) {
    return "needs a host name in lower case, as kiosk.example";
  }
  out.authority = text;
  return std::nullopt;
}

struct Option {
  std::string_view name, value, says;
  Problem (*read)(std::string_view text, Options& out);
};

constexpr std::int64_t number_max = 1'000'000;

constexpr auto known = std::to_array<Option>({
    {"--data", "DIR", "folder of the database; made if it is missing (required)",
     [](std::string_view text, Options& out) { return out.data = text, Problem(); }},
    {"--agency-id", "ID", "whose root proves what is published here (required)", read_agency_id},
    {"--relay-key", "FILE", "key that signs receipts; only its owner may read it (required)",
     [](std::string_view text, Options& out) { return out.relay_key = text, Problem(); }},
    {"--listen", "ADDRESS:PORT", "where to listen; port 0 takes a free one (127.0.0.1:8080)",
     [](std::string_view text, Options& out) { return read_listen(text, out.kiosk); }},
    {"--site", "DIR", "serve this static site too (build/site)",
     [](std::string_view text, Options& out) { return out.kiosk.site = text, Problem(); }},
    {"--authority", "HOST[:PORT]", "the kiosk's name, if a proxy changes the Host header",
     [](std::string_view text, Options& out) { return read_authority(text, out.kiosk); }},
    {"--desk-site", "DIR", "serve the workers' desk at an origin of its own (build/desk)",
     [](std::string_view text, Options& out) { return out.desk.site = text, Problem(); }},
    {"--desk-listen", "ADDRESS:PORT", "where the desk is (127.0.0.1:8081)",
     [](std::string_view text, Options& out) { return read_listen(text, out.desk); }},
    {"--desk-authority", "HOST[:PORT]", "the desk's name, if a proxy changes the Host header",
     [](std::string_view text, Options& out) { return read_authority(text, out.desk); }},
    {"--trusted-proxy", "ADDRESS", "believe this proxy's X-Forwarded-For", read_proxy},
    {"--disk-max", "BYTES", "refuse new parts beyond this size of the database (no limit)",
     [](std::string_view text, Options& out) {
       return read_number(text, 1, base::limits::json_integer_max, out.disk_bytes_max);
     }},
    {"--rate", "N", "requests per second from one address (50); the desk takes 20 times as many",
     [](std::string_view text, Options& out) {
       return read_number(text, 1, number_max, out.limits.requests_per_second);
     }},
    {"--burst", "N", "requests from one address at once (300)",
     [](std::string_view text, Options& out) {
       return read_number(text, 1, number_max, out.limits.requests_burst);
     }},
    {"--connections", "N", "connections in all (1024)",
     [](std::string_view text, Options& out) {
       return read_number(text, 1, number_max, out.limits.connections_max);
     }},
    {"--connections-per-address", "N", "connections from one address (64)",
     [](std::string_view text, Options& out) {
       return read_number(text, 1, number_max, out.limits.connections_per_address_max);
     }},
});

const Option* find_option(std::string_view name) {
  const auto* found = std::ranges::find(known, name, &Option::name);
  return found == known.end() ? nullptr : found;
}

std::optional<std::string> find_missing(const Options& options) {
  for (const auto& [name, value] :
       {std::pair("--data", &options.data), std::pair("--agency-id", &options.agency_id),
        std::pair("--relay-key", &options.relay_key)}) {
    if (value->empty()) return std::string(name) + " is required. See foyer-relay --help.";
  }
  return std::nullopt;
}

}  // namespace

std::expected<Options, std::string> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name == "--help" || name == "--version") {
      options.wish = name == "--help" ? Options::Wish::help : Options::Wish::version;
      return options;
    }
    const Option* option = find_option(name);
    if (option == nullptr) {
      return std::unexpected(name + " is not an option. See foyer-relay --help.");
    }
    if (++i == arguments.size()) return std::unexpected(name + " needs a value.");
    if (!seen.insert(option->name).second) return std::unexpected(name + " stands twice.");
    if (auto problem = option->read(arguments[i], options)) {
      return std::unexpected(name + " " + std::string(*problem) + ".");
    }
  }
  if (auto missing = find_missing(options)) return std::unexpected(*missing);
  return options;
}

std::string help_text() {
  std::string text =
      "foyer-relay keeps sealed submissions for one agency and gives receipts for them.\n\n"
      "usage: foyer-relay --data DIR --agency-id ID --relay-key FILE [options]\n\n";
  constexpr std::size_t column = 31;
  for (const Option& option : known) {
    std::string line = "  " + std::string(option.name) + " " + std::string(option.value);
    line.resize(std::max(line.size() + 1, column + 2), ' ');
    text += line + std::string(option.says) + "\n";
  }
  return text +
         "  --version                      print the version\n"
         "  --help                         print this\n\n"
         "It prints one line with its address when it is ready, logs JSON lines to stderr, and\n"
         "stops on SIGTERM or SIGINT after the running requests are answered.\n";
}

}  // namespace foyer::relay
