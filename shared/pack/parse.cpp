#include "pack/parse.h"

#include "keys/signed_document.h"

namespace foyer::pack {
using base::Code;
using base::fail;
using base::Json;

base::Result<Pack> parse_pack(const Json& body, std::string* where) {
  if (body["v"].integer() != 1) {
    return fail(Code::unknown_version, "This program does not know this version of content packs.");
  }
  Reader reader;
  Pack pack;
  pack.id = reader.id(body, "id");
  pack.version = reader.number(body, "version", 1, 1'000'000);
  pack.draft = reader.truth(body, "draft");
  read_agency(reader, body, pack);
  read_texts(reader, body, pack);
  read_channels(reader, body, pack);
  read_questions(reader, body, pack);
  read_assents(reader, body, pack);
  read_jurisdictions(reader, body, pack);
  check_whole(reader, pack);
  if (where) *where = reader.where();
  if (reader.failed()) return std::unexpected(*reader.error());
  return pack;
}

base::Result<SignedPack> open_pack(std::string_view signed_document) {
  auto document =
      keys::parse_signed(signed_document, keys::ProofKind::pack, base::limits::pack_bytes_max);
  if (!document) return std::unexpected(document.error());
  auto pack = parse_pack(document->body);
  if (!pack) return std::unexpected(pack.error());
  return SignedPack{std::move(*pack), base::hash_name(base::as_bytes(signed_document)),
                    document->by};
}

}  // namespace foyer::pack
