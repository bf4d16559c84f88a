#include "base/json.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Code;

namespace {

Code refusal(std::string_view text) {
  const auto read = base::parse_json(text);
  INFO(text.substr(0, 60));
  REQUIRE_FALSE(read);
  return read.error().code;
}

std::string nested(std::size_t depth, std::string_view open, std::string_view close) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += open;
  for (std::size_t i = 0; i < depth; ++i) out += close;
  return out;
}

}  // namespace

SCENARIO("29 duplicate keys are refused, however they are spelt and wherever they stand") {
  CHECK(refusal(R"({"a":1,"a":1})") == Code::malformed);
  CHECK(refusal(R"({"a":1,"\u0061":2})") == Code::malformed);
  CHECK(refusal(R"([{"x":{"b":1,"c":2,"b":3}}])") == Code::malformed);
  CHECK(base::parse_json(R"([{"a":1},{"a":1}])"));
}

SCENARIO("30 a depth of a million is refused, and of thirty-two is not") {
  CHECK(base::parse_json(nested(32, "[", "]")));
  CHECK(refusal(nested(33, "[", "]")) == Code::malformed);
  CHECK(refusal(nested(33, "{\"a\":[", "]}")) == Code::malformed);
  CHECK(refusal(std::string(1'000'000, '[')) == Code::malformed);
  std::string objects;
  for (int i = 0; i < 1'000'000; ++i) objects += "{\"a\":";
  CHECK(refusal(objects) == Code::malformed);
}

SCENARIO("31 numbers that others would read otherwise are refused") {
  for (const char* bad : {"9007199254740992",
                          "-9007199254740992",
                          "18446744073709551616",
                          "1e400",
                          "1.0",
                          "1e2",
                          "0.1",
                          "-0",
                          "[-0]",
                          "{\"a\":-0}",
                          "-0.0",
                          "01",
                          "+1",
                          "1.",
                          ".5",
                          "NaN",
                          "Infinity",
                          "-",
                          "0x10",
                          "1_000",
                          "123456789012345678901234567890"}) {
    CHECK(refusal(bad) == Code::malformed);
  }
  CHECK(base::parse_json("9007199254740991")->integer() == 9007199254740991);
  CHECK(base::parse_json("-9007199254740991")->integer() == -9007199254740991);
  CHECK(base::parse_json("-1")->integer() == -1);
  CHECK(base::parse_json(R"("-0")")->text() == "-0");
  CHECK(base::parse_json(R"(["\"-0",-10])")->at(1).integer() == -10);
}

SCENARIO("32 lone surrogates and overlong or broken UTF-8 are refused") {
  for (const char* bad :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")", R"("\udc00\ud800")", "\"\xc0\xaf\"",
        "\"\xe0\x80\xaf\"", "\"\xf0\x80\x80\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"",
        "\"\xff\"", "\"\x80\"", "\"\xc3\"", "{\"\xc3\":1}"}) {
    CHECK(refusal(bad) == Code::malformed);
  }
  CHECK(base::parse_json(R"("\ud83d\ude00")")->text() == "😀");
}

SCENARIO("33 NUL and raw control characters are refused") {
  CHECK(refusal(R"("a\u0000b")") == Code::malformed);
  CHECK(refusal(std::string_view("\"a\0b\"", 5)) == Code::malformed);
  CHECK(refusal(std::string_view("{}\0", 3)) == Code::malformed);
  CHECK(refusal("\"a\nb\"") == Code::malformed);
  CHECK(refusal(R"({"\u0000":1})") == Code::malformed);
}

SCENARIO("Keys that are not plain ASCII are refused") {
  CHECK(refusal(R"({"é":1})") == Code::malformed);
  CHECK(refusal(R"({"\u00e9":1})") == Code::malformed);
  CHECK(refusal(R"({"a\nb":1})") == Code::malformed);
  CHECK(base::parse_json(R"({"__proto__":1})"));
}

SCENARIO("What is not exactly one JSON value is refused") {
  for (const char* bad : {"", " ", "{}{}", "{} x", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "nul",
                          "// c\n{}", "{}/*c*/", "\xef\xbb\xbf{}", "[1 2]", "{\"a\"}", "]"}) {
    CHECK(refusal(bad) == Code::malformed);
  }
  CHECK(base::parse_json(" {} \n"));
}

SCENARIO("Limits of size, text and count hold on both sides") {
  const std::string most(base::limits::json_string_bytes_max, 'a');
  CHECK(base::parse_json('"' + most + '"'));
  CHECK_FALSE(base::parse_json('"' + most + "a\""));
  CHECK(base::parse_json("[1]", 3));
  CHECK(base::parse_json("[1]", 2).error().code == Code::too_large);

  std::string many = "[0";
  for (std::size_t i = 0; i + 2 < base::limits::json_nodes_max; ++i) many += ",0";
  CHECK(base::parse_json(many + "]"));
  CHECK_FALSE(base::parse_json(many + ",0]"));
  CHECK_FALSE(base::parse_json(many + ",[]]"));
}

SCENARIO("RFC 8785 text has one form: sorted keys, no spaces, the fewest escapes") {
  const auto value = base::parse_json(
      R"({ "b" : [ true , null , -5 ], "a" : "\u20ac\u0024\u000F\u000aA'\u0042\u0022\u005c\\\"\/" ,
          "A":"\u00e9", "" : {} })");
  REQUIRE(value);
  CHECK(to_jcs(*value) ==
        "{\"\":{},\"A\":\"é\",\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"b\":[true,null,-5]}");
  CHECK(base::is_jcs(to_jcs(*value)));
  CHECK_FALSE(base::is_jcs("{ }"));
  CHECK_FALSE(base::is_jcs(R"({"b":1,"a":2})"));
  CHECK_FALSE(base::is_jcs(R"("\u0041")"));
  CHECK(base::is_jcs("\"\x7f\""));
}

SCENARIO("Forgiving readers give stand-ins, strict readers refuse") {
  const base::Json value = *base::parse_json(R"({"n":5,"t":"x","l":[1],"k":"AAAA"})");
  CHECK(value["missing"]["deeper"].at(3).is_null());
  CHECK(value["t"].integer(-1) == -1);
  CHECK(value["n"].text("none") == "none");
  CHECK(value["n"].items().empty());
  CHECK(value.get_integer("n", 5, 5));
  CHECK_FALSE(value.get_integer("n", 6, 9));
  CHECK_FALSE(value.get_integer("t", 0, 9));
  CHECK_FALSE(value.get_text("n"));
  CHECK(value.get_text("t", 0).error().code == Code::too_large);
  CHECK(value.get_bytes("k", 3));
  CHECK_FALSE(value.get_bytes("k", 4));
  CHECK_FALSE(value.get_bytes("n", 4));
}
