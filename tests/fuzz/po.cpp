// Whatever stands in a PO file: it is refused by a line of the file, or read; and what was read is
// written so that it reads the same.

#include "pack_translate/po.h"

#include <algorithm>

#include "check.h"

using namespace foyer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  std::size_t line = 0;
  const auto file = pack::parse_po(text, line);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  fuzz::check(line <= lines, "the line is one of the file");
  if (!file) return 0;
  const auto again = pack::parse_po(pack::write_po(*file), line);
  fuzz::check(again.has_value(), "what was written can be read");
  fuzz::check(again->entries.size() == file->entries.size(), "no entry is lost");
  for (std::size_t i = 0; i < file->entries.size(); ++i) {
    const pack::PoEntry &a = file->entries[i], &b = again->entries[i];
    fuzz::check(a.context == b.context && a.id == b.id && a.plural == b.plural, "English is kept");
    fuzz::check(a.texts == b.texts && a.fuzzy == b.fuzzy, "the translation is kept");
  }
  return 0;
}
