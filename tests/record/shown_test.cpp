#include <catch2/catch_test_macros.hpp>

#include "record/fill.h"
#include "world.h"

namespace foyer::record::test {
namespace {

State shown(Agency& agency, const Answers& answers, void (*alter)(Evidence&) = nullptr) {
  const Link link(agency);
  const Made made = make(agency, link, answers);
  Evidence evidence = evidence_of(agency, made);
  if (alter != nullptr) alter(evidence);
  return open(agency, received(made), evidence).state(Layer::shown);
}

}  // namespace

SCENARIO("Texts that were shown are compared with what the agency published") {
  Agency agency;
  Answers answers = answers_of(agency);
  CHECK(shown(agency, answers) == State::ok);
  SECTION("one word less") {
    answers.shown[1].text.pop_back();
    CHECK(shown(agency, answers) == State::failed);
  }
  SECTION("another version") {
    answers.shown[1].version = "999";
    CHECK(shown(agency, answers) == State::failed);
  }
  SECTION("a statement that the pack does not have") {
    answers.shown[1].id = "statement.of.nobody";
    CHECK(shown(agency, answers) == State::failed);
  }
  SECTION("the kiosk's words with another value in their place") {
    answers.shown[0].values = {"Another House"};
    CHECK(shown(agency, answers) == State::failed);
  }
  SECTION("words of a version that is not at hand are not checked") {
    CHECK(shown(agency, answers, [](Evidence& e) { e.words.clear(); }) == State::not_checked);
  }
  SECTION("a pack that is not at hand is not checked") {
    CHECK(shown(agency, answers, [](Evidence& e) { e.pack.clear(); }) == State::not_checked);
  }
  SECTION("a pack that is another one fails (attack 10)") {
    CHECK(shown(agency, answers, [](Evidence& e) {
            const Agency other(2);
            e.pack = other.pack_text;
          }) == State::failed);
  }
}

SCENARIO("A pack signed by somebody who is no publisher does not count") {
  Agency agency;
  const auto signed_pack =
      keys::parse_signed(agency.pack_text, keys::ProofKind::pack, base::limits::pack_bytes_max);
  agency.pack_text = keys::write_signed(signed_pack->body, agency.worker, keys::ProofKind::pack);
  agency.pack_hash = base::hash_name(base::as_bytes(agency.pack_text));
  CHECK(shown(agency, answers_of(agency)) == State::failed);
}

SCENARIO("Places are filled once, from left to right") {
  CHECK(fill("{0} and {1}", {"{1}", "b"}) == "{1} and b");
  CHECK(fill("{2} {x} {", {"a"}) == "{2} {x} {");
  CHECK(fill("", {"a"}).empty());
}

}  // namespace foyer::record::test
