// One member after another becomes a value of another kind: neither parser nor linter may stumble.

#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "pack/pack.h"
#include "pack_lint/lint.h"
#include "source.h"

namespace foyer::pack::test {
using base::Json;

namespace {

using Visit = std::function<void(const Json& whole)>;

// Calls `visit` with a whole in which one value below `part` was replaced by `stranger`. Of a list
// only the first item is altered, since all are read alike. `rebuild` puts a new part in place.
void replace_each(const Json& part, const Json& stranger, const Visit& rebuild) {
  rebuild(stranger);
  for (const auto& [key, value] : part.members()) {
    replace_each(value, stranger,
                 [&](const Json& changed) { rebuild(Json(part).set(key, changed)); });
  }
  if (part.items().empty()) return;
  replace_each(part.at(0), stranger, [&](const Json& changed) {
    Json::Array items = part.items();
    items.front() = changed;
    rebuild(Json(std::move(items)));
  });
}

// The default pack with one item of each list and few texts, so that each round is quick.
Json small_body() {
  Json body = default_body();
  Json out = body;
  for (const auto& [key, value] : body.members()) {
    if (value.is_array()) out.set(key, Json::array().push(value.at(0)));
  }
  Json texts = Json::object();
  for (const char* id : {"video.name", "video.risk", "policy.deliver"}) {
    texts.set(id, body["texts"]["en"][id]);
  }
  return out.set("texts", Json::object().set("en", texts));
}

}  // namespace

SCENARIO("A member of another kind never makes the parser or the linter stumble") {
  const Json known = clauses();
  const Json strangers[]{Json(),
                         Json(true),
                         Json(-1),
                         Json(""),
                         Json("x"),
                         Json::array(),
                         Json::array().push(Json::object()),
                         Json::object().set("a", 1)};
  int rounds = 0;
  const Json body = small_body();
  for (const Json& stranger : strangers) {
    replace_each(body, stranger, [&](const Json& whole) {
      ++rounds;
      if (parse_pack(whole)) FAIL("a pack without most of its statements was taken");
      if (lint(whole, known, Mode::production, today).clean()) FAIL("lint found nothing");
    });
  }
  CHECK(rounds > 800);
}

}  // namespace foyer::pack::test
