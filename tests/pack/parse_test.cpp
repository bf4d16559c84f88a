#include <catch2/catch_test_macros.hpp>

#include "pack/pack.h"
#include "source.h"

namespace foyer::pack::test {

SCENARIO("The default pack is read whole") {
  std::string where;
  const auto pack = parse_pack(default_body(), &where);
  INFO(where);
  REQUIRE(pack);
  CHECK(pack->draft);
  CHECK(pack->channels.size() == channel_ids.size());
}

}  // namespace foyer::pack::test
