#include <catch2/catch_test_macros.hpp>

#include "base/hash.h"
#include "pack/pack.h"
#include "source.h"

namespace foyer::pack::test {
using base::Code;
using base::Json;

namespace {

// The default pack after one change, refused: with what code, and at what place.
struct Refusal {
  Code code;
  std::string where;
};

template <typename F>
Refusal refused(F change) {
  Json body = default_body();
  change(body);
  Refusal refusal{};
  const auto pack = parse_pack(body, &refusal.where);
  REQUIRE_FALSE(pack);
  CHECK_FALSE(pack.error().text.empty());
  refusal.code = pack.error().code;
  return refusal;
}

void set_text(Json& body, std::string_view id, Json text) {
  body.member("texts").member("en").set(id, std::move(text));
}

}  // namespace

SCENARIO("The default pack is read whole") {
  std::string where;
  const auto pack = parse_pack(default_body(), &where);
  INFO(where);
  REQUIRE(pack);
  CHECK(pack->draft);
  CHECK(pack->channels.size() == channel_ids.size());
  CHECK(pack->policies.size() == policy_kinds.size());
  CHECK(pack->services.size() == service_ids.size());
  CHECK(pack->notices.size() == notice_places.size());
  CHECK(pack->channel("text")->response_time.unit == "workdays");
  CHECK_FALSE(pack->channel("text")->encrypted);
  CHECK(pack->question("text")->variants.size() == 2);
  CHECK(pack->jurisdiction("US-MS")->emergency == "911");
  CHECK(pack->jurisdiction("US-MS")->reviewed_by.empty());
  CHECK(pack->channel("fax") == nullptr);
  CHECK(pack->policy("deliver")->effective == "2026-01-01");
  CHECK(pack->service("information")->needs_consent == false);
  CHECK(pack->purpose("online-search") != nullptr);
  CHECK(pack->terms.breach_notice_days == 30);
}

SCENARIO("Words for codes are many, each of them once, or none at all") {
  const auto with = [](int count, std::string_view last) {
    return refused([&](Json& body) {
      Json words = Json::array();
      for (int i = 1; i < count; ++i)
        words.push(
            std::string{'w', static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)});
      words.push(std::string(last));
      item(body, "languages", "tag", "en").set("codeWords", std::move(words));
    });
  };
  CHECK(with(99, "last").where == "codeWords");
  for (const char* last : {"wba", "", "two words", "Apple", "apple1", "apple-tree", "\n"})
    CHECK(with(100, last).where == "codeWords");
  CHECK(with(100, std::string(65, 'w')).where == "codeWords");
  Json none = default_body();
  item(none, "languages", "tag", "en").set("codeWords", Json());
  const auto without = parse_pack(none);
  REQUIRE(without);
  CHECK(without->language("en")->code_words.empty());
  const auto whole = parse_pack(default_body());
  for (const Language& language : whole->languages) CHECK(language.code_words.size() >= 128);
}

SCENARIO("A text is found in its language, else in the first one") {
  Json body = default_body();
  body.set("languages", Json::array()
                            .push(Json::object()
                                      .set("tag", "en")
                                      .set("name", "English")
                                      .set("dir", "ltr")
                                      .set("status", "complete"))
                            .push(Json::object()
                                      .set("tag", "ar")
                                      .set("name", "العربية")
                                      .set("dir", "rtl")
                                      .set("status", "partial")));
  const Json english = body["texts"]["en"];
  body.set("texts", Json::object()
                        .set("en", english)
                        .set("ar", Json::object().set("text.name", "الرسائل النصية")));
  const auto pack = parse_pack(body);
  REQUIRE(pack);
  CHECK(pack->language("ar")->rtl);
  CHECK_FALSE(pack->language("ar")->complete);
  CHECK(pack->text("text.name", "ar") == "الرسائل النصية");
  CHECK(pack->language_of("text.name", "ar") == "ar");
  CHECK(pack->text("text.risk", "ar") == pack->text("text.risk", "en"));
  CHECK(pack->language_of("text.risk", "ar") == "en");
  CHECK(pack->text("no.such.text", "en").empty());
  CHECK(pack->text_hash("text.name", "ar") ==
        base::hash_name(base::as_bytes(std::string_view("الرسائل النصية"))));
  CHECK(pack->text_hash("text.name", "ar") != pack->text_hash("text.name", "en"));
}

