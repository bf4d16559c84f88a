#include "base/bytes.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;

SCENARIO("Base64url of RFC 4648 section 10, without padding") {
  const std::pair<const char*, const char*> known[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
  for (const auto& [text, written] : known) {
    CHECK(base::to_b64u(base::as_bytes(text)) == written);
    const auto back = base::parse_b64u(written);
    REQUIRE(back);
    CHECK(base::as_text(*back) == text);
  }
}

SCENARIO("3 padding, spaces, other alphabets and non-canonical tails of base64url are refused") {
  for (const char* bad : {"Zg==", "Zg=", "Z", "Zh", "Zm9=", "Zm9vYh", "+_8", "-/8", "Zm 9v",
                          " Zm9v", "Zm9v ", "Zm9v\n", "Zm9\tv", "Zm9v.", "Zm9vA"}) {
    INFO(bad);
    CHECK_FALSE(base::parse_b64u(bad));
  }
  CHECK_FALSE(base::parse_b64u(std::string_view("Zm9v\0", 5)));
  CHECK_FALSE(base::parse_b64u("Zm9v", 4));
  CHECK(base::parse_b64u("Zm9v", 3));
}

SCENARIO("Standard base64 is read padded or unpadded, and never half padded") {
  for (const char* good : {"", "Zg==", "Zg", "Zm8=", "Zm8", "Zm9v", "+/8=", "+/8"}) {
    INFO(good);
    CHECK(base::parse_b64(good));
  }
  for (const char* bad : {"Zg=", "Zh==", "Zm9v=", "====", "=", "-_8=", "Zg==Zg==", "Zm9v\n"}) {
    INFO(bad);
    CHECK_FALSE(base::parse_b64(bad));
  }
}

SCENARIO("Every length goes to text and back") {
  base::Bytes bytes;
  for (int i = 0; i < 200; ++i) {
    const auto url = base::parse_b64u(base::to_b64u(bytes), bytes.size());
    const auto standard = base::parse_b64(base::to_b64(bytes));
    REQUIRE(url);
    REQUIRE(standard);
    REQUIRE(*url == bytes);
    REQUIRE(*standard == bytes);
    REQUIRE(base::to_hex(bytes).size() == 2 * bytes.size());
    bytes.push_back(static_cast<std::uint8_t>(i * 37));
  }
}

SCENARIO("Comparison in constant time says what plain comparison says") {
  const base::Bytes one = base::to_bytes("token");
  CHECK(base::equal_in_constant_time(one, base::to_bytes("token")));
  CHECK_FALSE(base::equal_in_constant_time(one, base::to_bytes("tokem")));
  CHECK_FALSE(base::equal_in_constant_time(one, base::to_bytes("toke")));
  CHECK(base::equal_in_constant_time({}, {}));
}
