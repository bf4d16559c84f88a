// Who may decide for whom, and what: only what a worker saw and read counts, never what the signer
// says of it.

#include <algorithm>

#include "record/join_parts.h"

namespace foyer::record {
namespace {

using base::Json;

constexpr std::string_view everything = "all";

// The last word of a worker on the proof; a later check of the identity alone does not unsay it.
const Entry* read_proof(const Joining& joining, const Slot& slot) {
  const Entry* out = nullptr;
  for (const Entry& entry : joining.entries) {
    const bool ours = entry.kind == EntryKind::identity && is_about(entry, slot);
    if (ours && entry.body.has("authority") && covers(entry, *slot.newest())) out = &entry;
  }
  const bool seen = out != nullptr && out->body["authority"].text() == "seen";
  return seen ? out : nullptr;
}

bool signs_for_another(const Slot& slot) {
  if (slot.newest() == nullptr) return false;
  const std::string& authority = slot.newest()->unit.signer.authority;
  return !authority.empty() && authority != "self";
}

// A spoken or paper mark is completed by the worker who heard or saw it: she countersigns.
bool is_signed_again(const Joining& joining, const Slot& slot) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    return entry.kind == EntryKind::countersign && covers(entry, *slot.newest());
  });
}

bool is_limited(const Slot& slot) {
  return !slot.newest()->unit.signer.scope.empty();
}

}  // namespace

Scope scope_over(const Joining& joining, const Slot& slot, std::string_view row) {
  if (!signs_for_another(slot)) return Scope::whole;
  const Entry* proof = read_proof(joining, slot);
  if (proof == nullptr) return Scope::whole;
  if (!proof->body.has("covers")) return is_limited(slot) ? Scope::unread : Scope::whole;
  const bool inside = std::ranges::any_of(proof->body["covers"].items(), [&](const Json& one) {
    return one.text() == row || one.text() == everything;
  });
  return inside ? Scope::within : Scope::outside;
}

bool signs_herself(const Joining& joining, const Slot& proxy) {
  if (!signs_for_another(proxy)) return false;
  const std::string& person = proxy.newest()->unit.signer.decides_for;
  return !person.empty() && std::ranges::any_of(joining.slots, [&](const Slot& slot) {
    return slot.newest() != nullptr && slot.newest()->unit.signer.authority == "self" &&
           slot.newest()->document["identity"]["legalName"].text() == person;
  });
}

std::vector<std::string> open_points(const Joining& joining, const Slot& slot) {
  const bool seen = read_proof(joining, slot) != nullptr;
  std::vector<std::string> out;
  for (const std::string& point : slot.points) {
    const bool settled = point.starts_with("mark-") ? is_signed_again(joining, slot) : seen;
    if (!settled) out.push_back(point);
  }
  if (scope_over(joining, slot, {}) == Scope::unread) out.emplace_back("authority-scope");
  return out;
}

}  // namespace foyer::record
