#include "cli/relay.h"

#include <chrono>
#include <thread>

#include "base/random.h"
#include "cli/clock.h"
#include "cli/failure.h"
#include "transfer/request_signature.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;

constexpr std::size_t nonce_bytes = 16;
// Who reads a whole inbox asks often; the relay lets her go on a moment later.
constexpr int too_often = 429;
constexpr int tries_max = 30;

// What the relay says in its own words; the terminal neutralises it like everything else.
void check(const HttpAnswer& answer) {
  if (answer.status >= 200 && answer.status < 300) return;
  std::string text = "The relay refused this (" + std::to_string(answer.status) + ").";
  const auto json = base::parse_json(base::as_text(answer.body), limits::request_json_bytes_max);
  if (json && json->has("text")) text += " " + std::string((*json)["text"].text());
  stop(std::move(text));
}

base::Json parse_answer(const HttpAnswer& answer) {
  if (answer.body.empty()) return base::Json::object();
  return need(base::parse_json(base::as_text(answer.body)), "The relay's answer");
}

}  // namespace

std::optional<std::string> Relay::get(const std::string& path, std::size_t bytes_max) const {
  const HttpAnswer answer = send({"GET", origin_ + path, {}, {}, bytes_max});
  if (answer.status == 404) return std::nullopt;
  check(answer);
  return base::to_text(answer.body);
}

base::Json Relay::get_json(const std::string& path, const std::string& authorization) const {
  const HttpAnswer answer = send({"GET",
                                  origin_ + path,
                                  {{"Authorization", authorization}},
                                  {},
                                  limits::request_json_bytes_max});
  check(answer);
  return parse_answer(answer);
}

void Relay::put(const std::string& path, const std::string& document) const {
  check(send({"PUT",
              origin_ + path,
              {{"Content-Type", "application/jsonl"}},
              base::to_bytes(document),
              limits::request_json_bytes_max}));
}

HttpAnswer Relay::signed_request(const keys::SigningKey& worker, const std::string& method,
                                 const std::string& path, const std::string& query,
                                 const std::string& body, std::size_t bytes_max) const {
  for (int tries = 0;; ++tries) {
    HttpAnswer answer = sign_and_send(worker, method, path, query, body, bytes_max);
    if (answer.status != too_often || tries == tries_max) {
      check(answer);
      return answer;
    }
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
}

HttpAnswer Relay::sign_and_send(const keys::SigningKey& worker, const std::string& method,
                                const std::string& path, const std::string& query,
                                const std::string& body, std::size_t bytes_max) const {
  const std::string authority = origin_.substr(origin_.find("://") + 3);
  const std::string nonce = base::to_b64u(base::SystemRandom().bytes(nonce_bytes));
  const transfer::SignatureFields fields =
      transfer::sign_request({method, authority, path, query.empty() ? "?" : query},
                             base::as_bytes(body), worker, now(), nonce);
  HttpRequest request{method, origin_ + path + query, {}, base::to_bytes(body), bytes_max};
  if (!body.empty()) request.headers.emplace_back("Content-Type", "application/json");
  request.headers.emplace_back("Content-Digest", fields.content_digest);
  request.headers.emplace_back("Signature-Input", fields.signature_input);
  request.headers.emplace_back("Signature", fields.signature);
  return send(request);
}

base::Json Relay::signed_json(const keys::SigningKey& worker, const std::string& method,
                              const std::string& path, const std::string& query,
                              const std::string& body) const {
  return parse_answer(signed_request(worker, method, path, query, body, limits::json_bytes_max));
}

std::string Relay::signed_text(const keys::SigningKey& worker, const std::string& method,
                               const std::string& path, const std::string& body) const {
  return base::to_text(
      signed_request(worker, method, path, {}, body, limits::request_json_bytes_max).body);
}

base::Bytes Relay::signed_bytes(const keys::SigningKey& worker, const std::string& path,
                                std::size_t bytes_max) const {
  return signed_request(worker, "GET", path, {}, {}, bytes_max).body;
}

}  // namespace foyer::cli
