// What the commands that add an entry share: their options, days, and the answer.

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/terminal.h"

namespace foyer::cli {

std::vector<Option> case_options(std::vector<Option> more) {
  more.insert(more.begin(), {"--worker", "ID", "who acts; else the only worker of this folder"});
  return more;
}

base::UnixSeconds parse_day(const std::string& text) {
  const auto day = base::parse_rfc3339(text + "T00:00:00Z");
  if (!day) throw Failure{"A day is written as 2027-01-31.", Exit::usage};
  return *day;
}

void check_signer(const OpenCase& one, const std::string& signer) {
  std::string names;
  for (const std::string& name : one.state.signers) {
    if (name == signer) return;
    names += " " + name;
  }
  stop("Nobody signs as \"" + signer + "\" in this case. There are:" + names);
}

Exit say_act(const Arguments& arguments, const OpenCase& one, const record::Entry& entry,
             std::string_view sentence) {
  if (arguments.has("--json")) {
    base::Json rows = base::Json::array();
    for (const record::Row& row : one.state.rows) rows.push(to_json(row));
    say_json(base::Json::object()
                 .set("unit", one.unit_id)
                 .set("entry", to_json(entry))
                 .set("rows", std::move(rows)));
  } else {
    say(sentence);
    say("It is entry " + std::to_string(entry.seq) + " of this case, and the relay keeps it.");
  }
  return Exit::done;
}

}  // namespace foyer::cli
