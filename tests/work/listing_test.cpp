// The relay's lists: what cannot be meant refuses the whole page.

#include "work/listing.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Json;

namespace {

Json submission() {
  return *base::parse_json(R"({"seq":3,"linkId":"abc_-9","turn":0,"time":5,"late":false,)"
                           R"("receipt":"{}","card":"","way":"","disposed":0,)"
                           R"("parts":[{"kind":"record","digest":"d1","size":4}]})");
}

Json page(Json one) {
  Json list = Json::array();
  list.push(std::move(one));
  return Json::object().set("submissions", std::move(list)).set("next", 3);
}

}  // namespace

SCENARIO("An inbox is read, and goes on while something may follow") {
  const auto read = work::parse_inbox(page(submission()));
  REQUIRE(read);
  CHECK(read->items.front().seq == 3);
  CHECK(read->items.front().parts.front().digest == "d1");
  CHECK(read->goes_on(2));
  CHECK_FALSE(read->goes_on(3));
}

SCENARIO("71 names that climb out of their folder refuse the page") {
  CHECK_FALSE(work::parse_inbox(page(submission().set("linkId", "../secret"))));
  CHECK_FALSE(work::parse_inbox(page(submission().set("linkId", ""))));
  Json part = Json::object().set("kind", "record").set("digest", "a/b").set("size", 1);
  Json parts = Json::array();
  parts.push(std::move(part));
  CHECK_FALSE(work::parse_inbox(page(submission().set("parts", std::move(parts)))));
  CHECK_FALSE(work::parse_inbox(page(submission().set("seq", "three"))));
  CHECK_FALSE(work::parse_inbox(Json::object()));
  CHECK_FALSE(work::parse_links(Json::object().set("links", Json::array().push(Json::object()))));
}
