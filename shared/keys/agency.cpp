#include "keys/agency.h"

#include <algorithm>

#include "keys/fields.h"

namespace foyer::keys {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t phone_bytes_max = 40;
constexpr std::size_t origin_bytes_max = 300;
constexpr std::size_t embedders_max = 32;

bool is_host(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.front() != '0' &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

base::Status check_dates(const Agency& agency, base::UnixSeconds now) {
  if (agency.not_after <= agency.not_before ||
      agency.not_after - agency.not_before > base::limits::agency_days_max * base::day_s) {
    return fail(Code::malformed, "The agency's page data are dated for too long a time.");
  }
  if (now < agency.not_before || now >= agency.not_after) {
    return fail(Code::expired, "The agency's page data are out of date.");
  }
  return {};
}

}  // namespace

std::string agency_id(const PublicKey& root) {
  return base::hash_name(root);
}

bool is_origin(std::string_view text) {
  const bool secure = text.starts_with("https://");
  if (!secure && !text.starts_with("http://")) return false;
  text.remove_prefix(secure ? 8 : 7);
  const std::size_t colon = text.find(':');
  const std::string_view host = text.substr(0, colon);
  if (!is_host(host) || (colon != text.npos && !is_port(text.substr(colon + 1)))) return false;
  return secure || host == "localhost" || host == "127.0.0.1";
}

std::string write_agency(const Agency& agency, const SigningKey& root) {
  base::Json body;
  body.set("v", 1)
      .set("seq", agency.seq)
      .set("notBefore", agency.not_before)
      .set("notAfter", agency.not_after)
      .set("agency", agency.id)
      .set("rootKey", base::to_b64u(agency.root))
      .set("name", agency.name)
      .set("phone", agency.phone)
      .set("embedders", write_texts(agency.embedders))
      .set("keyset", agency.keyset);
  if (!agency.walk_in.empty()) body.set("walkIn", agency.walk_in);
  return write_signed(body, root, ProofKind::agency);
}

base::Result<Agency> parse_agency(std::string_view text, base::UnixSeconds now) {
  const auto document = parse_signed(text, ProofKind::agency, base::limits::agency_bytes_max);
  if (!document) return std::unexpected(document.error());
  Fields fields(document->body);
  Agency agency;
  agency.seq = fields.integer("seq", 1, base::limits::json_integer_max);
  agency.not_before = fields.time("notBefore");
  agency.not_after = fields.time("notAfter");
  agency.id = fields.hash("agency");
  agency.root = fields.key("rootKey");
  agency.name = fields.required("name", name_bytes_max);
  agency.phone = fields.required("phone", phone_bytes_max);
  agency.embedders = fields.texts("embedders", embedders_max, origin_bytes_max);
  agency.keyset = fields.hash("keyset");
  if (document->body.has("walkIn")) agency.walk_in = fields.hash("walkIn");
  if (!std::ranges::all_of(agency.embedders, is_origin)) {
    fields.refuse(Code::malformed, "A site that may embed the kiosk is not a plain web origin.");
  }
  if (agency.root != document->by || agency.id != agency_id(document->by)) {
    fields.refuse(Code::mismatch, "The agency's page data are not signed by the agency they name.");
  }
  if (fields.good()) {
    const auto dated = check_dates(agency, now);
    if (!dated) return std::unexpected(dated.error());
  }
  return finish(fields, std::move(agency));
}

base::Status check_not_older(const Agency& fresh, const Agency& seen) {
  if (fresh.id != seen.id) return fail(Code::mismatch, "These are another agency's page data.");
  if (fresh.seq < seen.seq) {
    return fail(Code::conflict, "The agency's page data are older than those seen before.");
  }
  return {};
}

}  // namespace foyer::keys
