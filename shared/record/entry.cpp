#include "record/entry.h"

#include <array>

#include "base/limits.h"
#include "keys/fields.h"
#include "keys/signed_document.h"

namespace foyer::record {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;
using base::Result;

constexpr std::size_t step_bytes = 4 * limits::KiB;
constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t submissions_max = 500;

constexpr std::array<std::string_view, entry_kinds> kind_names{
    "review", "identity", "capacity", "countersign", "activate", "session",
    "notice", "renew",    "withdraw", "answer",      "search",   "handover",
    "hold",   "retain",   "dispose",  "legal-basis", "disclose", "paper"};

std::size_t padded_size(std::size_t size_bytes) {
  return (size_bytes + step_bytes - 1) / step_bytes * step_bytes;
}

Json write_body(const Entry& entry) {
  Json out = Json::object().set("v", 1).set("unitId", entry.unit_id).set("seq", entry.seq);
  out.set("submissions", keys::write_texts(entry.submissions)).set("keysetHash", entry.keyset);
  out.set("prev", entry.prev).set("kind", name(entry.kind)).set("by", entry.by);
  return out.set("at", entry.at).set("body", entry.body);
}

Result<Entry> read_body(const Json& body) {
  keys::Fields fields(body);
  Entry out;
  out.unit_id = fields.required("unitId", id_bytes_max);
  out.submissions = fields.texts("submissions", submissions_max, id_bytes_max);
  out.keyset = fields.hash("keysetHash");
  out.seq = fields.integer("seq", 1, limits::entries_max);
  out.prev = fields.hash("prev");
  out.by = fields.required("by", id_bytes_max);
  out.at = fields.time("at");
  const auto kind = parse_entry_kind(fields.required("kind", id_bytes_max));
  if (!fields.good()) return std::unexpected(fields.status().error());
  if (!kind) return std::unexpected(kind.error());
  out.kind = *kind;
  out.body = body["body"];
  if (auto ok = check_body(out.kind, out.body); !ok) return std::unexpected(ok.error());
  return out;
}

}  // namespace

std::string_view name(EntryKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}

Result<EntryKind> parse_entry_kind(std::string_view text) {
  for (int i = 0; i < entry_kinds; ++i) {
    const auto kind = static_cast<EntryKind>(i);
    if (name(kind) == text) return kind;
  }
  return fail(Code::unknown_version, "This entry is of a kind that this program does not know.");
}

Result<base::Bytes> seal_entry(const Entry& entry, const keys::SigningKey& worker,
                               const keys::Keyset& keyset, base::Random& random) {
  const Json body = write_body(entry);
  if (auto ok = read_body(body); !ok) return std::unexpected(ok.error());
  base::Bytes plaintext = base::to_bytes(keys::write_signed(body, worker, keys::ProofKind::entry));
  if (plaintext.size() > limits::entry_bytes_max) {
    return fail(Code::too_large, "This is too long for one entry. Say it in fewer words.");
  }
  plaintext.resize(padded_size(plaintext.size()), ' ');
  auto sealed = seal::seal_to({keyset.team, keyset.recovery}, plaintext, random);
  sodium_memzero(plaintext.data(), plaintext.size());
  return sealed;
}

Result<ProvedEntry> read_entry(std::string_view plaintext) {
  const std::size_t last = plaintext.find_last_not_of(' ');
  const std::size_t size = last == plaintext.npos ? 0 : last + 1;
  if (size == 0 || plaintext[last] != '\n' || plaintext.size() != padded_size(size)) {
    return fail(Code::malformed, "The sealed entry is not padded as it must be.");
  }
  const auto document = keys::parse_signed(plaintext.substr(0, size), keys::ProofKind::entry,
                                           limits::entry_bytes_max);
  if (!document) return std::unexpected(document.error());
  auto entry = read_body(document->body);
  if (!entry) return std::unexpected(entry.error());
  return ProvedEntry{std::move(*entry), document->by};
}

}  // namespace foyer::record
