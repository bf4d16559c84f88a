// Added headers as the relay lists them: none is believed but a reading worker's own.

#include "work/added_headers.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Json;

namespace {

keys::SigningKey key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

const std::string file = base::hash_name(base::as_bytes("a sealed file"));

transfer::AddedHeader header(std::string_view who, std::string_view bytes = "a header") {
  return transfer::prove_header(file, base::to_bytes(bytes), key(who));
}

// Rae left with the second keyset; Max makes links and reads nothing.
std::vector<keys::Keyset> keysets() {
  keys::Keyset first;
  first.workers = {{"kim", {"maker", "reader"}, key("kim").public_key, {}},
                   {"rae", {"reader"}, key("rae").public_key, {}},
                   {"max", {"maker"}, key("max").public_key, {}}};
  keys::Keyset second = first;
  second.workers.erase(second.workers.begin() + 1);
  return {first, second};
}

std::vector<std::string> believed(const std::vector<transfer::AddedHeader>& listed) {
  work::AddedHeaders all;
  for (const transfer::AddedHeader& one : listed) all.put(one);
  const auto agency = keysets();
  std::vector<std::string> out;
  for (const seal::AddedHeader& one : all.believed(agency)(file)) out.push_back(one.by);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

SCENARIO("A header is believed when a reading worker of the agency proved it") {
  CHECK(believed({header("kim")}) == Names{"kim"});
  CHECK(believed({header("rae")}) == Names{"rae"});
  CHECK(believed({header("max")}) == Names{});
  CHECK(believed({header("a stranger")}) == Names{});
  transfer::AddedHeader forged = header("a stranger");
  forged.by = key("kim").public_key;
  CHECK(believed({forged}) == Names{});
  CHECK(believed({forged, header("rae")}) == Names{"rae"});
}

SCENARIO("Of each worker the last one counts, beside those of others") {
  work::AddedHeaders all;
  all.put(header("kim", "first"));
  all.put(header("rae", "hers"));
  all.put(header("kim", "second"));
  REQUIRE(all.of(file).size() == 2);
  CHECK(all.of(file).back().header == base::to_bytes("second"));
  CHECK(all.of("another").empty());
}

SCENARIO("The relay's list of added headers is read strictly") {
  const auto page = [](Json one) {
    return Json::object().set("headers", Json::array().push(std::move(one))).set("next", 9);
  };
  const Json right = transfer::to_json(header("kim")).set("number", 9).set("time", 5);
  const auto read = work::parse_headers(page(right));
  REQUIRE(read);
  CHECK(read->items.front().number == 9);
  CHECK(read->goes_on(8));
  CHECK_FALSE(work::parse_headers(Json::object()));
  for (const char* member : {"number", "of", "header", "by", "proof"}) {
    INFO(member);
    CHECK_FALSE(work::parse_headers(page(Json(right).set(member, "?"))));
  }
}
