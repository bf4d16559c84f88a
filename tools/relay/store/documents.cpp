#include "relay/store/documents.h"

#include "base/hash.h"
#include "keys/agency.h"
#include "keys/walk_in.h"
#include "relay/store/audit.h"
#include "relay/store/leavers.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

struct NewDocument {
  std::string_view kind;
  const keys::PublicKey& by;
  std::string_view act;   // in the audit chain
  std::int64_t rank = 0;  // agency: seq; keyset: epoch; pack: none
  base::UnixSeconds starts = 0;
  std::string_view text;
};

std::string insert(Database& database, const NewDocument& document, base::UnixSeconds now) {
  std::string hash = base::hash_name(base::as_bytes(document.text));
  database.run("INSERT INTO documents (hash, kind, rank, starts, text) VALUES (?1, ?2, ?3, ?4, ?5)",
               hash, document.kind, document.rank, document.starts, base::as_bytes(document.text));
  append_audit(database, base::to_b64u(document.by), {document.act, hash}, now);
  return hash;
}

bool is_stored(Database& database, std::string_view kind, std::string_view text) {
  std::string hash = base::hash_name(base::as_bytes(text));
  return database.query("SELECT 1 FROM documents WHERE hash = ?1 AND kind = ?2", hash, kind).next();
}

std::string_view name(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::keyset:
      return "keyset";
    case DocumentKind::pack:
      return "pack";
    case DocumentKind::walk_in:
      return "walk-in";
  }
  return {};
}

// Checks that `keyset` is the next of the stored chain.
base::Status check_next(Database& database, const keys::Keyset& keyset) {
  auto last = database.query(
      "SELECT hash, rank FROM documents WHERE kind = 'keyset' ORDER BY rank DESC LIMIT 1");
  if (!last.next()) {
    if (keyset.prev.empty()) return {};
    return fail(Code::conflict, "The first keyset must come before this one.");
  }
  if (keyset.prev != last.text(0) || keyset.epoch != last.integer(1) + 1) {
    return fail(Code::conflict, "This keyset does not follow the newest one.");
  }
  return {};
}

}  // namespace

std::optional<std::string> find_agency(Database& database) {
  auto query =
      database.query("SELECT text FROM documents WHERE kind = 'agency' ORDER BY rank DESC LIMIT 1");
  if (!query.next()) return std::nullopt;
  return query.text(0);
}

std::optional<std::string> find_document(Database& database, DocumentKind kind,
                                         std::string_view hash) {
  auto query =
      database.query("SELECT text FROM documents WHERE hash = ?1 AND kind = ?2", hash, name(kind));
  if (!query.next()) return std::nullopt;
  return query.text(0);
}

std::optional<KeysetText> find_newest_keyset(Database& database, base::UnixSeconds now) {
  auto query = database.query(
      "SELECT hash, text FROM documents WHERE kind = 'keyset' AND starts <= ?1"
      " ORDER BY rank DESC LIMIT 1",
      now);
  if (!query.next()) return std::nullopt;
  return KeysetText{query.text(0), query.text(1)};
}

base::Result<std::string> store_agency(Database& database, std::string_view text,
                                       std::string_view agency_id, base::UnixSeconds now) {
  auto agency = keys::parse_agency(text, now);
  if (!agency) return std::unexpected(agency.error());
  if (agency->id != agency_id) {
    return fail(Code::denied, "This relay serves another agency.");
  }
  // Only the newest may come again: to say yes to an older one would hide that it has no effect.
  if (find_agency(database) == text) return base::hash_name(base::as_bytes(text));
  auto last = database.query("SELECT max(rank) FROM documents WHERE kind = 'agency'");
  if (last.next() && !last.is_null(0) && agency->seq <= last.integer(0)) {
    return fail(Code::conflict, "A newer agency.json is stored already.");
  }
  if (!find_document(database, DocumentKind::keyset, agency->keyset)) {
    return fail(Code::conflict, "The keyset that this agency.json names is not stored yet.");
  }
  if (!agency->walk_in.empty() &&
      !find_document(database, DocumentKind::walk_in, agency->walk_in)) {
    return fail(Code::conflict, "The walk-in manifest that it names is not stored yet.");
  }
  return insert(database,
                {"agency", agency->root, "agency published", agency->seq, agency->not_before, text},
                now);
}

base::Result<std::string> store_keyset(Database& database, std::string_view text,
                                       std::string_view agency_id, base::UnixSeconds now) {
  auto document = keys::parse_signed(text, keys::ProofKind::keyset, base::limits::keyset_bytes_max);
  if (!document) return std::unexpected(document.error());
  if (keys::agency_id(document->by) != agency_id) {
    return fail(Code::denied, "This keyset is not proved by the root of this relay's agency.");
  }
  auto keyset = keys::parse_keyset(text, document->by);
  if (!keyset) return std::unexpected(keyset.error());
  if (is_stored(database, "keyset", text)) return base::hash_name(base::as_bytes(text));
  if (auto next = check_next(database, *keyset); !next) return std::unexpected(next.error());
  if (const auto before = find_document(database, DocumentKind::keyset, keyset->prev)) {
    if (const auto read = keys::parse_keyset(*before, document->by))
      revoke_links_of_leavers(database, *read, *keyset, now);
  }
  return insert(
      database,
      {"keyset", document->by, "keyset published", keyset->epoch, keyset->not_before, text}, now);
}

base::Result<std::string> store_pack(Database& database, std::string_view text,
                                     const keys::Keyset* newest, base::UnixSeconds now) {
  auto document = keys::parse_signed(text, keys::ProofKind::pack, base::limits::pack_bytes_max);
  if (!document) return std::unexpected(document.error());
  if (newest == nullptr || !keys::may_publish(*newest, document->by)) {
    return fail(Code::denied, "This pack is not proved by a publisher of the newest keyset.");
  }
  if (is_stored(database, "pack", text)) return base::hash_name(base::as_bytes(text));
  return insert(database, {"pack", document->by, "pack published", 0, 0, text}, now);
}

base::Result<std::string> store_walk_in(Database& database, std::string_view text,
                                        const keys::Keyset* newest, base::UnixSeconds now) {
  const auto by = keys::check_walk_in(text);
  if (!by) return std::unexpected(by.error());
  if (newest == nullptr || !keys::may_publish(*newest, *by)) {
    return fail(Code::denied, "This manifest is not proved by a publisher of the newest keyset.");
  }
  if (is_stored(database, "walk-in", text)) return base::hash_name(base::as_bytes(text));
  return insert(database, {"walk-in", *by, "walk-in published", 0, 0, text}, now);
}

}  // namespace foyer::relay