SCENARIO("The Arabic sample has the whole cards of text messages and video calls") {
  const auto pack = parse_pack(default_body());
  REQUIRE(pack);
  REQUIRE(pack->language("ar"));
  CHECK(pack->language("ar")->rtl);
  for (const char* id : {"text", "video"}) {
    const Channel& channel = *pack->channel(id);
    for (const TextId& part : {channel.name, channel.gist, channel.risk, channel.consequence,
                               channel.ours, channel.yours, channel.alternative}) {
      INFO(part);
      CHECK(pack->language_of(part, "ar") == "ar");
    }
  }
}

SCENARIO("A pack of another version is refused by name") {
  CHECK(refused([](Json& body) { body.set("v", 2); }).code == Code::unknown_version);
  CHECK(refused([](Json& body) { erase(body, "v"); }).code == Code::unknown_version);
  Json none;
  CHECK(parse_pack(none).error().code == Code::unknown_version);
}

SCENARIO("A word outside of the vocabulary is refused") {
  SECTION("a channel") {
    const auto r = refused([](Json& b) { item(b, "channels", "id", "text").set("id", "fax"); });
    CHECK(r.code == Code::malformed);
    CHECK(r.where == "id");
  }
  SECTION("a channel of a service") {
    CHECK(refused([](Json& b) {
            item(b, "services", "id", "storage").set("channels", Json::array().push("fax"));
          }).where == "channels");
  }
  SECTION("a policy") {
    CHECK(refused([](Json& b) { item(b, "policies", "kind", "pay").set("kind", "tip"); }).where ==
          "kind");
  }
  SECTION("a unit of time") {
    CHECK(refused([](Json& b) {
            item(b, "channels", "id", "text").member("responseTime").set("unit", "moons");
          }).where == "unit");
  }
  SECTION("a kind of question") {
    CHECK(refused([](Json& b) {
            item(b, "questions", "id", "text").set("kind", "riddle");
          }).where == "kind");
  }
  SECTION("a writing direction") {
    CHECK(refused([](Json& b) { item(b, "languages", "tag", "en").set("dir", "up"); }).where ==
          "dir");
  }
}

SCENARIO("A missing member is refused") {
  for (const char* member : {"id", "version", "draft", "agency", "languages", "statements",
                             "channels", "texts", "terms"}) {
    INFO(member);
    CHECK(refused([&](Json& b) { erase(b, member); }).code == Code::malformed);
  }
  for (const char* member : {"id", "name", "encrypted", "gist", "risk", "consequence", "ours",
                             "yours", "alternative", "responseTime"}) {
    INFO(member);
    CHECK(refused([&](Json& b) { erase(item(b, "channels", "id", "video"), member); }).code ==
          Code::malformed);
  }
}

SCENARIO("A mistyped member is refused") {
  CHECK(refused([](Json& b) { b.set("draft", "yes"); }).where == "draft");
  CHECK(refused([](Json& b) { b.set("version", "1"); }).where == "version");
  CHECK(refused([](Json& b) { b.set("channels", Json::object()); }).where == "channels");
  CHECK(refused([](Json& b) { b.member("terms").set("retentionMonths", -1); }).where ==
        "retentionMonths");
  CHECK(refused([](Json& b) { item(b, "channels", "id", "web").set("risk", 7); }).where == "risk");
  CHECK(refused([](Json& b) { b.set("id", "../../etc/passwd"); }).where == "id");
  CHECK(refused([](Json& b) { b.set("id", std::string(65, 'a')); }).code == Code::too_large);
}

