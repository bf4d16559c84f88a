#include "relay/http/form.h"

#include <algorithm>
#include <array>

namespace foyer::relay {
namespace {

namespace http = boost::beast::http;

constexpr std::size_t target_bytes_max = 1024;
constexpr std::size_t headers_max = 64;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Paths of this relay need no escapes, so a percent sign is refused rather than decoded: there is
// then only one spelling of each path.
bool is_path(std::string_view path) {
  return path.starts_with('/') && path.size() <= target_bytes_max &&
         std::ranges::all_of(path, [](char c) {
           return is_letter_or_digit(c) || std::string_view("-._~/").contains(c);
         });
}

bool is_query(std::string_view query) {
  return query.size() <= target_bytes_max && std::ranges::all_of(query, [](char c) {
           return is_letter_or_digit(c) || std::string_view("?-._~&=%+").contains(c);
         });
}

bool is_authority(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [](char c) {
    return is_letter_or_digit(c) || std::string_view("-.:[]").contains(c);
  });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Lists in RFC 9110's sense may stand twice; whatever the relay decides by may not.
constexpr auto may_repeat = std::to_array<std::string_view>(
    {"accept", "accept-encoding", "accept-language", "cache-control", "cookie", "forwarded",
     "if-none-match", "te", "via", "x-forwarded-for"});

std::optional<Answer> read_headers(const HeaderParser& parser, Request& request) {
  std::size_t count = 0;
  for (const auto& field : parser.get()) {
    if (++count > headers_max)
      return refusal(431, base::Code::too_large, "There are too many headers.");
    std::string name = lower({field.name_string().data(), field.name_string().size()});
    std::string_view value(field.value().data(), field.value().size());
    auto [at, fresh] = request.headers.emplace(name, value);
    if (fresh) continue;
    if (std::ranges::find(may_repeat, name) == may_repeat.end()) {
      return refusal(400, base::Code::malformed, "A header stands twice.");
    }
    at->second.append(", ").append(value);
  }
  return std::nullopt;
}

std::optional<Answer> check_body(const HeaderParser& parser, Request& request) {
  if (!request.header("transfer-encoding").empty()) {
    return refusal(411, base::Code::malformed, "A body needs a Content-Length.");
  }
  std::string_view coding = request.header("content-encoding");
  if (!coding.empty() && coding != "identity") {
    return refusal(415, base::Code::unsupported, "Compressed bodies are not taken.");
  }
  std::string expected = lower(request.header("expect"));
  if (!expected.empty() && expected != "100-continue") {
    return refusal(417, base::Code::unsupported, "This expectation cannot be met.");
  }
  request.expects_continue = !expected.empty();
  request.body_size = parser.content_length().value_or(0);
  return std::nullopt;
}

std::optional<Answer> check_target(const HeaderParser& parser, Request& request) {
  std::string_view target(parser.get().target().data(), parser.get().target().size());
  std::size_t query = std::min(target.find('?'), target.size());
  request.path = target.substr(0, query);
  request.query = target.substr(query);
  if (!is_path(request.path) || !is_query(request.query)) {
    return refusal(400, base::Code::malformed, "This is not an address of this relay.");
  }
  request.authority = lower(request.header("host"));
  if (!is_authority(request.authority)) {
    return refusal(400, base::Code::malformed, "The Host header is missing or malformed.");
  }
  return std::nullopt;
}

}  // namespace

std::string Request::media_type() const {
  std::string_view value = header("content-type");
  value = value.substr(0, value.find(';'));
  while (value.ends_with(' ') || value.ends_with('\t')) value.remove_suffix(1);
  return lower(value);
}

std::variant<Request, Answer> check_form(const HeaderParser& parser) {
  Request request;
  request.method =
      std::string_view(parser.get().method_string().data(), parser.get().method_string().size());
  request.keep_alive = parser.get().version() == 11 && parser.get().keep_alive();
  if (auto refused = read_headers(parser, request)) return *refused;
  if (auto refused = check_target(parser, request)) return *refused;
  if (auto refused = check_body(parser, request)) return *refused;
  return request;
}

bool is_same_origin(const Request& request, std::string_view authority) {
  std::string site = lower(request.header("sec-fetch-site"));
  if (site == "cross-site" || site == "same-site") return false;
  std::string origin = lower(request.header("origin"));
  if (origin.empty()) return true;
  return origin == "https://" + std::string(authority) ||
         origin == "http://" + std::string(authority);
}

}  // namespace foyer::relay
