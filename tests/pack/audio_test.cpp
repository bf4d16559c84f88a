// Statements that the pack reads out: by name, size, and the very words that they speak.

#include <catch2/catch_test_macros.hpp>

#include "base/hash.h"
#include "changed.h"
#include "pack/pack.h"

namespace foyer::pack::test {
using base::Json;

namespace {

const std::string hash(43, 'A');

std::string spoken(std::string_view id) {
  const Json body = default_body();
  return base::hash_name(base::as_bytes(body["texts"]["en"][id].text()));
}

Json audio(std::string_view id) {
  return Json::object().set("file", hash + ".mp3").set("sizeBytes", 40'000).set("text", spoken(id));
}

Lint with(const char* member, const Json& by_language) {
  return after([&](Json& b) { item(b, "statements", "id", "text.risk").set(member, by_language); });
}

Lint with_english(const Json& one) {
  return with("audio", Json::object().set("en", one));
}

}  // namespace

SCENARIO("a statement is read out by a file of its hash that speaks its words of today") {
  CHECK(with_english(audio("text.risk")).clean());
  CHECK(with("easyAudio", Json::object().set("en", audio("text.risk.easy"))).clean());
  CHECK(found(with_english(audio("text.ours")), "text.risk", "speaks other words"));
  CHECK(found(with("easyAudio", Json::object().set("en", audio("text.risk"))), "text.risk",
              "speaks other words"));
  CHECK(found(with("audio", Json::object()), "text.risk", "names no audio"));
  CHECK(found(with("audio", Json::object().set("fr", audio("text.risk"))), "text.risk",
              "has no text"));
}

SCENARIO("an audio that is misnamed, too large or of no known kind is refused") {
  for (const char* name : {"risk.mp3", "", "../x.mp3"})
    CHECK(found(with_english(audio("text.risk").set("file", name)), "text.risk", "by its hash"));
  CHECK(found(with_english(audio("text.risk").set("file", hash + ".exe")), "text.risk",
              "by its hash"));
  for (const std::int64_t size : {std::int64_t{0}, audio_bytes_max + 1})
    CHECK(found(with_english(audio("text.risk").set("sizeBytes", size)), "text.risk",
                "says its size"));
  CHECK(found(with_english(audio("text.risk").set("voice", "Ada")), "text.risk", "'voice'"));
}

SCENARIO("the kiosk's own reader of packs takes no name that could lead elsewhere") {
  for (const std::string& name :
       {"../" + hash + ".mp3", hash + ".mp3/x", "https://x/" + hash + ".mp3", hash + ".webm",
        std::string(42, 'A') + ".mp3", hash + ".mp3\n"}) {
    Json body = default_body();
    item(body, "statements", "id", "text.risk")
        .set("audio", Json::object().set("en", audio("text.risk").set("file", name)));
    CAPTURE(name);
    CHECK_FALSE(parse_pack(body));
  }
  for (const char* member : {"film", "captions"}) {
    Json film = Json::object()
                    .set("language", "ase")
                    .set("film", hash + ".webm")
                    .set("sizeBytes", 9)
                    .set("captions", Json::object().set("en", hash + ".vtt"));
    Json body = default_body();
    auto& risk = item(body, "statements", "id", "text.risk");
    risk.set("signLanguage", Json::array().push(film));
    const auto pack = parse_pack(body);
    REQUIRE(pack);
    CHECK(pack->statement("text.risk")->films.front().captions.at("en") == hash + ".vtt");
    if (std::string_view(member) == "film")
      film.set("film", "//elsewhere.example/a.webm");
    else
      film.set("captions", Json::object().set("en", "../a.vtt"));
    risk.set("signLanguage", Json::array().push(film));
    CHECK_FALSE(parse_pack(body));
  }
}

}  // namespace foyer::pack::test
