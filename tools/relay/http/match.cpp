#include <algorithm>

#include "relay/http/endpoint.h"

namespace foyer::relay {
namespace {

constexpr std::size_t id_bytes_max = 64;

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= id_bytes_max && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

// Takes the text up to the next '/' from the front.
std::string_view take_step(std::string_view& path) {
  std::string_view step = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(path.size(), step.size() + 1));
  return step;
}

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string_view>& ids) {
  if (std::ranges::count(pattern, '/') != std::ranges::count(path, '/')) return false;
  ids.clear();
  while (!pattern.empty()) {
    std::string_view wanted = take_step(pattern);
    std::string_view got = take_step(path);
    if (wanted == "{}" && is_id(got)) {
      ids.push_back(got);
    } else if (wanted != got) {
      return false;
    }
  }
  return path.empty();
}

bool answers(const Endpoint& endpoint, std::string_view method) {
  return endpoint.method == method || (endpoint.method == "GET" && method == "HEAD");
}

}  // namespace

std::variant<Match, Answer> match_endpoint(const Request& request) {
  std::string allowed;
  Match match;
  for (const Endpoint& endpoint : all_endpoints()) {
    if (!fits(endpoint.path, request.path, match.ids)) continue;
    if (answers(endpoint, request.method)) {
      match.endpoint = &endpoint;
      return match;
    }
    if (!allowed.empty()) allowed += ", ";
    allowed += endpoint.method;
  }
  if (allowed.empty())
    return refusal(404, base::Code::not_found, "There is nothing at this address.");
  return refusal(405, base::Code::unsupported, "This address does not take this method.")
      .with("Allow", allowed);
}

}  // namespace foyer::relay
