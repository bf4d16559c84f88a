// The inbox's lines: their order, and how one is found.

#include "desk/index.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using namespace foyer::desk;

namespace {

Gist line(const std::string& unit, const std::string& name, Flag flag, base::UnixSeconds time) {
  Gist out;
  out.unit = unit;
  out.names = {name};
  out.words = folded(name + " " + unit);
  if (flag != Flag::none) out.waiting = {{flag, 1}};
  out.time = time;
  out.numbers = {time};
  return out;
}

std::vector<std::string> units(const Index::Found& found) {
  std::vector<std::string> out;
  for (const Gist* one : found.lines) out.push_back(one->unit);
  return out;
}

Index three() {
  Index out;
  out.put(line("a", "Maria Okafor", Flag::none, 1));
  out.put(line("b", "Noor Haddad", Flag::question, 3));
  out.put(line("c", "Li Chen", Flag::question, 2));
  return out;
}

using Units = std::vector<std::string>;

}  // namespace

SCENARIO("What needs the worker stands first, then the oldest") {
  Index index = three();
  CHECK(units(index.look_for({}, 0, 10)) == Units{"c", "b", "a"});
  index.put(line("a", "Maria Okafor", Flag::two_misses, 1));
  CHECK(units(index.look_for({}, 0, 10)) == Units{"a", "c", "b"});
  CHECK(index.size() == 3);
  index.erase("c");
  CHECK(units(index.look_for({}, 0, 10)) == Units{"a", "b"});
  CHECK(index.find("c") == nullptr);
  CHECK(index.find("b")->names == std::vector<std::string>{"Noor Haddad"});
}

SCENARIO("A list is read page by page") {
  const Index index = three();
  const Index::Found second = index.look_for({}, 1, 1);
  CHECK(units(second) == Units{"b"});
  CHECK(second.all == 3);
  CHECK(index.look_for({}, 5, 1).lines.empty());
  CHECK(index.look_for({}, 5, 1).all == 3);
}

SCENARIO("A case is found by each of the words typed, and by what waits in it") {
  const Index index = three();
  const unsigned question = 1U << static_cast<unsigned>(Flag::question);
  CHECK(units(index.look_for({{"chen", 0}, {"li", 0}}, 0, 10)) == Units{"c"});
  CHECK(units(index.look_for({{"quest", question}}, 0, 10)) == Units{"c", "b"});
  CHECK(units(index.look_for({{"quest", question}, {"noor", 0}}, 0, 10)) == Units{"b"});
  CHECK(index.look_for({{"nobody", 0}}, 0, 10).all == 0);
}

SCENARIO("A line says of a name that it is one, also of a name that reads like a role") {
  Case one;
  one.open.unit_id = "unit-1";
  one.open.submissions.emplace_back().unit.role = "parent";
  const Gist nameless = make_gist(one, 30, 100);
  CHECK(nameless.names.empty());
  CHECK(nameless.role == "parent");
  for (const char* name : {"parent", "Kim-2"}) {
    one.open.submissions.front().unit.signer.name = name;
    const Gist called = make_gist(one, 30, 100);
    CHECK(called.names == std::vector<std::string>{name});
    CHECK(called.role.empty());
  }
}

SCENARIO("A line comes back from an opener as it went, and nothing else counts as one") {
  Gist gist = line("unit-1", "Quill", Flag::law, 7);
  gist.ways = {"way-1"};
  gist.entries = 4;
  gist.names.emplace_back("Ines");
  const auto read = parse_gist(gist_json(gist));
  REQUIRE(read);
  CHECK(*read == gist);
  CHECK_FALSE(parse_gist(base::Json()));
  CHECK_FALSE(parse_gist(gist_json(gist).set("numbers", base::Json::array())));
  base::Json flag = base::Json::array();
  flag.push(base::Json::object().set("flag", flag_count).set("count", 1));
  CHECK_FALSE(parse_gist(gist_json(gist).set("waiting", std::move(flag))));
}
