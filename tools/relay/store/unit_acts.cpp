#include "relay/store/unit_acts.h"

#include <algorithm>

namespace foyer::relay {
namespace {

using base::Code;
using base::fail;
using base::Status;
using transfer::UnitAct;

base::Result<std::vector<std::int64_t>> find_submissions(Database& database, const UnitAct& act) {
  std::vector<std::int64_t> out;
  for (const std::string& digest : act.submissions) {
    auto row = database.query("SELECT seq FROM submissions WHERE digest = ?1", digest);
    if (!row.next()) return fail(Code::not_found, "The relay has no such submission.");
    out.push_back(row.integer(0));
  }
  return out;
}

void hold(Database& database, std::string_view unit, const std::vector<std::int64_t>& submissions,
          base::UnixSeconds now) {
  database.run("INSERT OR IGNORE INTO holds (unit, time) VALUES (?1, ?2)", unit, now);
  for (const std::int64_t seq : submissions) {
    database.run("INSERT OR IGNORE INTO held (unit, submission) VALUES (?1, ?2)", unit, seq);
  }
}

void lift(Database& database, std::string_view unit) {
  database.run("DELETE FROM held WHERE unit = ?1", unit);
  database.run("DELETE FROM holds WHERE unit = ?1", unit);
}

bool is_held(Database& database, std::string_view unit,
             const std::vector<std::int64_t>& submissions) {
  if (database.query("SELECT 1 FROM holds WHERE unit = ?1", unit).next()) return true;
  return std::ranges::any_of(submissions, [&](std::int64_t seq) {
    return database.query("SELECT 1 FROM held WHERE submission = ?1", seq).next();
  });
}

void dispose_submission(Database& database, std::int64_t seq, base::UnixSeconds now) {
  database.run("DELETE FROM bodies WHERE part IN (SELECT number FROM parts WHERE submission = ?1)",
               seq);
  for (std::string_view sql :
       {"DELETE FROM headers WHERE file IN (SELECT digest FROM parts WHERE submission = ?1)",
        "DELETE FROM headers WHERE file IN (SELECT hash FROM notes WHERE way IN"
        " (SELECT id FROM ways WHERE submission = ?1))",
        "DELETE FROM notes WHERE way IN (SELECT id FROM ways WHERE submission = ?1)",
        "DELETE FROM way_tries WHERE way IN (SELECT id FROM ways WHERE submission = ?1)",
        "DELETE FROM ways WHERE submission = ?1"}) {
    database.run(sql, seq);
  }
  database.run("UPDATE submissions SET disposed = ?2 WHERE seq = ?1 AND disposed = 0", seq, now);
}

void dispose_entries(Database& database, const transfer::EntryPost& post, base::UnixSeconds now) {
  database.run(
      "DELETE FROM headers WHERE file IN (SELECT hash FROM entries WHERE unit = ?1 AND seq < ?2"
      " AND act <> 'dispose')",
      post.unit_id, post.seq);
  database.run(
      "UPDATE entries SET sealed = zeroblob(0), disposed = ?3 WHERE unit = ?1 AND seq < ?2"
      " AND disposed = 0 AND act <> 'dispose'",
      post.unit_id, post.seq, now);
}

}  // namespace

Status apply_act(Database& database, const transfer::EntryPost& post, base::UnixSeconds now) {
  if (!post.act) return {};
  const auto submissions = find_submissions(database, *post.act);
  if (!submissions) return std::unexpected(submissions.error());
  switch (post.act->kind) {
    case UnitAct::Kind::hold:
      hold(database, post.unit_id, *submissions, now);
      return {};
    case UnitAct::Kind::lift:
      lift(database, post.unit_id);
      return {};
    case UnitAct::Kind::dispose:
      break;
  }
  if (is_held(database, post.unit_id, *submissions)) {
    return fail(Code::locked, "A legal hold is on this case. Nothing of it is deleted.");
  }
  for (const std::int64_t seq : *submissions) dispose_submission(database, seq, now);
  dispose_entries(database, post, now);
  return {};
}

}  // namespace foyer::relay
