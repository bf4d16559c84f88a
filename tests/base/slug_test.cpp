#include "base/slug.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::base {

SCENARIO("A sentence names its translation by its first eight words") {
  CHECK(slug_of("No key at hand opens it.") == "no-key-at-hand-opens-it");
  CHECK(slug_of("It opened, whole -- and authentic.") == "it-opened-whole-and-authentic");
  CHECK(slug_of("The relay's receipt (1)") == "the-relay-s-receipt-1");
  CHECK(slug_of("a b c d e f g h i j") == "a-b-c-d-e-f-g-h");
  CHECK(slug_of("  ") == "");
  CHECK(slug_of("") == "");
}

}  // namespace foyer::base
