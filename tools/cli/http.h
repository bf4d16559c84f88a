#pragma once
// One HTTPS request by libcurl. Certificates are always verified, redirects never followed.

#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace foyer::cli {

struct HttpRequest {
  std::string method;  // GET, PUT, POST
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  base::Bytes body;
  std::size_t answer_bytes_max = 0;
};
struct HttpAnswer {
  int status = 0;
  base::Bytes body;
};

// Throws Failure when there is no answer, or one that is too large.
HttpAnswer send(const HttpRequest& request);

}  // namespace foyer::cli
