#include <algorithm>

#include "base/hash.h"
#include "keys/fields.h"
#include "keys/signed_document.h"
#include "transfer/protocol.h"

namespace foyer::transfer {
namespace {

using base::Code;
using base::Json;

bool is_kind(std::string_view kind) {
  return kind == "record" || kind == "duty" || kind == "attachment";
}

Json parts_list(const std::vector<Part>& parts) {
  Json list = Json::array();
  for (const Part& part : parts) {
    list.push(
        Json::object().set("kind", part.kind).set("digest", part.digest).set("size", part.size));
  }
  return list;
}

Part read_part(keys::Fields& item, const std::vector<Part>& before) {
  Part part{item.text("kind", 16), item.hash("digest"),
            item.integer("size", 1, base::limits::part_bytes_max)};
  if (!is_kind(part.kind)) item.refuse(Code::unsupported, "A part is of an unknown kind.");
  if (std::ranges::find(before, part.digest, &Part::digest) != before.end()) {
    item.refuse(Code::malformed, "A part stands twice in the submission.");
  }
  return part;
}

Json write_way(const Way& way) {
  return Json::object()
      .set("id", way.id)
      .set("tokenHash", way.token_hash)
      .set("tryHash", way.try_hash)
      .set("codeProof", way.code_proof)
      .set("r", way.r);
}

Way read_way(const Json& body, keys::Fields& fields) {
  Way way;
  fields.object("way", [&](keys::Fields& inner) {
    way.id = inner.hash("id");
    way.token_hash = inner.hash("tokenHash");
    way.try_hash = inner.hash("tryHash");
    way.code_proof = inner.hash("codeProof");
    way.r = inner.hash("r");
  });
  if (fields.bytes("card", base::limits::way_card_bytes_max).empty()) {
    fields.refuse(Code::malformed, "A way back comes with its card.");
  }
  way.card = body["card"].text();
  return way;
}

}  // namespace

std::string write_commit(const Commit& commit) {
  Json body = Json::object()
                  .set("v", 1)
                  .set("linkId", commit.link_id)
                  .set("turn", commit.turn)
                  .set("parts", parts_list(commit.parts));
  if (commit.way) body.set("way", write_way(*commit.way)).set("card", commit.way->card);
  return to_jcs(body);
}

base::Result<Commit> parse_commit(std::string_view text) {
  const auto body = base::parse_json(text, base::limits::request_json_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  Commit commit;
  commit.link_id = fields.hash("linkId");
  commit.turn = static_cast<int>(fields.integer("turn", 0, base::limits::turns_max - 1));
  fields.each("parts", base::limits::parts_max,
              [&](keys::Fields& item) { commit.parts.push_back(read_part(item, commit.parts)); });
  if (std::ranges::count(commit.parts, "record", &Part::kind) != 1 ||
      std::ranges::count(commit.parts, "duty", &Part::kind) != 1) {
    fields.refuse(Code::malformed, "A submission has one record and one duty part.");
  }
  if (body->has("way") || body->has("card")) commit.way = read_way(*body, fields);
  return finish(fields, std::move(commit));
}

WayDigests way_digests(const Commit& commit) {
  if (!commit.way) return {};
  const auto card = base::parse_b64u(commit.way->card);
  return {card ? base::hash_name(*card) : std::string(), commit.way->token_hash};
}

std::string submission_digest(const Commit& commit) {
  return submission_digest(commit, way_digests(commit));
}

std::string submission_digest(const Commit& commit, const WayDigests& way) {
  const std::string parts = to_jcs(parts_list(commit.parts));
  const base::Bytes bound =
      base::pae({base::as_bytes("foyer/submission/v1"), base::as_bytes(commit.link_id),
                 base::as_bytes(parts), base::as_bytes(way.card), base::as_bytes(way.token)});
  return base::to_b64u(base::sha256(bound));
}

}  // namespace foyer::transfer
