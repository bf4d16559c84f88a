// foyer activate: a row becomes effective, when nothing stands against it (N2, N4c, R-B1).

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/register.h"
#include "work/acts.h"

namespace foyer::cli {
namespace {

using base::Json;

// Only a row that waits for nothing but this may be activated; everything else is said.
void check_row(const OpenCase& one, const std::string& id) {
  const work::Activation weighed = work::weigh_activation(one.state, id);
  if (weighed.possible) return;
  const record::Row* row = one.state.row(id);
  if (row == nullptr) stop("This case has no choice \"" + id + "\". See foyer case.");
  if (row->state == record::RowState::active) stop(id + " is active already.");
  std::string text = id + " stays " + std::string(record::name(row->state)) + ".";
  for (const std::string& reason : weighed.against) text += " " + say_reason(reason);
  stop(std::move(text));
}

Exit run(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (operands.size() < 2) {
    throw Failure{"Say which case and which choices, as: foyer activate 1 channel.text",
                  Exit::usage};
  }
  const std::vector<std::string> rows(operands.begin() + 1, operands.end());
  CaseRoom room(arguments);
  OpenCase one = room.open(operands.front());
  Json ids = Json::array();
  for (const std::string& id : rows) {
    check_row(one, id);
    ids.push(id);
  }
  Json body = Json::object().set("rows", std::move(ids));
  if (const auto day = arguments.get("--first-use")) {
    const base::UnixSeconds first_use = parse_day(*day);
    if (work::is_late(one.state, rows, first_use) && !arguments.has("--late-reason")) {
      stop("The first use was before the signature. Say why with --late-reason.");
    }
    body.set("firstUse", first_use);
  }
  if (const auto why = arguments.get("--late-reason")) body.set("lateReason", *why);
  const record::Entry entry = room.add(one, record::EntryKind::activate, std::move(body));
  return say_act(arguments, one, entry, "Active from now on.");
}

}  // namespace

Command activate() {
  return {"activate",
          "make choices of a case effective",
          "<number | unit> <choice ..>",
          case_options({{"--first-use", "DAY", "when this was first used, where it was already"},
                        {"--late-reason", "TEXT", "why it was used before it was signed"}}),
          "Refused with the reason while a signer, the identity, a determination, the emergency\n"
          "plan, the law, the countersignature or an answer is missing.",
          run};
}

}  // namespace foyer::cli
