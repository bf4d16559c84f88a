#include "transfer/outbox.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;
using Step = transfer::Outbox::Step;

namespace {

struct Sending {
  keys::Keyset keyset = sample::keyset();
  transfer::Outbox outbox{sample::item()};

  Step step() const { return outbox.next().step; }
  void answer(int status, const std::string& body = {}, int jitter = 0) {
    outbox.answered(status, body, {&keyset}, jitter);
  }
  void refuse_with(int status, Code code) { answer(status, transfer::write_error({code, "No."})); }
  void upload_all() {
    answer(201);
    answer(201);
  }
};

}  // namespace

SCENARIO("Parts go first, then the commit, and 'sent' comes with a verified receipt only") {
  Sending way;
  REQUIRE(way.step() == Step::put_part);
  CHECK(way.outbox.next().part == 0);
  way.answer(201);
  REQUIRE(way.step() == Step::put_part);
  CHECK(way.outbox.next().part == 1);
  way.answer(200);
  REQUIRE(way.step() == Step::commit);
  CHECK(way.outbox.receipt() == nullptr);
  way.answer(201, sample::receipt_text());
  REQUIRE(way.step() == Step::sent);
  REQUIRE(way.outbox.receipt() != nullptr);
  CHECK(way.outbox.receipt()->seq == 7);
  CHECK(way.outbox.receipt_text() == sample::receipt_text());
}

SCENARIO("No answer means wait and the same request again, so nothing is lost") {
  Sending way;
  way.answer(0);
  REQUIRE(way.step() == Step::wait);
  way.outbox.rang();
  REQUIRE(way.step() == Step::put_part);
  way.upload_all();
  way.answer(0);
  REQUIRE(way.step() == Step::wait);
  way.outbox.rang();
  REQUIRE(way.step() == Step::commit);
  way.answer(200, sample::receipt_text());
  CHECK(way.step() == Step::sent);
}

SCENARIO("Waits double from half a second up to a minute, each with its jitter") {
  Sending way;
  Sending with_jitter;
  int longest = 0;
  for (int i = 0; i < 12; ++i) {
    way.answer(503, {}, 0);
    with_jitter.answer(503, {}, 999);
    const int wait = way.outbox.next().wait_ms;
    CHECK(with_jitter.outbox.next().wait_ms == 2 * wait);
    CHECK(wait >= longest);
    longest = wait;
    way.outbox.rang();
    with_jitter.outbox.rang();
  }
  CHECK(longest == 30'000);
  CHECK(way.outbox.misses() == 12);
}

SCENARIO("Coming online tries at once and starts the waits anew") {
  Sending way;
  for (int i = 0; i < 8; ++i) {
    way.answer(0);
    way.outbox.rang();
  }
  way.answer(0);
  way.outbox.online();
  REQUIRE(way.step() == Step::put_part);
  way.answer(0, {}, 999);
  CHECK(way.outbox.next().wait_ms == 1'000);
}

SCENARIO("28c a receipt that is not for these bytes never means 'sent'") {
  Sending way;
  way.upload_all();
  transfer::Commit other = sample::commit();
  other.parts[0].size += 1;
  way.answer(201, write_receipt(sample::receipt_of(other), sample::key("relay")));
  CHECK(way.step() == Step::wait);
  way.outbox.rang();
  way.answer(201, write_receipt(sample::receipt_of(sample::commit()), sample::key("stranger")));
  CHECK(way.step() == Step::wait);
  way.outbox.rang();
  way.answer(200, "<html>Welcome to the library's network</html>");
  CHECK(way.step() == Step::wait);
}

SCENARIO("Parts that the relay lost are uploaded again") {
  for (const auto& [status, code] : {std::pair{409, Code::not_found}, {422, Code::mismatch}}) {
    Sending way;
    way.upload_all();
    way.refuse_with(status, code);
    REQUIRE(way.step() == Step::wait);
    way.outbox.rang();
    REQUIRE(way.step() == Step::put_part);
    CHECK(way.outbox.next().part == 0);
  }
}

SCENARIO("7 a lost answer and a link revoked since is still 'sent'") {
  Sending way;
  way.upload_all();
  way.answer(0);
  way.outbox.rang();
  way.refuse_with(410, Code::revoked);
  REQUIRE(way.step() == Step::ask_receipt);
  way.answer(200, sample::receipt_text());
  CHECK(way.step() == Step::sent);
}

SCENARIO("13 a link revoked before the commit is refused, by the relay's own word") {
  Sending way;
  way.refuse_with(410, Code::revoked);
  REQUIRE(way.step() == Step::ask_receipt);
  way.answer(0);
  REQUIRE(way.step() == Step::wait);
  way.outbox.rang();
  REQUIRE(way.step() == Step::ask_receipt);
  way.refuse_with(404, Code::not_found);
  REQUIRE(way.step() == Step::refused);
  CHECK(way.outbox.next().why == Code::revoked);
  way.outbox.rang();
  way.outbox.online();
  CHECK(way.step() == Step::refused);
}

SCENARIO("A turn that was committed with other bytes is refused as a conflict") {
  Sending way;
  way.upload_all();
  way.refuse_with(409, Code::conflict);
  REQUIRE(way.step() == Step::ask_receipt);
  transfer::Commit other = sample::commit();
  other.parts[0].size += 1;
  way.answer(200, write_receipt(sample::receipt_of(other), sample::key("relay")));
  REQUIRE(way.step() == Step::refused);
  CHECK(way.outbox.next().why == Code::conflict);
}

SCENARIO("49 a part whose name is taken by other bytes is refused, not tried for ever") {
  Sending way;
  way.refuse_with(409, Code::conflict);
  REQUIRE(way.step() == Step::ask_receipt);
  way.refuse_with(404, Code::not_found);
  REQUIRE(way.step() == Step::refused);
  CHECK(way.outbox.next().why == Code::conflict);
}

SCENARIO("What is too large or unknown to the relay is refused, what is busy waits") {
  for (const auto& [status, code] : {std::pair{413, Code::too_large},
                                     {415, Code::unsupported},
                                     {401, Code::denied},
                                     {400, Code::malformed}}) {
    Sending way;
    way.refuse_with(status, code);
    REQUIRE(way.step() == Step::ask_receipt);
    way.refuse_with(404, Code::not_found);
    CHECK(way.step() == Step::refused);
    CHECK(way.outbox.next().why == code);
  }
  for (int status : {408, 409, 422, 423, 429, 500, 502, 503, 507, 404, 403, 302}) {
    INFO(status);
    Sending way;
    way.answer(status, "<html>not the relay</html>");
    CHECK(way.step() == Step::wait);
  }
}

SCENARIO("A row of the device's store reads back, and a damaged one is refused") {
  const base::Bytes row = write_outbox_item(sample::item());
  const auto read = transfer::parse_outbox_item(row);
  REQUIRE(read);
  CHECK(read->bodies == sample::bodies());
  CHECK(write_commit(read->commit) == write_commit(sample::commit()));
  CHECK(write_outbox_item(*read) == row);

  SECTION("2 cut anywhere") {
    for (std::size_t size = 0; size < row.size(); ++size) {
      REQUIRE_FALSE(transfer::parse_outbox_item(base::ByteSpan(row).first(size)));
    }
  }
  SECTION("18 bytes behind it") {
    base::Bytes longer = row;
    longer.push_back('x');
    CHECK_FALSE(transfer::parse_outbox_item(longer));
  }
  SECTION("1 a bit of a ciphertext flipped") {
    base::Bytes bent = row;
    bent.back() ^= 1;
    CHECK_FALSE(transfer::parse_outbox_item(bent));
  }
}
