#include <catch2/catch_test_macros.hpp>

#include "world.h"

namespace foyer::record::test {
namespace {

std::string strokes(const std::string& list) {
  return R"({"h":120,"strokes":)" + list + R"(,"w":400})";
}

std::string repeat(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += (i > 0 ? "," : "") + piece;
  return out;
}

}  // namespace

SCENARIO("A mark is never empty (attack 66)") {
  const base::Digest line1 = base::sha256("line 1");
  CHECK_FALSE(write_marks({}, line1));
  CHECK_FALSE(parse_marks("[]", line1));
  Mark mark = typed_mark();
  for (const char* nothing : {"", " ", "...", "12", "\u200B", "Ma\u202Eria"}) {
    INFO(nothing);
    mark.name = nothing;
    CHECK_FALSE(check(mark));
  }
  for (const char* name : {"X", "Ng", "李", "مريم", "O'Brien-Ñu"}) {
    INFO(name);
    mark.name = name;
    CHECK(check(mark));
  }
  mark.intent.clear();
  CHECK_FALSE(check(mark));
}

SCENARIO("A drawn mark comes from a hand, not from a script (attack 66)") {
  CHECK(check(drawn_mark()));
  Mark mark = drawn_mark();
  SECTION("no ink") {
    mark.strokes.list.clear();
  }
  SECTION("a stroke of no points") {
    mark.strokes.list = {Stroke{}};
  }
  SECTION("a tap") {
    mark.strokes.list = {{{5000, 5000, 0, 5000}}};
  }
  SECTION("ink that took no time") {
    for (Point& point : mark.strokes.list[0]) point.t_ms = 0;
  }
  SECTION("ink that goes nowhere") {
    for (Point& point : mark.strokes.list[0]) point.x = point.y = 5000;
  }
  SECTION("a line that a script drew at one speed") {
    Stroke& stroke = mark.strokes.list[0];
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      stroke[i] = {static_cast<int>(i) * 100, static_cast<int>(i) * 50, static_cast<int>(i) * 16,
                   5000};
    }
  }
  SECTION("ink that stood still and then did not, in one instant") {
    mark.strokes.list[0].resize(4);
  }
  const auto refused = check(mark);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text.find("mark") != std::string_view::npos);
}

SCENARIO("Strokes travel as the page reports them") {
  const auto read = parse_strokes(strokes("[[0,0,0,0,10000,10000,40,10000],[5,5,50,1]]"));
  REQUIRE(read);
  CHECK(read->list.size() == 2);
  CHECK(read->list[0][1].t_ms == 40);
  CHECK(base::to_jcs(to_json(*read)) == strokes("[[0,0,0,0,10000,10000,40,10000],[5,5,50,1]]"));
  CHECK(parse_strokes("")->list.empty());
}

SCENARIO("Stroke bombs and bent strokes are refused (attacks 36 and 37)") {
  for (const std::string& list :
       {std::string("[[0,0,0]]"), std::string("[[0,0,0,0,1]]"), std::string("[[]]"),
        std::string("[[-1,0,0,0]]"), std::string("[[10001,0,0,0]]"), std::string("[[0,0,0,10001]]"),
        std::string("[[0,0,3600001,0]]"), std::string("[[0,0,9,0,0,0,8,0]]"),
        std::string("[[0,0,9,0],[0,0,8,0]]"), std::string("[[\"0\",0,0,0]]"),
        std::string("[[0.5,0,0,0]]"), std::string("[[NaN,0,0,0]]"), std::string("[[1e400,0,0,0]]"),
        std::string("{}"), std::string("7"), "[" + repeat("[0,0,0,0]", 501) + "]",
        "[[" + repeat("0,0,0,0", 20'001) + "]]", "[[" + repeat("0,0,0,0", 1'000'000) + "]]"}) {
    INFO(list.substr(0, 60));
    CHECK_FALSE(parse_strokes(strokes(list)));
  }
  for (const char* text : {"[]", "{", R"({"h":0,"strokes":[],"w":400})", R"({"strokes":[],"w":1})",
                           R"({"h":10001,"strokes":[],"w":400})"}) {
    INFO(text);
    CHECK_FALSE(parse_strokes(text));
  }
}

SCENARIO("A mark before a witness needs any ink, and the witness") {
  Mark mark = drawn_mark();
  mark.method = Mark::Method::mark;
  mark.strokes.list = {{{5000, 5000, 0, 5000}}};
  mark.witness = {"Ana Rivera", "nurse"};
  CHECK(check(mark));
  SECTION("no ink") {
    mark.strokes.list.clear();
  }
  SECTION("nobody saw it") {
    mark.witness.name.clear();
  }
  SECTION("a witness of no role") {
    mark.witness.role.clear();
  }
  CHECK_FALSE(check(mark));
}

SCENARIO("A spoken or paper mark carries no ink and no name: a worker completes it") {
  const base::Digest line1 = base::sha256("line 1");
  for (const auto method : {Mark::Method::spoken, Mark::Method::paper}) {
    Mark mark{"client", method, "", "I agree.", noon};
    CHECK(awaits_worker(mark));
    REQUIRE(write_marks({mark}, line1));
    CHECK(parse_marks(*write_marks({mark}, line1), line1)->front().method == method);
    mark.name = "Maria Okafor";
    CHECK_FALSE(check(mark));
    mark.name.clear();
    mark.strokes = drawn_mark().strokes;
    CHECK_FALSE(check(mark));
    mark.strokes = {};
    mark.witness.name = "Somebody";
    CHECK_FALSE(check(mark));
  }
  CHECK_FALSE(awaits_worker(typed_mark()));
}

SCENARIO("Every way of signing is read as it was written") {
  const base::Digest line1 = base::sha256("line 1");
  Mark witnessed = drawn_mark();
  witnessed.method = Mark::Method::mark;
  witnessed.witness = {"Ana Rivera", "nurse"};
  witnessed.assisted = "Tunde";
  const auto read =
      parse_marks(*write_marks({typed_mark(), drawn_mark(), witnessed}, line1), line1);
  REQUIRE(read);
  CHECK((*read)[2].method == Mark::Method::mark);
  CHECK((*read)[2].witness.name == "Ana Rivera");
  CHECK((*read)[2].witness.role == "nurse");
  CHECK((*read)[2].assisted == "Tunde");
  CHECK_FALSE(parse_marks(R"([{"method":"stamped"}])", line1));
}

SCENARIO("A mark covers one document and no other") {
  const base::Digest line1 = base::sha256("line 1");
  const auto text = write_marks({typed_mark(), drawn_mark()}, line1);
  REQUIRE(text);
  CHECK(parse_marks(*text, line1));
  CHECK_FALSE(parse_marks(*text, base::sha256("line 2")));
  CHECK_FALSE(write_marks(std::vector<Mark>(9, typed_mark()), line1));
}

}  // namespace foyer::record::test
