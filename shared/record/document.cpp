#include "record/document.h"

#include "record/answers_json.h"
#include "record/read_bytes.h"
#include "record/write.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Json;
using base::Result;

constexpr int version = 1;

// The opened texts for reading, the sealed bytes for H, and the two keys that show that both are
// the same. None of them opens anything that the document does not say itself.
Json write_manifest(const LinkFacts& link) {
  Json out = Json::object().set("public", link.public_text).set("private", link.private_text);
  out.set("sealedPublic", base::to_b64u(link.sealed_public));
  out.set("sealedPrivate", base::to_b64u(link.sealed_private));
  out.set("publicKey", base::to_b64u(link.public_key.span()));
  return out.set("privateKey", base::to_b64u(link::derive_private_key(link.k).span()));
}

Json write_part(const transfer::Part& part) {
  return Json::object().set("kind", part.kind).set("digest", part.digest).set("size", part.size);
}

bool read_manifest(const Json& json, ReadDocument& out) {
  out.public_text = json["public"].text();
  out.private_text = json["private"].text();
  const auto sealed_public = base::parse_b64u(json["sealedPublic"].text());
  const auto sealed_private = base::parse_b64u(json["sealedPrivate"].text());
  if (!sealed_public || !sealed_private) return false;
  out.sealed_public = *sealed_public;
  out.sealed_private = *sealed_private;
  return read_bytes(json, "publicKey", out.public_key.writable()) &&
         read_bytes(json, "privateKey", out.private_key.writable());
}

bool read_parts(const Json& json, std::vector<transfer::Part>& out) {
  if (!json.is_array() || json.items().size() >= base::limits::parts_max) return false;
  for (const Json& part : json.items()) {
    const auto digest = part.get_bytes("digest", sizeof(base::Digest));
    const auto size = part.get_integer("size", 1, base::limits::part_bytes_max * 2);
    if (!digest || !size || part["kind"].text().empty()) return false;
    out.push_back({std::string(part["kind"].text()), base::to_b64u(*digest), *size});
  }
  return true;
}

}  // namespace

Json write_document(const DocumentHead& head, const Answers& answers, const LinkFacts& link,
                    const link::PublicManifest& public_manifest,
                    const link::PrivateManifest& manifest) {
  Json out = Json::object().set("v", version).set("recordId", head.record_id);
  out.set("linkId", public_manifest.link_id).set("turn", link.turn);
  out.set("role", manifest.turns[static_cast<std::size_t>(link.turn)]);
  const base::Digest h = link::hash_manifests(link.sealed_public, link.sealed_private);
  out.set("manifestHash", base::to_b64u(h)).set("manifest", write_manifest(link));
  Json pack = Json::object().set("id", answers.pack_id).set("version", answers.pack_version);
  out.set("packRef", pack.set("sha256", manifest.pack)).set("keysetHash", head.keyset);
  out.set("sessionKey", base::to_b64u(head.session));
  Json unit = Json::object().set("id", manifest.unit_id).set("type", manifest.unit_type);
  if (!answers.refusal) put(unit, "said", answers.unit_type);
  out.set("unit", std::move(unit));
  out.set("requiredSigners", list(manifest.required_signers));
  Json agency = Json::object().set("id", public_manifest.agency);
  out.set("agency", agency.set("name", answers.agency_name));
  Json worker = Json::object().set("id", manifest.worker.id);
  out.set("worker", worker.set("name", manifest.worker.name));
  out.set("parts", list(head.parts, write_part));
  if (answers.refusal)
    write_refusal(answers, out);
  else
    write_answers(answers, out);
  return out;
}

Result<ReadDocument> parse_document(std::string_view line) {
  auto json = base::parse_json(line, base::limits::record_bytes_max);
  if (!json) return std::unexpected(json.error());
  if ((*json)["v"].integer() != version) {
    return fail(Code::unknown_version,
                "This submission has a version that this program does not know.");
  }
  if (base::to_jcs(*json) != line) {
    return fail(Code::malformed, "The document is not in its one written form.");
  }
  ReadDocument out;
  out.refused = (*json)["kind"].text() == refused_electronic;
  if (json->has("kind") && !out.refused) {
    return fail(Code::unsupported, "This document is of a kind that this program does not know.");
  }
  out.record_id = (*json)["recordId"].text();
  out.link_id = (*json)["linkId"].text();
  out.keyset = (*json)["keysetHash"].text();
  out.role = (*json)["role"].text();
  const auto turn = json->get_integer("turn", 0, base::limits::turns_max - 1);
  if (!turn || out.record_id.empty() || out.role.empty() ||
      !read_bytes(*json, "sessionKey", out.session) || !read_bytes(*json, "manifestHash", out.h) ||
      !read_manifest((*json)["manifest"], out) || !read_parts((*json)["parts"], out.parts)) {
    return fail(Code::malformed, "The document lacks what would prove where it came from.");
  }
  out.turn = static_cast<int>(*turn);
  out.json = std::move(*json);
  return out;
}

}  // namespace foyer::record
