#pragma once
// What to do next with a sealed submission, as a pure decision: upload a part, commit, wait,
// verify, forget. The session turns each step into an effect.

#include <string>
#include <vector>

#include "base/bytes.h"
#include "transfer/protocol.h"

namespace foyer::transfer {

struct OutboxItem {
  Commit commit;
  base::Bytes token;                 // upload token of this turn
  std::vector<base::Bytes> bodies;   // ciphertext of each part, in the commit's order
};

// IndexedDB row for an own device, and back. Holds ciphertext, token and expected fields only.
base::Bytes write_outbox_item(const OutboxItem& item);
base::Result<OutboxItem> parse_outbox_item(base::ByteSpan bytes);

class Outbox {
 public:
  explicit Outbox(OutboxItem item);

  enum class Step { put_part, commit, wait, sent, refused };
  struct Next {
    Step step;
    std::size_t part = 0;  // put_part
    int wait_ms = 0;       // wait
    base::Code why{};      // refused: what kind of refusal
  };
  Next next() const;

  // The answer to the request of next(): status 0 is no answer. Jitter is 0 to 999.
  void answered(int status, std::string_view body,
                const std::vector<const keys::Keyset*>& keysets, int jitter);
  void rang();     // the wait is over
  void online();   // try now

  const OutboxItem& item() const;
  const Receipt* receipt() const;  // verified, or null
  const std::string& receipt_text() const;

 private:
  OutboxItem item_;
  std::vector<bool> stored_;
  int misses_ = 0;
  Next next_;
  std::optional<Receipt> receipt_;
  std::string receipt_text_;
};

}  // namespace foyer::transfer