SCENARIO("A text that is mentioned must be there") {
  CHECK(refused([](Json& b) { erase(b.member("texts").member("en"), "text.risk"); }).where ==
        "text.risk");
  CHECK(refused([](Json& b) { erase(b.member("texts").member("en"), "why.lang"); }).where ==
        "why.lang");
  CHECK(refused([](Json& b) { set_text(b, "text.risk", " \n"); }).where == "text.risk");
  CHECK(refused([](Json& b) { set_text(b, "text.risk", 5); }).where == "text.risk");
  CHECK(refused([](Json& b) { b.set("texts", Json::object()); }).code == Code::malformed);
}

SCENARIO("A complete language must have every text, and the first one must be complete") {
  CHECK(refused([](Json& b) {
          item(b, "languages", "tag", "en").set("status", "partial");
        }).where == "languages");
  CHECK(refused([](Json& b) {
          Json languages = b["languages"];
          languages.push(Json::object()
                             .set("tag", "es")
                             .set("name", "Español")
                             .set("dir", "ltr")
                             .set("status", "complete"));
          b.set("languages", languages);
        }).code == Code::malformed);
  CHECK(refused([](Json& b) { b.member("texts").set("xx", Json::object()); }).where == "xx");
}

SCENARIO("A dangling id is refused") {
  CHECK(refused([](Json& b) { remove(b, "statements", "id", "text.risk"); }).where == "text.risk");
  CHECK(refused([](Json& b) { remove(b, "points", "id", "text"); }).where == "text");
}

SCENARIO("An id that stands twice is refused") {
  for (const char* list : {"statements", "policies", "channels", "services", "points", "questions",
                           "notices", "purposes", "jurisdictions", "fields", "languages"}) {
    INFO(list);
    CHECK(refused([&](Json& b) {
            Json items = b[list];
            items.push(items.at(0));
            b.set(list, items);
          }).code == Code::malformed);
  }
}

SCENARIO("Hidden and direction-changing characters are refused (attack 34)") {
  for (const char* hidden : {"\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\u0007"}) {
    CHECK(refused([&](Json& b) {
            set_text(b, "text.risk", std::string("Texts are ") + hidden + "safe.");
          }).where == "text.risk");
    CHECK(refused([&](Json& b) {
            b.member("agency").set("name", std::string("Lantern") + hidden);
          }).where == "name");
  }
}

SCENARIO("A question has exactly one right answer") {
  const auto with_right = [](bool first, bool second) {
    return [first, second](Json& b) {
      Json options = Json::array();
      int i = 0;
      for (const bool right : {first, second}) {
        const std::string base = "ask.text.1." + std::string(1, static_cast<char>('a' + i++));
        options.push(Json::object()
                         .set("id", base)
                         .set("text", base)
                         .set("feedback", "ask.right")
                         .set("right", right));
      }
      const Json variant = Json::object().set("text", "ask.text.1").set("options", options);
      item(b, "questions", "id", "text").set("variants", Json::array().push(variant));
    };
  };
  CHECK(refused(with_right(true, true)).where == "options");
  CHECK(refused(with_right(false, false)).where == "options");
  Json body = default_body();
  with_right(false, true)(body);
  CHECK(parse_pack(body));
}

SCENARIO("Limits hold") {
  CHECK(refused([](Json& b) {
          set_text(b, "text.risk", std::string(base::limits::pack_text_bytes_max + 1, 'a'));
        }).code == Code::too_large);
  CHECK(refused([](Json& b) {
          b.member("agency").set("name", std::string(base::limits::pack_line_bytes_max + 1, 'a'));
        }).code == Code::too_large);
  CHECK(refused([](Json& b) {
          Json ids = Json::array();
          for (std::size_t i = 0; i <= base::limits::pack_list_max; ++i) ids.push("R-C1t");
          item(b, "statements", "id", "text.risk").set("clauses", ids);
        }).where == "clauses");
}

}  // namespace foyer::pack::test
