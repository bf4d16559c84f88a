#pragma once
// What to do next with a sealed submission, as a pure decision: upload a part, commit, ask for the
// receipt, wait, verify, forget. The session turns each step into an effect.

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "transfer/protocol.h"

namespace foyer::transfer {

struct OutboxItem {
  Commit commit;
  base::Secret32 token;             // upload token of this turn
  std::vector<base::Bytes> bodies;  // ciphertext of each part, in the commit's order
};

// IndexedDB row for an own device, and back. Holds ciphertext, token and expected fields only.
base::Bytes write_outbox_item(const OutboxItem& item);
// Refuses a row whose bodies are not the ones that the commit names.
base::Result<OutboxItem> parse_outbox_item(base::ByteSpan bytes);

class Outbox {
 public:
  explicit Outbox(OutboxItem item);

  enum class Step {
    put_part,     // PUT /v1/parts/{digest of `part`}
    commit,       // POST /v1/submissions
    ask_receipt,  // GET /v1/links/{linkId}/receipts/{turn}: was it stored, and the answer lost?
    wait,         // `wait_ms`, then rang(); or online() before
    sent,         // the receipt is verified: forget the row
    refused,  // the relay will never take it: say `why`, keep the row for 'save the locked file'
  };
  struct Next {
    Step step;
    std::size_t part = 0;  // put_part
    int wait_ms = 0;       // wait
    base::Code why{};      // refused
  };
  const Next& next() const { return next_; }

  // The answer to the request of next(): status 0 is no answer. Jitter is 0 to 999, evenly drawn.
  void answered(int status, std::string_view body, const std::vector<const keys::Keyset*>& keysets,
                int jitter);
  void rang();    // the wait is over
  void online();  // the network is back or the page is shown again: try now, from the start

  const OutboxItem& item() const { return item_; }
  const Receipt* receipt() const { return receipt_ ? &*receipt_ : nullptr; }  // verified, or null
  const std::string& receipt_text() const { return receipt_text_; }
  // How many times in a row it had to wait: for the screen's words, never for giving up.
  int misses() const { return misses_; }

 private:
  void proceed();
  void back_off(int jitter);
  void refuse(base::Code why);
  void part_answered(int status, std::string_view body, int jitter);
  void commit_answered(int status, std::string_view body,
                       const std::vector<const keys::Keyset*>& keysets, int jitter);
  void receipt_answered(int status, std::string_view body,
                        const std::vector<const keys::Keyset*>& keysets, int jitter);
  bool accept(std::string_view body, const std::vector<const keys::Keyset*>& keysets);

  OutboxItem item_;
  std::vector<bool> stored_;
  int misses_ = 0;
  bool doubtful_ = false;  // the relay refused: only a receipt can still say it is stored
  base::Code refusal_{};   // what to say if there is none
  Next next_{};
  std::optional<Receipt> receipt_;
  std::string receipt_text_;
};

}  // namespace foyer::transfer
