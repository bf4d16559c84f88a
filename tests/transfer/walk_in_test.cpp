#include "transfer/walk_in.h"

#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"

using namespace foyer;
using transfer::WalkInOrder;

namespace {

WalkInOrder order(int n = 0) {
  const auto name = [&](std::string_view of) {
    return base::hash_name(base::as_bytes(std::string(of) + std::to_string(n)));
  };
  return {name("link"), name("open"), name("upload"), name("manifest"), 1'767'225'600, 0};
}

}  // namespace

SCENARIO("an order comes back as it was written, and in no other form") {
  const WalkInOrder sent = order();
  const auto read = transfer::parse_walk_in_order(transfer::write_walk_in_order(sent));
  REQUIRE(read);
  CHECK(transfer::write_walk_in_order(*read) == transfer::write_walk_in_order(sent));
  for (std::string WalkInOrder::* member : {&WalkInOrder::link_id, &WalkInOrder::open_hash,
                                            &WalkInOrder::upload_hash, &WalkInOrder::manifest}) {
    WalkInOrder broken = order();
    (broken.*member).pop_back();
    CHECK_FALSE(transfer::parse_walk_in_order(transfer::write_walk_in_order(broken)));
  }
  WalkInOrder negative = order();
  negative.nonce = -1;
  CHECK_FALSE(transfer::parse_walk_in_order(transfer::write_walk_in_order(negative)));
}

SCENARIO("an independent program finds the same work first, and writes the same order") {
  const std::string text(vectors::read("link")["walkIn"]["order"].text());
  auto order = transfer::parse_walk_in_order(text);
  REQUIRE(order);
  CHECK(transfer::write_walk_in_order(*order) == text);
  CHECK(transfer::has_work(*order));
  const std::int64_t first = order->nonce;
  order->nonce = 0;
  CHECK(transfer::find_work(*order, 1'000'000) == first);
}

SCENARIO("work is found in slices, holds for its order, and for no other") {
  WalkInOrder sent = order();
  int slices = 0;
  for (auto found = std::optional<std::int64_t>(); !found; ++slices) {
    found = transfer::find_work(sent, transfer::work_slice);
    sent.nonce = found ? *found : sent.nonce + transfer::work_slice;
    REQUIRE(slices < 200);
  }
  CHECK(transfer::has_work(sent));
  WalkInOrder later = sent, other = order(1);
  later.time += 1;
  other.nonce = sent.nonce;
  CHECK_FALSE(transfer::has_work(later));
  CHECK_FALSE(transfer::has_work(other));
}

SCENARIO("the work is about as much as it says") {
  std::int64_t tries = 0;
  constexpr int orders = 40;
  for (int n = 0; n < orders; ++n) {
    const auto found = transfer::find_work(order(n), 1'000'000);
    REQUIRE(found);
    tries += *found + 1;
  }
  const std::int64_t expected = std::int64_t{1} << transfer::work_bits;
  CHECK(tries / orders > expected / 2);
  CHECK(tries / orders < expected * 2);
}
