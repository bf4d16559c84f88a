#include "paint/layout.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("smoke") {
  CHECK(!foyer::paint::parse_layout({}));
}
