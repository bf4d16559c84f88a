#pragma once
// What an endpoint is: one row of the register in endpoints/register.cpp. It is a plain function
// on a database; where it runs, what stands before it and when its answer goes out follow from the
// row.

#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "keys/keyset.h"
#include "relay/http/answer.h"
#include "relay/http/request.h"
#include "relay/store/store.h"

namespace foyer::relay {

// What all endpoints share. Lives as long as the server.
struct Services {
  std::string agency_id;
  keys::SigningKey relay_key;
  std::int64_t disk_bytes_max = 0;  // 0: no limit of its own
};

struct Call {
  const Request& request;
  std::vector<std::string_view> ids;  // what stands at the path's {}; form checked: b64u characters
  const Services& services;
  Database& database;
  base::UnixSeconds now = 0;
  std::string token_hash;                      // guard open or upload: b64u(SHA-256(token))
  std::string worker;                          // guard worker: public key as b64u
  std::shared_ptr<const keys::Keyset> newest;  // or null before the first keyset
};

enum class Guard { none, token, worker };
enum class Runs { reads, writes };
enum class Body { none, json, document, bytes };

using Check = std::optional<Answer> (*)(Call&);

// The body that an endpoint takes, and what is asked about it first.
struct Takes {
  Body body = Body::none;
  std::size_t bytes_max = 0;
  // Before the body is received, so that strangers cannot send megabytes in vain.
  Check admit = nullptr;
  // With the body, off the writer's thread: what costs time and needs no writing.
  Check check = nullptr;
};

struct Endpoint {
  std::string_view name;    // as logs call it
  std::string_view method;  // GET answers HEAD as well
  std::string_view path;    // "/v1/links/{}/code"
  Answer (*handle)(Call&);
  Guard guard = Guard::none;
  std::string_view roles{};  // of a worker, any of "maker reader admin"
  Runs runs = Runs::reads;
  Takes takes{};
  int cost = 1;  // as how many requests it counts against the rate of an address
};

std::span<const Endpoint> all_endpoints();

// The row for this method and path with the path's ids, or 404 or 405 with Allow.
struct Match {
  const Endpoint* endpoint = nullptr;
  std::vector<std::string_view> ids;
};
std::variant<Match, Answer> match_endpoint(const Request& request);

}  // namespace foyer::relay
