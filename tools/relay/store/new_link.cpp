// What workers send about links, read strictly.

#include <set>

#include "base/json.h"
#include "relay/store/links.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;
using base::Json;
namespace limits = base::limits;

constexpr std::int64_t clock_slack_s = 600;
constexpr std::size_t sealed_overhead_bytes = 40;  // nonce and tag
constexpr std::size_t escrow_bytes_max = limits::age_header_bytes_max;

// The b64u text of `key` when it stands for at most `bytes_max` bytes, and at least one.
base::Result<std::string> read_sealed(const Json& body, std::string_view key,
                                      std::size_t bytes_max) {
  auto text = body.get_text(key);
  if (!text) return text;
  auto bytes = base::parse_b64u(*text);
  if (!bytes) return std::unexpected(bytes.error());
  if (bytes->empty()) return fail(Code::malformed, "A sealed member of the link is empty.");
  if (bytes->size() > bytes_max) {
    return fail(Code::too_large, "A sealed member of the link is too large.");
  }
  return text;
}

base::Result<std::string> read_32(const Json& body, std::string_view key) {
  if (auto bytes = body.get_bytes(key, 32); !bytes) return std::unexpected(bytes.error());
  return std::string(body[key].text());
}

base::Status read_code(const Json& body, NewLink& link) {
  link.code_proof = body["codeProof"].text();
  if (!body["codeProof"].is_string() ||
      (!link.code_proof.empty() && !base::parse_b64u(link.code_proof, 32))) {
    return fail(Code::malformed, "The code proof must be 32 bytes, or empty when waived.");
  }
  link.code_kind = link.code_proof.empty() ? "waived" : body["code"].text("digits");
  bool known = link.code_kind == "digits" || link.code_kind == "words";
  if (!link.code_proof.empty() && !known) {
    return fail(Code::malformed, "A spoken code is digits or words.");
  }
  return {};
}

base::Status read_turns(const Json& body, NewLink& link) {
  const auto& hashes = body["uploadHashes"].items();
  if (hashes.empty() || hashes.size() > limits::turns_max) {
    return fail(Code::malformed, "A link has 1 to 32 turns.");
  }
  if (body["turns"].is_integer() && body["turns"].integer() != std::int64_t(hashes.size())) {
    return fail(Code::malformed, "A link has one upload token for each turn.");
  }
  std::set<std::string, std::less<>> seen;
  for (const Json& hash : hashes) {
    if (!base::parse_b64u(hash.text(), 32)) {
      return fail(Code::malformed, "The hash of an upload token must be 32 bytes.");
    }
    if (!seen.emplace(hash.text()).second) {
      return fail(Code::malformed, "Two turns have the same upload token.");
    }
    link.upload_hashes.emplace_back(hash.text());
  }
  return {};
}

base::Status read_limits(const Json& body, base::UnixSeconds now, NewLink& link) {
  auto expiry = body.get_integer("expiry", 0, limits::json_integer_max);
  auto bytes_max = body.get_integer("bytesMax", 1, limits::link_bytes_max);
  if (!expiry) return std::unexpected(expiry.error());
  if (!bytes_max) return std::unexpected(bytes_max.error());
  if (*expiry <= now) return fail(Code::expired, "The link's expiry is in the past.");
  if (*expiry > now + limits::link_days_max * base::day_s + clock_slack_s) {
    return fail(Code::too_large, "A link lives 30 days at most.");
  }
  link.expiry = *expiry;
  link.bytes_max = *bytes_max;
  return {};
}

base::Status read_texts(const Json& body, NewLink& link) {
  struct Field {
    std::string_view key;
    std::string NewLink::* member;
    std::size_t bytes_max;  // 0: exactly 32 bytes
  };
  constexpr std::size_t manifest_max = limits::manifest_bytes_max + sealed_overhead_bytes;
  const Field fields[] = {
      {"linkId", &NewLink::id, 0},
      {"openHash", &NewLink::open_hash, 0},
      {"r", &NewLink::r, 0},
      {"public", &NewLink::public_sealed, manifest_max},
      {"private", &NewLink::private_sealed, manifest_max},
      {"escrow", &NewLink::escrow, escrow_bytes_max},
  };
  for (const Field& field : fields) {
    auto text = field.bytes_max == 0 ? read_32(body, field.key)
                                     : read_sealed(body, field.key, field.bytes_max);
    if (!text) return std::unexpected(text.error());
    link.*field.member = std::move(*text);
  }
  return {};
}

}  // namespace

base::Result<NewLink> parse_new_link(std::string_view text, base::UnixSeconds now) {
  auto body = base::parse_json(text, limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (body->operator[]("v").integer() != 1) {
    return fail(Code::unknown_version, "This relay knows version 1 of links.");
  }
  NewLink link;
  for (base::Status status : {read_texts(*body, link), read_code(*body, link),
                              read_turns(*body, link), read_limits(*body, now, link)}) {
    if (!status) return std::unexpected(status.error());
  }
  return link;
}

base::Result<Reopening> parse_reopening(std::string_view text) {
  auto body = base::parse_json(text, limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  auto code_proof = read_32(*body, "codeProof");
  if (!code_proof) return std::unexpected(code_proof.error());
  auto escrow = read_sealed(*body, "escrow", escrow_bytes_max);
  if (!escrow) return std::unexpected(escrow.error());
  return Reopening{std::move(*code_proof), std::move(*escrow)};
}

}  // namespace foyer::relay
