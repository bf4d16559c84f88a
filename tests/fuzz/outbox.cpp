#include "transfer/outbox.h"

#include "check.h"

using namespace foyer;

namespace {

// Any sequence of answers leads to steps that can be carried out, and never to 'sent'.
void drive(transfer::OutboxItem item, const std::uint8_t* data, std::size_t size) {
  constexpr int statuses[] = {0, 200, 201, 401, 404, 409, 410, 413, 422, 429, 503, 507};
  transfer::Outbox outbox(std::move(item));
  for (std::size_t i = 0; i < size && i < 64; ++i) {
    const auto& next = outbox.next();
    fuzz::check(next.step != transfer::Outbox::Step::sent, "no receipt, not sent");
    fuzz::check(next.part < outbox.item().bodies.size(), "the part is there");
    fuzz::check(next.wait_ms >= 0 && next.wait_ms <= 60'000, "the wait is bounded");
    if (next.step == transfer::Outbox::Step::wait) outbox.rang();
    const char* bodies[] = {"", R"({"error":"conflict"})", R"({"error":"not-found"})", "[]"};
    outbox.answered(statuses[data[i] % 12], bodies[data[i] / 12 % 4], {}, data[i] * 4);
  }
}

transfer::OutboxItem sample() {
  transfer::OutboxItem item{{base::hash_name(base::as_bytes("link")), 0, {}}, {}, {}};
  for (const char* kind : {"record", "duty"}) {
    const base::Bytes body = base::to_bytes(kind);
    item.commit.parts.push_back(
        {kind, base::hash_name(body), static_cast<std::int64_t>(body.size())});
    item.bodies.push_back(body);
  }
  return item;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  drive(sample(), data, size);
  if (auto item = transfer::parse_outbox_item({data, size})) {
    const auto again = transfer::parse_outbox_item(write_outbox_item(*item));
    fuzz::check(again.has_value() && again->bodies == item->bodies, "a row writes back");
  }
  return 0;
}
