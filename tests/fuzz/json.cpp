#include "base/json.h"

#include "base/utf8.h"
#include "check.h"

using namespace foyer;

// What the guard lets in has one JCS text, and that text reads back as the same value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto value = base::parse_json(fuzz::text_of(data, size));
  if (!value) return 0;
  const std::string text = to_jcs(*value);
  fuzz::check(base::is_valid_utf8(text), "JCS text is UTF-8 without NUL");
  const auto again = base::parse_json(text);
  fuzz::check(again.has_value(), "JCS text passes the guard");
  fuzz::check(*again == *value, "JCS text reads back as the same value");
  fuzz::check(to_jcs(*again) == text, "JCS text is its own JCS text");
  return 0;
}
