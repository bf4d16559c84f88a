#include "check.h"
#include "link/link.h"

using namespace foyer;

// A fragment has one writing; a normalised code is its own normal form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto fragment = link::parse_fragment(text)) {
    const std::string written = link::write_fragment(fragment->s, fragment->h);
    fuzz::check(written == (text.starts_with('#') ? text.substr(1) : text), "one writing");
  }
  if (const auto code = link::normalise_code(text)) {
    const auto again = link::normalise_code(*code);
    fuzz::check(again && *again == *code, "the normal form of a code stays");
  }
  return 0;
}
