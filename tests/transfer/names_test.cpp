#include <catch2/catch_test_macros.hpp>

#include "transfer/protocol.h"

using namespace foyer;
using base::Code;

SCENARIO("Codes and states have names that read back") {
  for (int i = 0; i <= static_cast<int>(Code::unsupported); ++i) {
    const auto code = static_cast<Code>(i);
    CHECK_FALSE(transfer::name(code).empty());
    CHECK(transfer::parse_code(transfer::name(code)) == code);
  }
  for (int i = 0; i <= static_cast<int>(transfer::LinkState::committed); ++i) {
    const auto state = static_cast<transfer::LinkState>(i);
    CHECK(transfer::parse_link_state(transfer::name(state)) == state);
  }
  CHECK_FALSE(transfer::parse_code("nonsense"));
  CHECK_FALSE(transfer::parse_link_state(""));
}

SCENARIO("An error answer carries its code, and anything else carries none") {
  CHECK(transfer::read_error(transfer::write_error({Code::revoked, "Gone."})) == Code::revoked);
  CHECK(transfer::read_error("<html>captive portal</html>") == Code::unavailable);
  CHECK(transfer::read_error("") == Code::unavailable);
  CHECK(transfer::read_error(std::string(100'000, '[')) == Code::unavailable);
}
