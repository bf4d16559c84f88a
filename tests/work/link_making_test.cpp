// A new code is of the kind of the one before.

#include "work/link_making.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;

namespace {

pack::Pack pack_of_two() {
  pack::Pack pack;
  pack.languages.resize(2);
  pack.languages[0].code_words = {"radio", "piano", "river"};
  pack.languages[1].code_words = {"radio", "piano", "queso"};
  return pack;
}

}  // namespace

SCENARIO("A word of two languages says nothing of the code's language, the others do") {
  const pack::Pack pack = pack_of_two();
  CHECK(work::words_like(pack, "radio piano queso") == pack.languages[1].code_words);
  CHECK(work::words_like(pack, "piano river radio") == pack.languages[0].code_words);
}

SCENARIO("Digits, and words of no list or of two, are followed by digits") {
  const pack::Pack pack = pack_of_two();
  CHECK(work::words_like(pack, "402918").empty());
  CHECK(work::words_like(pack, "radio piano zebra").empty());
  CHECK(work::words_like(pack, "river queso radio").empty());
}
