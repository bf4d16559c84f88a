// GET /v1/weight/{bytes}, POST /v1/weight: random bytes down, and bytes up that are thrown away, so
// that a page can measure its way to this relay. Nothing is stored; the rate of every address and
// the sizes are bounded.

#include <charconv>

#include "base/random.h"
#include "relay/endpoints/endpoints.h"

namespace foyer::relay {

Answer get_weight(Call& call) {
  const std::string_view asked = call.ids[0];
  std::size_t bytes = 0;
  const auto [end, bad] = std::from_chars(asked.data(), asked.data() + asked.size(), bytes);
  const bool whole = bad == std::errc{} && end == asked.data() + asked.size();
  if (!whole || bytes == 0 || bytes > weight_bytes_max)
    return refusal({base::Code::malformed, "This is no size that the relay weighs."});
  base::SystemRandom random;
  return {.type = "application/octet-stream", .body = base::to_text(random.bytes(bytes))};
}

Answer post_weight(Call&) {
  return {.status = 204};
}

}  // namespace foyer::relay
