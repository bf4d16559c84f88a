#include "record/unit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foyer::record {
namespace {

using Submissions = std::vector<UnitSubmission>;

// What a worker must settle before this signer's rows count.
std::vector<std::string> open_points(const UnitSubmission& one) {
  std::vector<std::string> out;
  for (const Mark& mark : one.marks) {
    if (mark.method == Mark::Method::spoken) out.emplace_back("mark-spoken");
    if (mark.method == Mark::Method::paper) out.emplace_back("mark-paper");
  }
  const Signer& signer = one.signer;
  // What the signer says of the proof is a claim, "seen" too: the worker's own entry settles it.
  if (signer.authority != "self") out.emplace_back("authority-proof");
  const std::string& rule = one.signer_rule.who;
  if (rule == "worker-decides" || rule == "worker")
    out.emplace_back("signer-rule-worker");
  else if (!rule.empty() && rule != signer.authority)
    out.emplace_back("signer-rule");
  return out;
}

// The last submission of a signer is what she says now.
void settle(SignerState& state, const Submissions& all) {
  if (state.submissions.empty()) return;
  const UnitSubmission& last = all[state.submissions.back()];
  state.why = last.refused_electronic ? std::vector<std::string>{} : open_points(last);
  state.standing = last.refused_electronic ? Standing::refused
                   : last.marks.empty()    ? Standing::absent
                   : state.why.empty()     ? Standing::present
                                           : Standing::pending;
}

std::string stray_because(const UnitSubmission& one, std::string_view unit_id,
                          const UnitSubmission* first) {
  if (one.unit_id != unit_id) return "other-unit";
  const bool of_turn = std::ranges::find(one.turns, one.role) != one.turns.end();
  if (!of_turn || one.signer.role != one.role) return "role-not-named";
  if (first != nullptr && first->required_signers != one.required_signers) return "signers-differ";
  return {};
}

bool same_turn(const UnitSubmission& a, const UnitSubmission& b) {
  return a.link_id == b.link_id && a.turn == b.turn;
}

// Whose slot a submission takes: the first one of its role that is still free, else the last one,
// which it then follows.
SignerState& slot_of(UnitSigners& unit, const std::string& role) {
  SignerState* last = nullptr;
  for (SignerState& state : unit.required) {
    if (state.role != role) continue;
    last = &state;
    if (state.submissions.empty()) return state;
  }
  if (last != nullptr) return *last;
  for (SignerState& state : unit.others) {
    if (state.role == role) return state;
  }
  unit.others.push_back({.role = role});
  return unit.others.back();
}

std::vector<std::size_t> by_time(const Submissions& all) {
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(all[i].submitted, i); });
  return order;
}

}  // namespace

std::string_view name(Standing standing) {
  static constexpr std::array<std::string_view, 4> names{"absent", "refused", "pending", "present"};
  return names[static_cast<std::size_t>(standing)];
}

bool UnitSigners::everybody_signed() const {
  return !required.empty() && std::ranges::all_of(required, [](const SignerState& state) {
    return state.standing == Standing::present;
  });
}

const SignerState* UnitSigners::find(std::string_view role) const {
  for (const auto* list : {&required, &others}) {
    const auto found = std::ranges::find(*list, role, &SignerState::role);
    if (found != list->end()) return &*found;
  }
  return nullptr;
}

UnitSigners who_signed(std::string_view unit_id, const Submissions& all) {
  UnitSigners out{.unit_id = std::string(unit_id)};
  const UnitSubmission* first = nullptr;
  std::vector<std::size_t> taken;
  for (std::size_t i : by_time(all)) {
    std::string why = stray_because(all[i], unit_id, first);
    const bool again =
        std::ranges::any_of(taken, [&](std::size_t j) { return same_turn(all[i], all[j]); });
    if (why.empty() && again) why = "duplicate";
    if (!why.empty()) {
      out.strays.push_back({i, std::move(why)});
      continue;
    }
    if (first == nullptr) {
      first = &all[i];
      for (const std::string& role : first->required_signers)
        out.required.push_back({.role = role});
    }
    taken.push_back(i);
    slot_of(out, all[i].role).submissions.push_back(i);
  }
  for (SignerState& state : out.required) settle(state, all);
  for (SignerState& state : out.others) settle(state, all);
  return out;
}

}  // namespace foyer::record
