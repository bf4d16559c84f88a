#pragma once
// The relay as a worker's program sees it: documents in the open, and signed requests.

#include <optional>
#include <string>

#include "base/json.h"
#include "base/limits.h"
#include "cli/http.h"
#include "keys/proof.h"

namespace foyer::cli {

class Relay {
 public:
  explicit Relay(std::string origin) : origin_(std::move(origin)) {}

  // Immutable documents and agency.json. Nothing when the relay has none (404).
  std::optional<std::string> get(const std::string& path, std::size_t bytes_max) const;
  // With an Authorization header.
  base::Json get_json(const std::string& path, const std::string& authorization) const;
  // A signed document that proves itself.
  void put(const std::string& path, const std::string& document) const;

  // RFC 9421 requests by a worker. `query` begins with '?' or is empty; `body` is empty for GET.
  base::Json signed_json(const keys::SigningKey& worker, const std::string& method,
                         const std::string& path, const std::string& query = {},
                         const std::string& body = {}) const;
  // The same for an answer that is a signed document, such as a receipt.
  std::string signed_text(const keys::SigningKey& worker, const std::string& method,
                          const std::string& path, const std::string& body) const;
  base::Bytes signed_bytes(const keys::SigningKey& worker, const std::string& path,
                           std::size_t bytes_max) const;

 private:
  // Waits and asks again where the relay says that it is asked too often.
  HttpAnswer signed_request(const keys::SigningKey& worker, const std::string& method,
                            const std::string& path, const std::string& query,
                            const std::string& body, std::size_t bytes_max) const;
  HttpAnswer sign_and_send(const keys::SigningKey& worker, const std::string& method,
                           const std::string& path, const std::string& query,
                           const std::string& body, std::size_t bytes_max) const;
  std::string origin_;
};

}  // namespace foyer::cli
