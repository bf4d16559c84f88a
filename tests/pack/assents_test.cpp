// What children read before they are asked, and films in sign language beside a statement.

#include <catch2/catch_test_macros.hpp>

#include "changed.h"
#include "pack/pack.h"

namespace foyer::pack::test {
using base::Json;

namespace {

Json film() {
  const std::string hash(43, 'A');
  Json captions = Json::object();
  const Json body = default_body();
  for (const Json& language : body["languages"].items())
    captions.set(language["tag"].text(), hash + ".vtt");
  return Json::object()
      .set("language", "ase")
      .set("film", hash + ".webm")
      .set("sizeBytes", 900'000)
      .set("captions", captions);
}

Lint with_films(const Json& films) {
  return after(
      [&](Json& b) { item(b, "statements", "id", "text.risk").set("signLanguage", films); });
}

Lint with_film(const Json& one) {
  return with_films(Json::array().push(one));
}

}  // namespace

SCENARIO("P03: each age reads its own words, and no age has none between the first and the last") {
  const auto pack = parse_pack(default_body());
  REQUIRE(pack);
  CHECK(pack->assent(9)->statement == "assent.younger");
  CHECK(pack->assent(15)->statement == "assent.older");
  CHECK(pack->assent(9)->grade_max <= 4);
  for (int age = 5; age < 18; ++age) CHECK(pack->assent(age) != nullptr);
  CHECK(pack->assent(2) == nullptr);
  CHECK(pack->assent(30) == nullptr);
}

SCENARIO("P03: words that are too hard for their age are named") {
  const char* hard =
      "Confidentiality considerations notwithstanding, electronic communication necessitates "
      "deliberate acknowledgement of foreseeable vulnerabilities.";
  CHECK(found(after([&](Json& b) { set_text(b, "assent.younger", hard); }), "assent.younger",
              "'gradeMax'", "R-A1"));
  CHECK(found(after([](Json& b) { item(b, "assents", "id", "younger").set("gradeMax", 7); }),
              "assents.younger.gradeMax", "harder words", "R-A1"));
}

SCENARIO("two age bands for one age, or one that ends before it begins, are refused") {
  Json body = default_body();
  item(body, "assents", "id", "older").set("ageFrom", 11);
  CHECK_FALSE(parse_pack(body));
  item(body, "assents", "id", "older").set("ageFrom", 18);
  CHECK_FALSE(parse_pack(body));
}

SCENARIO("a film in sign language has captions, a size and its hash for a name") {
  CHECK(with_film(film()).clean());
  CHECK(found(with_films(Json::array()), "text.risk", "names no film"));
  CHECK(found(with_films(Json("ase")), "text.risk", "names no film"));
  CHECK(found(with_film(Json(film()).set("captions", Json::object())), "text.risk",
              "no captions in 'en'"));
  CHECK(found(with_film(Json(film()).set("captions", Json::object().set("en", "en.vtt"))),
              "text.risk", "named by their hash"));
  CHECK(found(with_film(Json(film()).set("film", "risk.webm")), "text.risk", "named by its hash"));
  CHECK(found(with_film(Json(film()).set("film", std::string(43, 'A') + ".avi")), "text.risk",
              "named by its hash"));
  CHECK(found(with_film(Json(film()).set("film", "../" + std::string(43, 'A') + ".webm")),
              "text.risk", "named by its hash"));
  for (const std::int64_t size : {std::int64_t{0}, std::int64_t{16'777'217}})
    CHECK(found(with_film(Json(film()).set("sizeBytes", size)), "text.risk", "says its size"));
  CHECK(found(with_film(Json(film()).set("langage", "ase")), "text.risk", "'langage'"));
  CHECK(found(with_film(Json(film()).set("language", "")), "text.risk", "which sign language"));
  CHECK(found(with_films(Json::array().push(film()).push(film())), "text.risk",
              "same sign language"));
}

}  // namespace foyer::pack::test
