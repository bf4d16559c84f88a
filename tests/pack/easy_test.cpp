// The easier words of the statements.

#include <catch2/catch_test_macros.hpp>

#include "base/json.h"
#include "changed.h"
#include "pack/pack.h"

namespace foyer::pack::test {
using base::Json;

SCENARIO("every statement of the default pack has easier words in each of its languages") {
  const auto pack = parse_pack(default_body());
  REQUIRE(pack);
  for (const Statement& one : pack->statements) {
    INFO(one.id);
    CHECK(one.easy == one.id + ".easy");
    for (const Language& language : pack->languages) {
      CHECK(pack->language_of(one.easy, language.tag) == language.tag);
      CHECK_FALSE(pack->text(one.easy, language.tag).empty());
    }
  }
}

SCENARIO("easier words that are hard to read are named, by each language's own measure") {
  const char* hard =
      "Confidentiality considerations notwithstanding, electronic communication necessitates "
      "deliberate acknowledgement of foreseeable vulnerabilities.";
  CHECK(found(after([&](Json& b) { set_text(b, "text.risk.easy", hard); }), "text.risk.easy",
              "At most 4.0"));
  const char* dificil =
      "Las comunicaciones electrónicas institucionales presuponen responsabilidades compartidas "
      "respecto de vulnerabilidades previsibles.";
  const auto spanish =
      after([&](Json& b) { b.member("texts").member("es").set("text.risk.easy", dificil); });
  CHECK(found(spanish, "text.risk.easy", "At least 65"));
}

SCENARIO("easier words that one statement lacks are missed where others have them") {
  CHECK(found(after([](Json& b) { erase(item(b, "statements", "id", "text.risk"), "easy"); }),
              "text.risk", "this one has none"));
  CHECK(found(
      after([](Json& b) { item(b, "statements", "id", "text.risk").set("easy", "text.risk"); }),
      "text.risk", "its own text"));
  CHECK(found(after([](Json& b) { erase(b.member("texts").member("ar"), "text.risk.easy"); }),
              "text.risk.easy", "no text for it in 'ar'"));
}

SCENARIO("a pack in which no statement has easier words is whole without them") {
  const auto none = after([](Json& b) {
    Json plain = Json::array();
    for (const Json& statement : b["statements"].items()) {
      Json one = statement;
      erase(one, "easy");
      plain.push(std::move(one));
    }
    b.set("statements", std::move(plain));
  });
  INFO(all(none));
  CHECK(none.clean());
}

SCENARIO("easier words that lead nowhere are refused") {
  Json body = default_body();
  item(body, "statements", "id", "text.risk").set("easy", "nowhere");
  std::string where;
  CHECK_FALSE(parse_pack(body, &where));
  CHECK(where == "nowhere");
}

}  // namespace foyer::pack::test
