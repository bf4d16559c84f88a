#include "intake/choices_tools.h"

#include "intake/alternative.h"
#include "intake/checks.h"
#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using pack::Purpose;

const Ways& ways() {
  static const Ways all{"paper", "call", "person", "device"};
  return all;
}

std::string instead(const Purpose& purpose) {
  return "instead." + purpose.id;
}
std::string full_instead(const Purpose& purpose) {
  return "choices." + instead(purpose);
}

// The checks that this tool rests on and that found it wanting. Who tried nothing is told nothing.
std::vector<const DeviceCheck*> unsuited(const State& state, const Purpose& purpose) {
  std::vector<const DeviceCheck*> out;
  for (const std::string& id : purpose.checks) {
    const DeviceCheck* check = find_check(id);
    if (check != nullptr && calls_for_another_way(state, *check)) out.push_back(check);
  }
  return out;
}

bool needs_another_way(const State& state, const Purpose& purpose) {
  if (purpose.tool.empty()) return false;
  return state.answers.is(decision_name(purpose.id), "no") || !unsuited(state, purpose).empty();
}

}  // namespace

void warn_of_tool(const State& state, Page& page, const Purpose& purpose) {
  std::string names;
  for (const DeviceCheck* check : unsuited(state, purpose))
    names.append(names.empty() ? "" : ", ").append(page.said("device.check."_f + check->id));
  if (!names.empty()) page.notice("choices.tool.unsuited"_w.with(names));
}

void offer_way_to_take_part(const State& state, Page& page, const Purpose& purpose) {
  if (needs_another_way(state, purpose))
    offer_another_way(state, page, instead(purpose), pack_word(state, purpose.name), ways());
}

void review_way_to_take_part(const State& state, Page& page, const Purpose& purpose) {
  if (needs_another_way(state, purpose))
    review_another_way(state, page, instead(purpose), full_instead(purpose),
                       pack_word(state, purpose.name));
}

// What she chose is told. What she left open is told only where she let the worker see the check:
// it would say what the check found.
void contribute_way_to_take_part(const State& state, SubmissionParts& parts,
                                 const Purpose& purpose) {
  if (!needs_another_way(state, purpose)) return;
  const std::string about = "purpose." + purpose.id;
  if (record_another_way(state, parts, full_instead(purpose), ways(), about)) return;
  for (const DeviceCheck* check : unsuited(state, purpose)) {
    if (!state.answers.is(shared_name(check->id), "yes")) continue;
    record_open_way(parts, ways(), about);
    return;
  }
}

}  // namespace foyer::intake
