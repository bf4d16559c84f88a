#include "keys/release.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

keys::ReleasedFile file(std::string path) {
  return {std::move(path), base::hash_name(base::as_bytes("bytes")), 5};
}

Code refusal(const keys::Release& release) {
  const auto read = keys::parse_release(keys::write_release(release, sample::key("release")),
                                        sample::key("release").public_key);
  REQUIRE_FALSE(read);
  return read.error().code;
}

keys::Release released(std::vector<keys::ReleasedFile> files) {
  return {"0.1.0", sample::start, std::move(files)};
}

}  // namespace

SCENARIO("A release manifest is believed from the expected key only") {
  const std::string text =
      keys::write_release(released({file("b.js"), file("a.js")}), sample::key("release"));
  const auto read = keys::parse_release(text, sample::key("release").public_key);
  REQUIRE(read);
  CHECK(read->files.front().path == "a.js");
  const auto other = keys::parse_release(text, sample::key("root").public_key);
  REQUIRE_FALSE(other);
  CHECK(other.error().code == Code::wrong_key);
}

SCENARIO("44 a release manifest names no path that leads out of a site") {
  for (const char* path :
       {"../app.js", "/app.js", "words//en.json", "words/", ".git/config", "./a", "a b", "a%2e",
        "release.jsonl", "words/..", "a\\b", "caf\xc3\xa9", "?"}) {
    INFO(path);
    CHECK_FALSE(keys::is_released_path(path));
    CHECK(refusal(released({file(path)})) == Code::malformed);
  }
  CHECK(keys::is_released_path("words/zh-Hans.json.br"));
  CHECK_FALSE(keys::is_released_path(std::string(201, 'a')));
}

SCENARIO("A release manifest names each file once, and at least one") {
  CHECK(refusal(released({})) == Code::malformed);
  CHECK(refusal(released({file("a"), file("a")})) == Code::malformed);
  keys::Release negative = released({file("a")});
  negative.files[0].size = -1;
  CHECK(refusal(negative) == Code::malformed);
}
