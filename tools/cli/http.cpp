#include "cli/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace foyer::cli {
namespace {

constexpr long connect_timeout_ms = 10'000;
constexpr long stalled_after_s = 30;
constexpr std::size_t headers_bytes_max = 64 * 1024;

struct Sink {
  base::Bytes body;
  std::size_t bytes_max;
};

std::size_t take(char* data, std::size_t, std::size_t size, void* user) {
  Sink& sink = *static_cast<Sink*>(user);
  if (sink.body.size() + size > sink.bytes_max) return 0;  // curl ends the transfer
  base::append(sink.body, {reinterpret_cast<const std::uint8_t*>(data), size});
  return size;
}

struct Headers {
  std::vector<std::pair<std::string, std::string>> all;
  std::size_t bytes = 0;
};

// One line of the answer's header; an interim answer's lines begin anew with its status line.
std::size_t take_header(char* data, std::size_t, std::size_t size, void* user) {
  Headers& headers = *static_cast<Headers*>(user);
  headers.bytes += size;
  if (headers.bytes > headers_bytes_max) return 0;
  std::string_view line(data, size);
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
  if (line.starts_with("HTTP/")) headers.all.clear();
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return size;
  std::string name(line.substr(0, colon));
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  line.remove_prefix(colon + 1);
  while (line.starts_with(' ')) line.remove_prefix(1);
  headers.all.emplace_back(std::move(name), line);
  return size;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

List write_headers(const HttpRequest& request) {
  List out(nullptr, curl_slist_free_all);
  const auto add = [&](const std::string& line) {
    curl_slist* longer = curl_slist_append(out.get(), line.c_str());
    if (longer == nullptr) stop("There is not enough memory.");
    static_cast<void>(out.release());
    out.reset(longer);
  };
  add("Expect:");  // one round trip is enough for what the relay would refuse anyway
  add("Accept: application/json, application/octet-stream");
  if (request.body.empty() && request.method != "GET") add("Content-Length: 0");
  for (const auto& [name, value] : request.headers) add(name + ": " + value);
  return out;
}

void limit(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, stalled_after_s);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
}

}  // namespace

HttpAnswer send(const HttpRequest& request) {
  const Handle curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) stop("The HTTP library did not start.");
  const List headers = write_headers(request);
  Sink sink{{}, request.answer_bytes_max};
  Headers received;
  limit(curl.get());
  curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &received);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, request.seconds_max);
  if (!request.encoding.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_ACCEPT_ENCODING, request.encoding.c_str());
  }
  curl_easy_setopt(curl.get(), CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, request.method.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &sink);
  if (!request.body.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, request.body.data());
  }
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_WRITE_ERROR) throw TooLarge{{"The server's answer is too large."}};
  if (code != CURLE_OK) {
    stop("The server does not answer: " + std::string(curl_easy_strerror(code)) + ".");
  }
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  return {static_cast<int>(status), std::move(sink.body), std::move(received.all)};
}

}  // namespace foyer::cli
