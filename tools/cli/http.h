#pragma once
// One HTTPS request by libcurl. Certificates are always verified, redirects never followed.

#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "cli/failure.h"

namespace foyer::cli {

struct HttpRequest {
  std::string method;  // GET, PUT, POST
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  base::Bytes body;
  std::size_t answer_bytes_max = 0;  // after decoding, when an encoding is asked for
  std::string encoding{};            // "br" or "gzip": asked for, and undone
  long seconds_max = 0;              // for all of it; 0: as long as something comes
};
struct HttpAnswer {
  int status = 0;
  base::Bytes body;
  std::vector<std::pair<std::string, std::string>> headers{};  // names in lower case
};

// Throws Failure when there is no answer, or one that is too large: with headers over 64 KiB, or
// with a body over answer_bytes_max (TooLarge, of which nothing is kept).
struct TooLarge : Failure {};
HttpAnswer send(const HttpRequest& request);

}  // namespace foyer::cli
