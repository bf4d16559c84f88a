// The row that waits in the device's store: one line of JCS, then the ciphertexts end to end.

#include "base/hash.h"
#include "keys/fields.h"
#include "keys/signed_document.h"
#include "transfer/outbox.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t line_bytes_max = 192 * base::limits::KiB;

auto refuse() {
  return fail(Code::malformed, "What was kept on this device is damaged.");
}

struct Line {
  Commit commit;
  base::Secret32 token;
};

base::Result<Line> parse_line(std::string_view text) {
  const auto body = base::parse_json(text, line_bytes_max);
  if (!body) return refuse();
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  const base::SecretBytes token(fields.bytes("token", 32));
  auto commit = parse_commit(fields.text("commit", line_bytes_max));
  if (!fields.good() || !commit || token.span().size() != 32) return refuse();
  return Line{std::move(*commit), base::Secret32(token.span())};
}

}  // namespace

base::Bytes write_outbox_item(const OutboxItem& item) {
  base::Bytes out = base::to_bytes(to_jcs(base::Json::object()
                                              .set("v", 1)
                                              .set("token", base::to_b64u(item.token.span()))
                                              .set("commit", write_commit(item.commit))));
  out.push_back('\n');
  for (const base::Bytes& body : item.bodies) base::append(out, body);
  return out;
}

base::Result<OutboxItem> parse_outbox_item(base::ByteSpan bytes) {
  const std::size_t end = base::as_text(bytes).substr(0, line_bytes_max).find('\n');
  if (end == std::string_view::npos) return refuse();
  auto line = parse_line(base::as_text(bytes.first(end)));
  if (!line) return std::unexpected(line.error());
  OutboxItem item{std::move(line->commit), std::move(line->token), {}};
  bytes = bytes.subspan(end + 1);
  for (const Part& part : item.commit.parts) {
    const auto size = static_cast<std::size_t>(part.size);
    if (size > bytes.size() || base::hash_name(bytes.first(size)) != part.digest) return refuse();
    item.bodies.emplace_back(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    bytes = bytes.subspan(size);
  }
  if (!bytes.empty()) return refuse();
  return item;
}

}  // namespace foyer::transfer
