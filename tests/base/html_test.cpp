#include "base/html.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::base {

SCENARIO("Text in HTML ends no element and no value, and names no character by itself") {
  CHECK(escape_html("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(escape_html("\" onload=\"x") == "&quot; onload=&quot;x");
  CHECK(escape_html("' onload='x") == "&#39; onload=&#39;x");
  CHECK(escape_html("a &lt; b && c") == "a &amp;lt; b &amp;&amp; c");
}

SCENARIO("Everything else stays as it is, whatever its bytes") {
  for (const char* text : {"", "Ana López", "نعم، 好", "line\nline\t*", "a=b; {0}"})
    CHECK(escape_html(text) == text);
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  const std::string out = escape_html(bytes);
  CHECK(out.size() == bytes.size() + 4 + 3 + 3 + 5 + 4);
  CHECK(out.find('\0') == 0);
}

}  // namespace foyer::base
