#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

base::Result<transfer::Receipt> verify(const std::string& text) {
  const keys::Keyset keyset = sample::keyset();
  return transfer::verify_receipt(text, sample::commit(), {&keyset});
}

Code refusal(const std::string& text) {
  const auto verdict = verify(text);
  REQUIRE_FALSE(verdict);
  return verdict.error().code;
}

}  // namespace

SCENARIO("A receipt for what was sent verifies under the relay's key of that time") {
  CHECK(verify(sample::receipt_text()));
  transfer::Receipt later = sample::receipt_of(sample::commit());
  later.time = sample::start + 150;
  CHECK(verify(write_receipt(later, sample::key("next relay"))));
  later.seq = 1;
  later.prev = "";
  CHECK(verify(write_receipt(later, sample::key("next relay"))));
}

SCENARIO("28c a receipt for other bytes is refused") {
  const auto bent = [](auto change) {
    transfer::Receipt receipt = sample::receipt_of(sample::commit());
    change(receipt);
    return refusal(write_receipt(receipt, sample::key("relay")));
  };
  CHECK(bent([](auto& r) { r.turn = 1; }) == Code::mismatch);
  CHECK(bent([](auto& r) { r.link_id = base::hash_name(base::as_bytes("x")); }) == Code::mismatch);
  CHECK(bent([](auto& r) { r.submission = base::hash_name(base::as_bytes("x")); }) ==
        Code::mismatch);
}

SCENARIO("A receipt by a key that was not the relay's at that time is refused") {
  const transfer::Receipt receipt = sample::receipt_of(sample::commit());
  CHECK(refusal(write_receipt(receipt, sample::key("stranger"))) == Code::denied);
  CHECK(refusal(write_receipt(receipt, sample::key("next relay"))) == Code::denied);
  CHECK_FALSE(transfer::verify_receipt(sample::receipt_text(), sample::commit(), {}));
}

SCENARIO("1 a bit flip anywhere in a receipt is refused") {
  const std::string text = sample::receipt_text();
  for (std::size_t i = 0; i < text.size() * 8; ++i) {
    std::string bent = text;
    bent[i / 8] = static_cast<char>(bent[i / 8] ^ (1 << (i % 8)));
    REQUIRE_FALSE(verify(bent));
  }
}
