// How a desk comes by a one-time code: what anybody puts before the relay, what the relay hands
// out, and what a worker types.

#include "work/join.h"

#include "check.h"
#include "proved.h"

using namespace foyer;

namespace {

void order(std::string_view text) {
  static const keys::SigningKey worker = fuzz::key_of("worker");
  (void)transfer::parse_join_order(text);
  const auto read = transfer::parse_join_order(fuzz::proved(text, keys::ProofKind::join, worker));
  if (!read) return;
  fuzz::check(read->by == worker.public_key, "the proof is whose it is");
  const auto again = transfer::parse_join_order(write_join_order(read->order, worker));
  fuzz::check(again.has_value(), "an order writes back");
  fuzz::check(again->order.sealed == read->order.sealed && again->order.id == read->order.id,
              "with the same desk in the same place");
}

void sealed(base::ByteSpan bytes) {
  static const work::JoinKeys keys = work::derive_join(base::Secret32(base::sha256("code")));
  fuzz::check(!work::open_join(bytes, keys), "nobody seals without the code");
}

void code(std::string_view typed) {
  const auto read = work::normalise_join_code(typed);
  if (!read) return;
  const auto again = work::normalise_join_code(*read);
  fuzz::check(again && *again == *read, "what was read reads the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  order(text);
  sealed({data, size});
  code(text);
  return 0;
}
