// Who must sign, and what each of them sent.

#include <algorithm>
#include <map>

#include "record/join_parts.h"

namespace foyer::record {
namespace {

using Submissions = std::vector<CaseSubmission>;

std::string_view name_of(const CaseSubmission& one) {
  return one.document["identity"]["legalName"].text();
}

// The same person in the same role again, through another link or turn: this renews the first.
bool renews(const CaseSubmission& later, const CaseSubmission& first) {
  const bool elsewhere =
      later.unit.link_id != first.unit.link_id || later.unit.turn != first.unit.turn;
  return elsewhere && later.unit.role == first.unit.role && !name_of(later).empty() &&
         name_of(later) == name_of(first);
}

// Each submission's first one by the same person, or itself.
std::vector<std::size_t> find_firsts(const Submissions& all) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::size_t first = 0;
    while (first < i && !renews(all[i], all[first])) ++first;
    out.push_back(first);
  }
  return out;
}

std::vector<Slot> name_slots(const UnitSigners& signers) {
  std::vector<Slot> out;
  std::map<std::string, int> seen;
  for (const SignerState& state : signers.required) {
    const int number = ++seen[state.role];
    out.push_back(
        {number == 1 ? state.role : state.role + "-" + std::to_string(number), state.role, {}, {}});
  }
  return out;
}

// What a worker must settle about the newest one by itself.
std::vector<std::string> points_of(const CaseSubmission& newest) {
  const UnitSigners alone = who_signed(newest.unit.unit_id, {newest.unit});
  const SignerState* state = alone.find(newest.unit.role);
  return state == nullptr ? std::vector<std::string>() : state->why;
}

}  // namespace

std::vector<Slot> fill_slots(const Submissions& all, std::vector<Stray>& strays) {
  const std::vector<std::size_t> firsts = find_firsts(all);
  std::vector<UnitSubmission> units;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (firsts[i] != i) continue;
    units.push_back(all[i].unit);
    places.push_back(i);
  }
  const UnitSigners signers = who_signed(all.front().unit.unit_id, units);
  strays = signers.strays;
  for (Stray& stray : strays) stray.submission = places[stray.submission];
  std::vector<Slot> slots = name_slots(signers);
  for (std::size_t s = 0; s < slots.size(); ++s) {
    const auto& own = signers.required[s].submissions;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool ours = std::ranges::any_of(own, [&](auto at) { return places[at] == firsts[i]; });
      if (ours) slots[s].sent.push_back(&all[i]);
    }
    if (!slots[s].sent.empty()) slots[s].points = points_of(*slots[s].newest());
  }
  return slots;
}

bool covers(const Entry& entry, const CaseSubmission& submission) {
  return std::ranges::count(entry.submissions, submission.digest) > 0;
}

bool is_about(const Entry& entry, const Slot& slot) {
  return entry.body["role"].text() == slot.signer;
}

}  // namespace foyer::record
