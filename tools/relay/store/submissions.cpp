#include "relay/store/submissions.h"

#include <set>

#include "base/hash.h"
#include "relay/store/ways.h"

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;

struct Stored {
  std::string digest, receipt;
};

std::optional<Stored> find_stored(Database& database, std::string_view link, int turn) {
  auto row = database.query("SELECT digest, receipt FROM submissions WHERE link = ?1 AND turn = ?2",
                            link, turn);
  if (!row.next()) return std::nullopt;
  return Stored{row.text(0), row.text(1)};
}

base::Status check_parts(Database& database, const transfer::Commit& commit) {
  if (commit.parts.empty() || commit.parts.size() > base::limits::parts_max) {
    return fail(Code::malformed, "A submission has 1 to 16 parts.");
  }
  std::set<std::string_view> seen;
  for (const transfer::Part& part : commit.parts) {
    if (!seen.insert(part.digest).second) {
      return fail(Code::malformed, "A part stands twice in the submission.");
    }
    auto row = database.query("SELECT size, submission FROM parts WHERE link = ?1 AND digest = ?2",
                              commit.link_id, part.digest);
    if (!row.next()) return fail(Code::not_found, "A part is missing. Send it again.");
    if (!row.is_null(1)) {
      return fail(Code::conflict, "A part belongs to another submission.");
    }
    if (row.integer(0) != part.size) {
      return fail(Code::mismatch, "A part is stored with another size.");
    }
  }
  return {};
}

base::Status check_way(Database& database, const transfer::Commit& commit) {
  if (!commit.way) return {};
  if (!database.query("SELECT 1 FROM ways WHERE id = ?1", commit.way->id).next()) return {};
  return fail(Code::conflict, "Another submission has this way back.");
}

base::Status check_link(const Link& link, base::UnixSeconds now) {
  if (link.state == LinkState::revoked) {
    return fail(Code::revoked, "The worker has ended this link.");
  }
  if (now > link.upload_end()) return fail(Code::expired, "This link ended too long ago.");
  return {};
}

transfer::Receipt next_receipt(Database& database, const transfer::Commit& commit,
                               base::UnixSeconds now) {
  transfer::Receipt receipt{.link_id = commit.link_id,
                            .turn = commit.turn,
                            .submission = transfer::submission_digest(commit),
                            .time = now,
                            .seq = 1,
                            .prev = ""};
  auto last = database.query("SELECT seq, receipt FROM submissions ORDER BY seq DESC LIMIT 1");
  if (last.next()) {
    receipt.seq = last.integer(0) + 1;
    receipt.prev = base::hash_name(base::as_bytes(last.text(1)));
  }
  return receipt;
}

void bind_parts(Database& database, const transfer::Commit& commit, std::int64_t seq) {
  int place = 0;
  for (const transfer::Part& part : commit.parts) {
    database.run(
        "UPDATE parts SET submission = ?3, place = ?4, kind = ?5 WHERE link = ?1 AND"
        " digest = ?2",
        commit.link_id, part.digest, seq, place++, part.kind);
  }
}

// The last turn ends the link: what only a client needed goes.
void finish_link(Database& database, const Link& link) {
  if (link.committed + 1 < link.turns) return;
  database.run("UPDATE links SET state = 'committed' WHERE id = ?1", link.id);
  forget_secrets(database, link.id);
}

}  // namespace

base::Result<Committed> commit_submission(Database& database, const Turn& turn,
                                          const transfer::Commit& commit,
                                          const keys::SigningKey& relay_key,
                                          base::UnixSeconds now) {
  if (auto stored = find_stored(database, commit.link_id, commit.turn)) {
    if (stored->digest == transfer::submission_digest(commit)) {
      return Committed{CommitOutcome::replayed, stored->receipt};
    }
    return fail(Code::conflict, "Something else was sent for this turn already.");
  }
  if (auto open = check_link(turn.link, now); !open) return std::unexpected(open.error());
  if (auto parts = check_parts(database, commit); !parts) return std::unexpected(parts.error());
  if (auto way = check_way(database, commit); !way) return std::unexpected(way.error());
  transfer::Receipt receipt = next_receipt(database, commit, now);
  std::string text = transfer::write_receipt(receipt, relay_key);
  bool late = now > turn.link.expiry;
  const transfer::WayDigests way = transfer::way_digests(commit);
  database.run(
      "INSERT INTO submissions (seq, link, turn, time, digest, late, receipt, card, way) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      receipt.seq, commit.link_id, commit.turn, now, receipt.submission, late ? 1 : 0, text,
      way.card, way.token);
  bind_parts(database, commit, receipt.seq);
  if (commit.way) keep_way(database, *commit.way, receipt.seq);
  finish_link(database, turn.link);
  return Committed{CommitOutcome::stored, text};
}

std::optional<std::string> find_receipt(Database& database, std::string_view link, int turn) {
  auto stored = find_stored(database, link, turn);
  if (!stored) return std::nullopt;
  return stored->receipt;
}

std::vector<Submission> list_submissions(Database& database, std::int64_t after,
                                         std::int64_t count) {
  std::vector<Submission> listed;
  auto row = database.query(
      "SELECT seq, link, turn, time, late, receipt, card, way, disposed FROM submissions WHERE"
      " seq > ?1 ORDER BY seq LIMIT ?2",
      after, count);
  while (row.next()) {
    Submission submission{.seq = row.integer(0),
                          .link = row.text(1),
                          .turn = static_cast<int>(row.integer(2)),
                          .time = row.integer(3),
                          .late = row.integer(4) != 0,
                          .receipt = row.text(5),
                          .way = {row.text(6), row.text(7)},
                          .disposed = row.integer(8),
                          .parts = {}};
    auto part = database.query(
        "SELECT kind, digest, size FROM parts WHERE submission = ?1 ORDER BY"
        " place",
        submission.seq);
    while (part.next()) {
      submission.parts.push_back({part.text(0), part.text(1), part.integer(2)});
    }
    listed.push_back(std::move(submission));
  }
  return listed;
}

}  // namespace foyer::relay
