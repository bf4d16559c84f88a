#include "check.h"
#include "record/document.h"
#include "record/entry.h"
#include "record/mark.h"
#include "record/proofs.h"

using namespace foyer;

// The lines of a submission, each read by itself as after an honest seal by a dishonest page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  (void)record::parse_document(text);
  (void)record::parse_marks(text, base::Digest{});
  (void)record::parse_proofs(text);
  (void)record::read_entry(text);
  if (const auto body = base::parse_json(text)) {
    for (int kind = 0; kind < record::entry_kinds; ++kind) {
      (void)record::check_body(static_cast<record::EntryKind>(kind), *body);
    }
  }
  if (const auto strokes = record::parse_strokes(text)) {
    (void)record::check_drawn(*strokes);
    if (!strokes->list.empty()) {
      const auto again = record::parse_strokes(to_jcs(record::to_json(*strokes)));
      fuzz::check(again.has_value(), "strokes write back");
    }
  }
  return 0;
}
