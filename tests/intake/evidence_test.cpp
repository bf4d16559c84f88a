#include "intake/evidence.h"

#include <catch2/catch_test_macros.hpp>

using foyer::intake::Evidence;
using foyer::intake::Showing;
using How = foyer::record::Shown::How;

namespace {

Showing statement(const char* id, const char* text = "words") {
  Showing one;
  one.id = id;
  one.version = "1";
  one.lang = "en";
  one.text = text;
  return one;
}

}  // namespace

SCENARIO("a statement is open from when it appears to when it goes") {
  Evidence evidence;
  evidence.follow({statement("a")}, 10);
  evidence.follow({statement("a"), statement("b")}, 20);
  evidence.follow({statement("b")}, 30);
  const auto all = evidence.all(40);
  REQUIRE(all.size() == 2);
  CHECK(all[0].opened_at == 10);
  CHECK(all[0].closed_at == 30);
  CHECK(all[1].opened_at == 20);
  CHECK(all[1].closed_at == 40);
  CHECK(evidence.was_shown("a"));
  CHECK_FALSE(evidence.was_shown("c"));
}

SCENARIO("opened again it is one entry, other words are another") {
  Evidence evidence;
  evidence.follow({statement("a")}, 10);
  evidence.follow({}, 20);
  evidence.follow({statement("a")}, 30);
  evidence.follow({statement("a", "other words")}, 40);
  const auto all = evidence.all(50);
  REQUIRE(all.size() == 2);
  CHECK(all[0].opened_at == 10);
  CHECK(all[0].closed_at == 40);
  CHECK(all[1].text == "other words");
}

SCENARIO("heard, printed and altered are told of what is open") {
  Evidence evidence;
  evidence.follow({statement("a")}, 10);
  evidence.heard_or_printed(How::heard);
  evidence.follow({statement("b")}, 20);
  evidence.altered();
  evidence.follow({statement("b")}, 21);
  const auto all = evidence.all(30);
  CHECK(all[0].how == How::heard);
  CHECK_FALSE(all[0].altered);
  CHECK(all[1].how == How::read);
  CHECK(all[1].altered);
}

SCENARIO("a draft brings the evidence back as it was") {
  Evidence evidence, again;
  evidence.follow({statement("a"), statement("b")}, 10);
  evidence.follow({}, 20);
  again.restore(evidence.write());
  CHECK(again.write() == evidence.write());
  CHECK(again.all(30)[0].closed_at == 20);
}

SCENARIO("37: a clock that steps back never closes a text before it was opened") {
  Evidence evidence;
  evidence.follow({statement("a")}, 100);
  evidence.follow({}, 50);
  CHECK(evidence.all(60)[0].closed_at >= evidence.all(60)[0].opened_at);
}
