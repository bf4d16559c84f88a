#include <catch2/catch_test_macros.hpp>

#include "link/link.h"

using namespace foyer;
using base::Code;

SCENARIO("What is sealed for a link opens with its key, label and link only") {
  base::SeededRandom random(base::Secret32(base::sha256("random")));
  const base::Secret32 key(base::sha256("key"));
  const base::Bytes sealed = link::seal(key, "draft/0", "link", base::as_bytes("words"), random);
  const auto opened = link::open(key, "draft/0", "link", sealed);
  REQUIRE(opened);
  CHECK(base::as_text(*opened) == "words");

  CHECK_FALSE(link::open(base::Secret32(base::sha256("other")), "draft/0", "link", sealed));
  CHECK_FALSE(link::open(key, "draft/1", "link", sealed));
  CHECK_FALSE(link::open(key, "draft/0", "knil", sealed));
  CHECK_FALSE(link::open(key, "draft/0l", "ink", sealed));

  SECTION("1 a bit flip anywhere") {
    for (std::size_t i = 0; i < sealed.size() * 8; ++i) {
      base::Bytes bent = sealed;
      bent[i / 8] ^= static_cast<std::uint8_t>(1 << (i % 8));
      REQUIRE_FALSE(link::open(key, "draft/0", "link", bent));
    }
  }
  SECTION("2 a cut anywhere") {
    for (std::size_t size = 0; size < sealed.size(); ++size) {
      REQUIRE_FALSE(link::open(key, "draft/0", "link", base::ByteSpan(sealed).first(size)));
    }
  }
}
