#include "relay/http/rate.h"

#include <algorithm>

namespace foyer::relay {
namespace {

constexpr std::size_t buckets_max = 65'536;

}  // namespace

std::string bucket_name(const boost::asio::ip::address& address) {
  if (address.is_v4()) return address.to_string();
  auto v6 = address.to_v6();
  if (v6.is_v4_mapped()) {
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
  }
  auto bytes = v6.to_bytes();
  return {reinterpret_cast<const char*>(bytes.data()), 8};
}

std::optional<int> Rate::wait_for(const std::string& bucket, std::int64_t now_ms, int cost) {
  if (buckets_.size() >= buckets_max) drop_full(now_ms);
  auto [at, fresh] = buckets_.try_emplace(bucket, Bucket{double(burst_), now_ms});
  Bucket& own = at->second;
  double gained = double(now_ms - own.filled_ms) * per_second_ / 1000.0;
  own.tokens = std::min(double(burst_), own.tokens + gained);
  own.filled_ms = now_ms;
  // What costs more than a bucket ever holds takes all of it.
  const double price = std::min(cost, burst_);
  if (own.tokens >= price) {
    own.tokens -= price;
    return std::nullopt;
  }
  return std::max(1, static_cast<int>((price - own.tokens) / per_second_ + 0.999));
}

// Full buckets say nothing. When that is not enough, all go: being too kind for a moment is better
// than growing without end.
void Rate::drop_full(std::int64_t now_ms) {
  double full_after_ms = burst_ * 1000.0 / per_second_;
  std::erase_if(buckets_, [&](const auto& entry) {
    return double(now_ms - entry.second.filled_ms) >= full_after_ms;
  });
  if (buckets_.size() >= buckets_max) buckets_.clear();
}

}  // namespace foyer::relay
