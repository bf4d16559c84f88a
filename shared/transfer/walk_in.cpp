#include "transfer/walk_in.h"

#include <algorithm>

#include "base/json.h"
#include "base/limits.h"

namespace foyer::transfer {
namespace {

constexpr int version = 1;

base::Digest subject(const WalkInOrder& order) {
  const std::string time = std::to_string(order.time);
  return base::sha256(base::pae({base::as_bytes("foyer/work/v1"), base::as_bytes(order.link_id),
                                 base::as_bytes(order.open_hash), base::as_bytes(order.upload_hash),
                                 base::as_bytes(order.manifest), base::as_bytes(time)}));
}

// One block of SHA-256, so a try costs the same everywhere.
bool is_work(const base::Digest& subject, std::int64_t nonce) {
  std::array<std::uint8_t, sizeof(base::Digest) + 8> bytes;
  std::ranges::copy(subject, bytes.begin());
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[subject.size() + i] =
        static_cast<std::uint8_t>(static_cast<std::uint64_t>(nonce) >> (8 * i));
  }
  const base::Digest hash = base::sha256(base::ByteSpan(bytes));
  static_assert(work_bits > 8 && work_bits < 16);
  return hash[0] == 0 && (hash[1] >> (16 - work_bits)) == 0;
}

}  // namespace

std::string write_walk_in_order(const WalkInOrder& order) {
  return to_jcs(base::Json::object()
                    .set("v", version)
                    .set("linkId", order.link_id)
                    .set("openHash", order.open_hash)
                    .set("uploadHash", order.upload_hash)
                    .set("manifest", order.manifest)
                    .set("time", order.time)
                    .set("nonce", order.nonce));
}

base::Result<WalkInOrder> parse_walk_in_order(std::string_view text) {
  const auto body = base::parse_json(text, base::limits::KiB);
  if (!body) return std::unexpected(body.error());
  if ((*body)["v"].integer() != version) {
    return base::fail(base::Code::unknown_version, "This relay knows version 1 of walk-ins.");
  }
  for (const std::string_view name : {"linkId", "openHash", "uploadHash", "manifest"}) {
    if (const auto bytes = body->get_bytes(name, 32); !bytes) return std::unexpected(bytes.error());
  }
  const auto time = body->get_integer("time", 0, base::limits::json_integer_max);
  const auto nonce = body->get_integer("nonce", 0, base::limits::json_integer_max);
  if (!time) return std::unexpected(time.error());
  if (!nonce) return std::unexpected(nonce.error());
  const auto said = [&](std::string_view name) { return std::string((*body)[name].text()); };
  return WalkInOrder{said("linkId"), said("openHash"), said("uploadHash"), said("manifest"), *time,
                     *nonce};
}

bool has_work(const WalkInOrder& order) {
  return is_work(subject(order), order.nonce);
}

std::optional<std::int64_t> find_work(const WalkInOrder& order, std::int64_t tries) {
  const base::Digest over = subject(order);
  for (std::int64_t nonce = order.nonce; nonce < order.nonce + tries; ++nonce) {
    if (is_work(over, nonce)) return nonce;
  }
  return std::nullopt;
}

}  // namespace foyer::transfer
