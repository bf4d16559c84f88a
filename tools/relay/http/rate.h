#pragma once
// How often one address may ask: a bucket of tokens each, filled at a steady rate.

#include <boost/asio/ip/address.hpp>
#include <optional>
#include <string>
#include <unordered_map>

namespace foyer::relay {

// IPv4 whole, IPv6 by its /64: one subscriber has all of that.
std::string bucket_name(const boost::asio::ip::address& address);

class Rate {
 public:
  Rate(int per_second, int burst) : per_second_(per_second), burst_(burst) {}

  // Seconds to wait, when this request, counted as `cost`, is one too many.
  std::optional<int> wait_for(const std::string& bucket, std::int64_t now_ms, int cost = 1);

 private:
  struct Bucket {
    double tokens;
    std::int64_t filled_ms;
  };
  void drop_full(std::int64_t now_ms);

  int per_second_, burst_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace foyer::relay
