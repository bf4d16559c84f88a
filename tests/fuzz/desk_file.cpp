// The file with which a worker opens the desk: whatever stands in it, whoever has proved it. What
// can be read is written so that it reads the same.

#include "work/desk_file.h"

#include "check.h"
#include "proved.h"

using namespace foyer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const keys::SigningKey worker = fuzz::key_of("worker");
  const std::string_view text = fuzz::text_of(data, size);
  (void)work::read_desk_file(text);
  const auto read = work::read_desk_file(fuzz::proved(text, keys::ProofKind::desk, worker));
  if (!read) return 0;
  fuzz::check(read->by == worker.public_key, "the proof is whose it is");
  const auto again = work::read_desk_file(work::write_desk_file(read->file, worker));
  fuzz::check(again.has_value(), "a desk file writes back");
  fuzz::check(again->file.shared == read->file.shared, "with every key");
  (void)work::open_desk_file(*read, base::Secret32(base::sha256("passphrase")));
  return 0;
}
