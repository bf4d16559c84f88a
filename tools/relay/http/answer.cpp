#include "relay/http/answer.h"

#include <algorithm>
#include <array>
#include <ctime>

#include <boost/beast/http/status.hpp>

#include "relay/clock.h"
#include "relay/http/headers.h"
#include "transfer/protocol.h"

namespace foyer::relay {
namespace {

int status_of(base::Code code) {
  switch (code) {
    case base::Code::malformed:
    case base::Code::unknown_version:
      return 400;
    case base::Code::bad_proof:
    case base::Code::wrong_key:
    case base::Code::denied:
      return 403;
    case base::Code::not_found:
      return 404;
    case base::Code::conflict:
      return 409;
    case base::Code::revoked:
    case base::Code::expired:
      return 410;
    case base::Code::too_large:
      return 413;
    case base::Code::unsupported:
      return 415;
    case base::Code::mismatch:
      return 422;
    case base::Code::locked:
      return 423;
    case base::Code::unavailable:
      return 507;
  }
  return 500;
}

std::string http_date() {
  std::time_t now = unix_now();
  std::tm parts{};
  gmtime_r(&now, &parts);
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
                parts.tm_min, parts.tm_sec);
  return text.data();
}

bool has_header(const Answer& answer, std::string_view name) {
  return std::ranges::any_of(answer.headers,
                             [&](const auto& header) { return header.first == name; });
}

}  // namespace

Answer json_answer(int status, const base::Json& body) {
  return {.status = status, .type = "application/json", .body = base::to_jcs(body)};
}

Answer document_answer(int status, std::string text) {
  return {.status = status, .type = "application/jsonl", .body = std::move(text)};
}

Answer refusal(int status, base::Code code, std::string_view text) {
  return {
      .status = status, .type = "application/json", .body = transfer::write_error({code, text})};
}

Answer refusal(const base::Error& error) {
  return refusal(status_of(error.code), error.code, error.text);
}

Answer unauthorised() {
  return refusal(401, base::Code::denied, "This needs the right token or signature.")
      .with("WWW-Authenticate", "Bearer");
}

Answer disk_full() {
  return refusal(507, base::Code::unavailable,
                 "The relay has no room left. Nothing was stored; try again later.");
}

std::string write_head(const Answer& answer, After after, std::string_view trusted_types) {
  auto reason = boost::beast::http::obsolete_reason(
      boost::beast::http::int_to_status(static_cast<unsigned>(answer.status)));
  std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " " + std::string(reason);
  head += "\r\nDate: " + http_date() + "\r\n";
  if (!answer.type.empty()) head += "Content-Type: " + answer.type + "\r\n";
  if (answer.status != 304) {
    head += "Content-Length: " + std::to_string(answer.bytes().size()) + "\r\n";
  }
  if (!has_header(answer, "Cache-Control")) head += "Cache-Control: no-store\r\n";
  for (const auto& [name, value] : answer.headers) {
    if (!value.empty()) head.append(name).append(": ").append(value).append("\r\n");
  }
  if (after == After::closes) head += "Connection: close\r\n";
  for (const auto& [name, value] : security_headers(trusted_types)) {
    if (!has_header(answer, name)) head.append(name).append(": ").append(value).append("\r\n");
  }
  return head + "Accept-Ranges: none\r\n\r\n";
}

}  // namespace foyer::relay
