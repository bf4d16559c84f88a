#include "relay/store/links.h"

#include <algorithm>

#include "base/hash.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

// In this order read_link() reads them.
#define FOYER_LINK_COLUMNS                                                                   \
  "links.id, state, code_kind, coalesce(code_proof, ''), coalesce(r, ''),"                   \
  " coalesce(public, ''), coalesce(private, ''), coalesce(escrow, ''), expiry, first_right," \
  " misses, reopens, bytes_max, (SELECT count(*) FROM turns WHERE turns.link = links.id),"   \
  " (SELECT count(*) FROM submissions WHERE submissions.link = links.id), number"

constexpr int number_column = 15;

Link read_link(const Query& row, base::UnixSeconds now) {
  Link link{.id = row.text(0),
            .code_kind = row.text(2),
            .code_proof = row.text(3),
            .r = row.text(4),
            .public_sealed = row.text(5),
            .private_sealed = row.text(6),
            .escrow = row.text(7),
            .state = *transfer::parse_link_state(row.text(1)),
            .expiry = row.integer(8),
            .first_right = row.integer(9),
            .misses = row.integer(10),
            .reopens = row.integer(11),
            .bytes_max = row.integer(12),
            .turns = row.integer(13),
            .committed = row.integer(14)};
  bool ends = link.state == LinkState::open || link.state == LinkState::locked;
  if (ends && now > link.release_end()) link.state = LinkState::expired;
  return link;
}

// One name for all that a link was made with: the same request again is the same link.
std::string content_name(const NewLink& link) {
  std::string expiry = std::to_string(link.expiry);
  std::string bytes_max = std::to_string(link.bytes_max);
  std::vector<base::ByteSpan> pieces;
  for (std::string_view piece :
       {std::string_view(link.id), std::string_view(link.open_hash),
        std::string_view(link.code_kind), std::string_view(link.code_proof),
        std::string_view(link.r), std::string_view(link.public_sealed),
        std::string_view(link.private_sealed), std::string_view(link.escrow),
        std::string_view(expiry), std::string_view(bytes_max)}) {
    pieces.push_back(base::as_bytes(piece));
  }
  for (const std::string& hash : link.upload_hashes) pieces.push_back(base::as_bytes(hash));
  return base::hash_name(base::pae(pieces));
}

bool any_token_known(Database& database, const std::vector<std::string>& hashes) {
  return std::ranges::any_of(hashes, [&](const std::string& hash) {
    return database.query("SELECT 1 FROM turns WHERE upload_hash = ?1", hash).next();
  });
}

std::optional<Link> find_link(Database& database, std::string_view id, base::UnixSeconds now) {
  auto row = database.query("SELECT " FOYER_LINK_COLUMNS " FROM links WHERE id = ?1", id);
  if (!row.next()) return std::nullopt;
  return read_link(row, now);
}

}  // namespace

base::UnixSeconds Link::release_end() const {
  if (first_right == 0) return expiry;
  return std::max(expiry, first_right + base::limits::release_after_first_code_s);
}

base::UnixSeconds Link::upload_end() const {
  return expiry + base::limits::late_days_max * base::day_s;
}

base::Status create_link(Database& database, const NewLink& link, std::string_view maker,
                         base::UnixSeconds now) {
  std::string content = content_name(link);
  auto known = database.query("SELECT content FROM links WHERE id = ?1", link.id);
  if (known.next()) {
    if (known.text(0) == content) return {};
    return fail(Code::conflict, "A link with this id and other content is there.");
  }
  if (any_token_known(database, link.upload_hashes)) {
    return fail(Code::conflict, "An upload token of this link is in use.");
  }
  database.run(
      "INSERT INTO links (id, number, maker, content, created, expiry, state, open_hash,"
      " code_kind, code_proof, r, escrow, public, private, bytes_max) VALUES (?1,"
      " (SELECT coalesce(max(number), 0) + 1 FROM links), ?2, ?3, ?4, ?5, 'open', ?6, ?7, ?8, ?9,"
      " ?10, ?11, ?12, ?13)",
      link.id, maker, content, now, link.expiry, link.open_hash, link.code_kind, link.code_proof,
      link.r, link.escrow, link.public_sealed, link.private_sealed, link.bytes_max);
  int turn = 0;
  for (const std::string& hash : link.upload_hashes) {
    database.run("INSERT INTO turns (link, turn, upload_hash) VALUES (?1, ?2, ?3)", link.id, turn++,
                 hash);
  }
  return {};
}

