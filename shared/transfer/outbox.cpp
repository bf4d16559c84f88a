#include "transfer/outbox.h"

#include <algorithm>

#include "keys/signed_document.h"

namespace foyer::transfer {
namespace {

using base::Code;
using Keysets = std::vector<const keys::Keyset*>;

constexpr int first_wait_ms = 1'000;
constexpr int longest_wait_ms = 60'000;

bool is_success(int status) {
  return status == 200 || status == 201;
}

// Answers after which the same request can still succeed: no answer, wait, overload, and whatever
// was not said by the relay itself (a captive portal, a proxy whose relay restarts).
bool passes(int status, std::string_view body) {
  const Code named = read_error(body);
  if (status == 409 && named == Code::conflict) return false;
  constexpr int passing[] = {0, 408, 409, 422, 423, 425, 429};
  return status >= 500 || named == Code::unavailable ||
         std::ranges::find(passing, status) != std::end(passing);
}

// A receipt of this turn that is not for these bytes: another submission was stored.
bool is_other_receipt(const Commit& sent, int status, std::string_view body) {
  if (!is_success(status)) return false;
  const auto document = keys::parse_signed(body, keys::ProofKind::receipt, body.size());
  return document && document->body["submission"].text() != submission_digest(sent);
}

}  // namespace

Outbox::Outbox(OutboxItem item) : item_(std::move(item)), stored_(item_.bodies.size(), false) {
  proceed();
}

void Outbox::proceed() {
  const auto missing = std::ranges::find(stored_, false);
  if (doubtful_) {
    next_ = {.step = Step::ask_receipt};
  } else if (missing != stored_.end()) {
    next_ = {.step = Step::put_part, .part = static_cast<std::size_t>(missing - stored_.begin())};
  } else {
    next_ = {.step = Step::commit};
  }
}

// Doubles up to a minute; the jittered half keeps a thousand phones that come back online at once
// from knocking at once again and again.
void Outbox::back_off(int jitter) {
  int wait_ms = first_wait_ms;
  for (int i = 0; i < misses_ && wait_ms < longest_wait_ms; ++i) wait_ms *= 2;
  wait_ms = std::min(wait_ms, longest_wait_ms);
  ++misses_;
  next_ = {.step = Step::wait,
           .wait_ms = wait_ms / 2 + wait_ms / 2 * std::clamp(jitter, 0, 999) / 999};
}

// A refusal is believed only after the relay has said that it holds no receipt: the commit may
// have been stored, its answer lost, and the link closed since.
void Outbox::refuse(Code why) {
  doubtful_ = true;
  refusal_ = why;
  proceed();
}

void Outbox::answered(int status, std::string_view body, const Keysets& keysets, int jitter) {
  switch (next_.step) {
    case Step::put_part:
      return part_answered(status, body, jitter);
    case Step::commit:
      return commit_answered(status, body, keysets, jitter);
    case Step::ask_receipt:
      return receipt_answered(status, body, keysets, jitter);
    case Step::wait:
    case Step::sent:
    case Step::refused:
      return;
  }
}

void Outbox::part_answered(int status, std::string_view body, int jitter) {
  if (is_success(status)) {
    stored_[next_.part] = true;
    misses_ = 0;
    return proceed();
  }
  if (passes(status, body)) return back_off(jitter);
  refuse(read_error(body));
}

void Outbox::commit_answered(int status, std::string_view body, const Keysets& keysets,
                             int jitter) {
  if (is_success(status)) {
    // A receipt that does not verify is no receipt: something stands between page and relay.
    return accept(body, keysets) ? void() : back_off(jitter);
  }
  // What the relay holds is not what is committed: upload it all again.
  const bool lost = status == 422 || (status == 409 && read_error(body) == Code::not_found);
  if (lost) stored_.assign(stored_.size(), false);
  if (passes(status, body)) return back_off(jitter);
  refuse(read_error(body));
}

void Outbox::receipt_answered(int status, std::string_view body, const Keysets& keysets,
                              int jitter) {
  if (is_success(status) && accept(body, keysets)) return;
  if (passes(status, body) && !is_other_receipt(item_.commit, status, body))
    return back_off(jitter);
  next_ = {.step = Step::refused, .why = refusal_};
}

bool Outbox::accept(std::string_view body, const Keysets& keysets) {
  auto receipt = verify_receipt(body, item_.commit, keysets);
  if (!receipt) return false;
  receipt_ = std::move(*receipt);
  receipt_text_ = body;
  next_ = {.step = Step::sent};
  return true;
}

void Outbox::rang() {
  if (next_.step == Step::wait) proceed();
}

void Outbox::online() {
  if (next_.step != Step::wait) return;
  misses_ = 0;
  proceed();
}

}  // namespace foyer::transfer
