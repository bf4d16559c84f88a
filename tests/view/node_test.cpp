#include "view/node.h"

#include <catch2/catch_test_macros.hpp>

using foyer::view::find;
using foyer::view::Key;
using foyer::view::make_key;
using foyer::view::Node;
using foyer::view::View;

SCENARIO("a key is the same for the same screen, field and part, and differs for any other") {
  CHECK(make_key("code", "typed") == make_key("code", "typed", ""));
  CHECK(make_key("code", "typed") != make_key("code", "typed", "label"));
  CHECK(make_key("ab", "c") != make_key("a", "bc"));
  CHECK(make_key("a", "", "b") != make_key("a", "b", ""));
  CHECK(make_key("", "", "") != 0);
}

SCENARIO("a key never changes between releases, because the page keeps focus by it") {
  CHECK(make_key("frame", "leave") == 0xBB91EA71);
}

SCENARIO("a node is found however deep it stands") {
  View view;
  Node outer, inner, leaf;
  outer.key = 1;
  inner.key = 2;
  leaf.key = 3;
  leaf.label = "found";
  inner.children.push_back(leaf);
  outer.children.push_back(inner);
  view.nodes.push_back(outer);
  REQUIRE(find(view, Key{3}) != nullptr);
  CHECK(find(view, Key{3})->label == "found");
  CHECK(find(view, Key{4}) == nullptr);
}
