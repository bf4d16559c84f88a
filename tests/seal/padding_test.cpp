#include <catch2/catch_test_macros.hpp>

#include "seal/age.h"

using namespace foyer;
using base::limits::KiB;
using base::limits::MiB;

namespace {

base::Bytes text_of(std::size_t size) {
  base::Bytes out(size, 'a');
  out.back() = '\n';
  return out;
}

}  // namespace

SCENARIO("Padding reaches exactly the size class, and comes off again") {
  for (const auto& [size, padded] : {std::pair<std::size_t, std::size_t>{1, 256 * KiB},
                                     {256 * KiB, 256 * KiB},
                                     {256 * KiB + 1, 512 * KiB},
                                     {512 * KiB + 1, MiB},
                                     {MiB, MiB},
                                     {MiB + 1, 2 * MiB},
                                     {5 * MiB - 1, 5 * MiB}}) {
    INFO(size);
    base::Bytes text = text_of(size);
    seal::pad(text);
    REQUIRE(text.size() == padded);
    const auto back = seal::unpad(base::as_text(text));
    REQUIRE(back);
    CHECK(back->size() == size);
  }
}

SCENARIO("21 any other padding is refused") {
  base::Bytes padded = text_of(100);
  seal::pad(padded);
  const std::string good = base::to_text(padded);
  CHECK(seal::unpad(good));
  CHECK_FALSE(seal::unpad(good.substr(0, good.size() - 1)));
  CHECK_FALSE(seal::unpad(good + ' '));
  CHECK_FALSE(seal::unpad(good + std::string(256 * KiB, ' ')));
  CHECK_FALSE(seal::unpad(std::string(256 * KiB, ' ')));
  CHECK_FALSE(seal::unpad(""));
  std::string bent = good;
  bent[200] = '\t';
  CHECK_FALSE(seal::unpad(bent));
  bent = good;
  bent[99] = ' ';
  CHECK_FALSE(seal::unpad(bent));
  bent = good;
  bent[200] = '\0';
  CHECK_FALSE(seal::unpad(bent));
}
