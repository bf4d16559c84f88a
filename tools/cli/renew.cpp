// foyer renew: which choices must be asked again, and only those: their time is nearly over, or
// what was shown for them has changed (N1, N2).

#include <algorithm>
#include <set>

#include "cli/case_room.h"
#include "cli/clock.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

struct Changed {
  std::set<std::string> rows, statements;
};

// Statements whose words are not those any more that this person was shown.
std::set<std::string> changed_statements(const record::CaseSubmission& sent,
                                         const pack::Pack& pack) {
  std::set<std::string> out;
  for (const Json& shown : sent.document["shown"].items()) {
    if (shown["source"].text() != "pack") continue;
    const std::string_view id = shown["id"].text();
    const pack::Statement* statement = pack.statement(id);
    const bool same = statement != nullptr &&
                      std::to_string(statement->version) == shown["version"].text() &&
                      pack.text_hash(id, shown["lang"].text()) == shown["sha256"].text();
    if (!same) out.emplace(id);
  }
  return out;
}

// The statements that belong to a channel's own card.
std::vector<std::string> statements_of(const pack::Channel& channel) {
  std::vector<std::string> out{channel.gist, channel.risk,  channel.consequence,
                               channel.ours, channel.yours, channel.alternative};
  out.insert(out.end(), channel.challenges.begin(), channel.challenges.end());
  return out;
}

bool rests_on(const record::Row& row, const std::set<std::string>& changed,
              const pack::Pack& pack) {
  const std::string id = row.id.substr(row.id.find('.') + 1);
  if (const pack::Channel* channel = pack.channel(id); channel && row.id.starts_with("channel.")) {
    return std::ranges::any_of(statements_of(*channel),
                               [&](const std::string& s) { return changed.contains(s); });
  }
  const pack::Purpose* purpose = pack.purpose(id);
  return purpose != nullptr && changed.contains(purpose->statement);
}

bool ends_soon(const record::Row& row, const pack::Pack& pack) {
  using record::RowState;
  const bool given = row.state == RowState::active || row.state == RowState::pending ||
                     row.state == RowState::paused;
  const base::UnixSeconds lead = pack.terms.renewal_lead_days * base::day_s;
  return row.state == RowState::expired || (given && row.until != 0 && now() + lead >= row.until);
}

Changed find_changed(const Arguments& arguments, const OpenCase& one, const pack::Pack& pack) {
  Changed out;
  for (const record::CaseSubmission& sent : one.submissions) {
    const auto more = changed_statements(sent, pack);
    out.statements.insert(more.begin(), more.end());
  }
  for (const record::Row& row : one.state.rows) {
    // Whoever said no is asked again when the time is over, and not before.
    const bool refused = row.state == record::RowState::refused;
    if (ends_soon(row, pack) || (!refused && rests_on(row, out.statements, pack))) {
      out.rows.insert(row.id);
    }
  }
  for (const std::string& id : arguments.all("--choice")) {
    if (one.state.row(id) == nullptr) stop("This case has no choice \"" + id + "\".");
    out.rows.insert(id);
  }
  return out;
}

Json list(const std::set<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  const Changed changed = find_changed(arguments, one, room.pack());
  if (changed.rows.empty() && changed.statements.empty()) {
    if (arguments.has("--json")) {
      say_json(Json::object().set("unit", one.unit_id).set("rows", Json::array()));
    } else {
      say("Nothing has changed: nothing is asked again.");
    }
    return Exit::done;
  }
  const char* why = !changed.statements.empty() ? "pack" : "term";
  Json body = Json::object().set("why", arguments.get("--why", why));
  body.set("rows", list(changed.rows)).set("statements", list(changed.statements));
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  const record::Entry entry = room.add(one, record::EntryKind::renew, std::move(body));
  if (!arguments.has("--json")) {
    for (const std::string& row : changed.rows) say("Ask again: " + row);
    for (const std::string& id : changed.statements) say("Show again: " + id);
  }
  return say_act(arguments, one, entry, "Make a link for these. What was signed stays readable.");
}

}  // namespace

Command renew() {
  return {"renew",
          "find and record what must be asked again in a case",
          "<number | unit>",
          case_options({{"--why", "WHAT", "term, pack, vendor, age, move or request"},
                        {"--choice", "ID", "ask this one again too; more than one may stand"},
                        {"--note", "TEXT", "what you want to add"}}),
          "Only what ends soon, ended, or rests on words that have changed.",
          run};
}

}  // namespace foyer::cli
