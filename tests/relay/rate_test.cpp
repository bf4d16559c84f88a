#include "relay/http/rate.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::relay {
namespace {

std::string bucket(const char* address) {
  return bucket_name(boost::asio::ip::make_address(address));
}

SCENARIO("a bucket empties at once and fills at its rate") {
  Rate rate(2, 4);
  for (int i = 0; i < 4; ++i) CHECK_FALSE(rate.wait_for("a", 1000));
  CHECK(rate.wait_for("a", 1000) == 1);
  CHECK(rate.wait_for("a", 1400) == 1);
  CHECK_FALSE(rate.wait_for("a", 1600));
  CHECK_FALSE(rate.wait_for("b", 1000));
}

SCENARIO("what costs more takes more, and never more than there can be") {
  Rate rate(2, 4);
  CHECK_FALSE(rate.wait_for("a", 1000, 3));
  CHECK(rate.wait_for("a", 1000, 3) == 1);
  CHECK_FALSE(rate.wait_for("a", 1000));
  CHECK_FALSE(rate.wait_for("b", 1000, 30));
  CHECK(rate.wait_for("b", 1000) == 1);
}

SCENARIO("a rest never saves up more than the burst") {
  Rate rate(2, 4);
  REQUIRE_FALSE(rate.wait_for("a", 0));
  for (int i = 0; i < 4; ++i) CHECK_FALSE(rate.wait_for("a", 3'600'000));
  CHECK(rate.wait_for("a", 3'600'000));
}

SCENARIO("a million addresses do not make it forget one that is over its limit for long") {
  Rate rate(1, 2);
  for (int i = 0; i < 100'000; ++i) rate.wait_for(std::to_string(i), i / 10);
  rate.wait_for("a", 10'000);
  rate.wait_for("a", 10'000);
  CHECK(rate.wait_for("a", 10'000));
}

SCENARIO("one subscriber of IPv6 has one bucket, and mapped IPv4 is IPv4") {
  CHECK(bucket("2001:db8:1:2::3") == bucket("2001:db8:1:2:ffff::9"));
  CHECK(bucket("2001:db8:1:2::3") != bucket("2001:db8:1:3::3"));
  CHECK(bucket("::ffff:192.0.2.7") == bucket("192.0.2.7"));
  CHECK(bucket("192.0.2.7") != bucket("192.0.2.8"));
}

}  // namespace
}  // namespace foyer::relay