std::optional<Link> find_opened_link(Database& database, std::string_view id,
                                     std::string_view open_hash, base::UnixSeconds now) {
  // An unknown id is compared too, with a hash that no token has, so both take the same way.
  std::string expected(open_hash.size(), '-');
  auto row = database.query("SELECT open_hash FROM links WHERE id = ?1", id);
  if (row.next()) expected = row.text(0);
  if (!base::equal_in_constant_time(base::as_bytes(expected), base::as_bytes(open_hash))) {
    return std::nullopt;
  }
  return find_link(database, id, now);
}

std::optional<Turn> find_turn(Database& database, std::string_view upload_hash,
                              base::UnixSeconds now) {
  auto row = database.query("SELECT link, turn FROM turns WHERE upload_hash = ?1", upload_hash);
  if (!row.next()) return std::nullopt;
  auto link = find_link(database, row.text(0), now);
  if (!link) return std::nullopt;
  return Turn{std::move(*link), static_cast<int>(row.integer(1))};
}

std::vector<Listed> list_links(Database& database, std::int64_t after, std::int64_t count,
                               base::UnixSeconds now) {
  std::vector<Listed> listed;
  auto row = database.query("SELECT " FOYER_LINK_COLUMNS
                            " FROM links WHERE number > ?1 AND code_kind <> 'walk-in'"
                            " ORDER BY number LIMIT ?2",
                            after, count);
  while (row.next()) listed.push_back({row.integer(number_column), read_link(row, now)});
  return listed;
}

base::Status revoke_link(Database& database, std::string_view id, base::UnixSeconds now) {
  auto link = find_link(database, id, now);
  if (!link) return fail(Code::not_found, "There is no link with this id.");
  if (link->state == LinkState::revoked) return {};
  if (link->state == LinkState::committed) {
    return fail(Code::conflict, "Every turn of this link is sent; nothing is left to revoke.");
  }
  database.run("UPDATE links SET state = 'revoked' WHERE id = ?1", id);
  forget_secrets(database, id);
  return {};
}

base::Status reopen_link(Database& database, std::string_view id, const Reopening& reopening,
                         base::UnixSeconds now) {
  auto link = find_link(database, id, now);
  if (!link) return fail(Code::not_found, "There is no link with this id.");
  if (link->state != LinkState::locked) {
    return fail(Code::conflict, "Only a locked link can be reopened.");
  }
  if (link->reopens >= base::limits::code_reopens_max) {
    return fail(Code::denied, "This link was reopened twice. Make a new link.");
  }
  database.run(
      "UPDATE links SET state = 'open', misses = 0, reopens = reopens + 1,"
      " code_proof = ?2, escrow = ?3 WHERE id = ?1",
      id, reopening.code_proof, reopening.escrow);
  return {};
}

void forget_secrets(Database& database, std::string_view id) {
  database.run(
      "UPDATE links SET code_proof = NULL, r = NULL, escrow = NULL, public = NULL,"
      " private = NULL WHERE id = ?1",
      id);
  database.run("DELETE FROM tries WHERE link = ?1", id);
  database.run(
      "DELETE FROM bodies WHERE part IN (SELECT number FROM parts WHERE link = ?1 AND"
      " submission IS NULL)",
      id);
  database.run("DELETE FROM parts WHERE link = ?1 AND submission IS NULL", id);
}

}  // namespace foyer::relay
