#include "base/secret_json.h"

#include <catch2/catch_test_macros.hpp>

#include "base/hash.h"
#include "base/random.h"

using namespace foyer;

SCENARIO("A secret that was moved leaves zeros behind") {
  base::Secret32 first(base::sha256("secret"));
  const base::Secret32 second(std::move(first));
  // Reading what was moved from is the point here.
  CHECK(std::ranges::all_of(first.span(), [](std::uint8_t b) { return b == 0; }));
  CHECK(base::to_hex(second.span()) == base::to_hex(base::sha256("secret")));
  base::Secret32 third = second.clone();
  third.wipe();
  CHECK(std::ranges::all_of(third.span(), [](std::uint8_t b) { return b == 0; }));
}

SCENARIO("Seeded randomness repeats for one seed, differs for another and never repeats itself") {
  base::SeededRandom one(base::Secret32(base::sha256("seed")));
  base::SeededRandom same(base::Secret32(base::sha256("seed")));
  base::SeededRandom other(base::Secret32(base::sha256("another")));
  const base::Bytes first = one.bytes(40);
  CHECK(first == same.bytes(40));
  CHECK(first != other.bytes(40));
  CHECK(first != one.bytes(40));
}

SCENARIO("67 the system's randomness is there and is not constant") {
  base::SystemRandom random;
  CHECK(random.bytes(32) != random.bytes(32));
}

SCENARIO("the texts of JSON that holds secrets are wiped, however deep they stand") {
  base::Json json = base::Json::object().set("seed", "0123456789abcdef0123456789abcdef");
  json.set("more",
           base::Json::array().push("inside").push(base::Json::object().set("deep", "est")));
  json.set("v", 1);
  base::wipe_texts(json);
  CHECK(json["seed"].text() == std::string(32, '\0'));
  CHECK(json["more"].at(0).text() == std::string(6, '\0'));
  CHECK(json["more"].at(1)["deep"].text() == std::string(3, '\0'));
  CHECK(json["v"].integer() == 1);
}

SCENARIO("JSON that holds secrets is written as any other") {
  const base::SecretJson json(base::Json::object().set("seed", "abc").set("a", 1));
  CHECK(json.to_jcs().text() == R"({"a":1,"seed":"abc"})");
}
