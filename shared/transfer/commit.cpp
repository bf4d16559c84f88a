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

}  // namespace

std::string write_commit(const Commit& commit) {
  return to_jcs(Json::object()
                    .set("v", 1)
                    .set("linkId", commit.link_id)
                    .set("turn", commit.turn)
                    .set("parts", parts_list(commit.parts)));
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
  return finish(fields, std::move(commit));
}

std::string submission_digest(const Commit& commit) {
  const std::string parts = to_jcs(parts_list(commit.parts));
  const base::Bytes bound = base::pae({base::as_bytes("foyer/submission/v1"),
                                       base::as_bytes(commit.link_id),
                                       base::as_bytes(parts),
                                       {},
                                       {}});
  return base::to_b64u(base::sha256(bound));
}

}  // namespace foyer::transfer
