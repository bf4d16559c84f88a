#include "keys/fields.h"
#include "keys/signed_document.h"
#include "link/manifest.h"

namespace foyer::link {
namespace {

using CodeWanted = PublicManifest::CodeWanted;

constexpr std::size_t languages_max = 32;
constexpr std::size_t tag_bytes_max = 35;  // RFC 5646 section 4.4.1

std::string_view name(CodeWanted code) {
  switch (code) {
    case CodeWanted::digits:
      return "digits";
    case CodeWanted::words:
      return "words";
    case CodeWanted::waived:
      return "waived";
  }
  return {};
}

CodeWanted read_code(keys::Fields& fields) {
  const std::string written = fields.text("code", 16);
  for (CodeWanted code : {CodeWanted::digits, CodeWanted::words, CodeWanted::waived}) {
    if (name(code) == written) return code;
  }
  fields.refuse(base::Code::malformed, "The link asks for a kind of code that is not known.");
  return CodeWanted::digits;
}

}  // namespace

std::string write_public(const PublicManifest& manifest) {
  return to_jcs(base::Json::object()
                    .set("v", 1)
                    .set("agency", manifest.agency)
                    .set("linkId", manifest.link_id)
                    .set("linkKey", base::to_b64u(manifest.link_key))
                    .set("languages", keys::write_texts(manifest.languages))
                    .set("code", name(manifest.code))
                    .set("expiry", manifest.expiry));
}

base::Result<PublicManifest> parse_public(std::string_view text) {
  const auto body = base::parse_json(text, base::limits::manifest_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  if (to_jcs(*body) != text) {
    return base::fail(base::Code::malformed, "The link's manifest is not in its one right form.");
  }
  keys::Fields fields(*body);
  PublicManifest manifest;
  manifest.agency = fields.hash("agency");
  manifest.link_id = fields.hash("linkId");
  manifest.link_key = fields.key("linkKey");
  manifest.languages = fields.texts("languages", languages_max, tag_bytes_max);
  manifest.code = read_code(fields);
  manifest.expiry = fields.time("expiry");
  return finish(fields, std::move(manifest));
}

}  // namespace foyer::link
