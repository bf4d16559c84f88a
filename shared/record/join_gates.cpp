// What must be there before a row may become active, and must still hold while it is.

#include <algorithm>

#include "record/join_parts.h"
#include "record/law.h"

namespace foyer::record {
namespace {

using base::Json;

bool is_remote(const CaseSubmission& one) {
  return one.document["session"]["mode"].text("remote") == "remote";
}

// What this signer decided the row by. A renewal asks some rows only: what was missed before it
// still stands against the others.
const CaseSubmission& deciding(const Slot& slot, const Row& row) {
  for (const RowSigner& signer : row.signers) {
    if (signer.signer != slot.signer) continue;
    for (const CaseSubmission* sent : slot.sent) {
      if (sent->digest == signer.submission) return *sent;
    }
  }
  return *slot.newest();
}

// Two misses on a point that belongs to a channel stop that channel alone.
bool needs_talk(const Joining& joining, const CaseSubmission& one, std::string_view row) {
  for (const Json& point : one.document["understanding"].items()) {
    if (point["outcome"].text() != "talk") continue;
    const auto& points = joining.pack.points;
    const auto found = std::ranges::find(points, point["point"].text(), &pack::Point::id);
    const bool separable = found != points.end() && !found->channel.empty();
    if (!separable || "channel." + found->channel == row) return true;
  }
  return false;
}

// The worker's determination, where there is one; else whether one is needed. Never a verdict of
// the program's own (N3).
std::string capacity_gate(const Joining& joining, const Slot& slot, const Row& row) {
  const CaseSubmission& one = deciding(slot, row);
  const Entry* entry = nullptr;
  for (const Entry& each : joining.entries) {
    const bool ours = each.kind == EntryKind::capacity && is_about(each, slot);
    if (ours && covers(each, one)) entry = &each;
  }
  if (entry == nullptr) return needs_talk(joining, one, row.id) ? "capacity" : "";
  const std::string_view said = entry->body["determination"].text();
  return said == "not-able" ? "not-able" : said == "refer" ? "capacity" : "";
}

bool is_confirmed(const Joining& joining, const Slot& slot) {
  const Entry* last = nullptr;
  for (const Entry& entry : joining.entries) {
    const bool ours = entry.kind == EntryKind::identity && is_about(entry, slot);
    if (ours && std::ranges::any_of(slot.sent, [&](auto* s) { return covers(entry, *s); })) {
      last = &entry;
    }
  }
  return last != nullptr && last->body["result"].text() == "confirmed";
}

// The latest session check that knew of what this signer sent last.
const Entry* last_session(const Joining& joining, const Slot& slot) {
  const Entry* out = nullptr;
  for (const Entry& entry : joining.entries) {
    if (entry.kind == EntryKind::session && covers(entry, *slot.newest())) out = &entry;
  }
  return out;
}

bool has_basis(const Joining& joining, std::string_view state) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    const base::UnixSeconds until = entry.body["until"].integer();
    return entry.kind == EntryKind::legal_basis && entry.body["state"].text() == state &&
           (until == 0 || joining.now < until);
  });
}

std::string reason_of(std::string_view outcome) {
  return outcome == "covered"       ? ""
         : outcome == "needs-basis" ? "law-needs-basis"
         : outcome == "not-covered" ? "law-not-covered"
                                    : "law-unknown";
}

bool is_countersigned(const Joining& joining, const Row& row) {
  return std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    return entry.kind == EntryKind::countersign &&
           std::ranges::all_of(row.signers,
                               [&](const RowSigner& signer) { return knows(entry, signer); });
  });
}

std::vector<std::string> gates_of_signer(const Joining& joining, const Slot& slot, const Row& row) {
  std::vector<std::string> out;
  if (slot.newest() == nullptr) return out;
  const bool remote = is_remote(*slot.newest());
  if (remote && !is_confirmed(joining, slot)) out.emplace_back("identity");
  for (const std::string& point : open_points(joining, slot)) out.push_back(point);
  if (auto gate = capacity_gate(joining, slot, row); !gate.empty()) out.push_back(std::move(gate));
  if (remote && !has_plan(joining, slot)) out.emplace_back("emergency-plan");
  for (std::string& gate : out) gate += ":" + slot.signer;
  if (!slot.law.empty()) out.push_back(slot.law);
  return out;
}

}  // namespace

bool has_plan(const Joining& joining, const Slot& slot) {
  if (slot.newest() == nullptr || last_session(joining, slot) != nullptr) return true;
  // A renewal does not ask for the plan again.
  return std::ranges::any_of(slot.sent, [](const CaseSubmission* sent) {
    const Json& plan = sent->duty["emergency"];
    return !plan["callback"].text().empty() || !plan["supportPhone"].text().empty() ||
           !plan["refusedBecause"].text().empty();
  });
}

std::string law_gate(const Joining& joining, const Slot& slot) {
  if (slot.newest() == nullptr || !slot.newest()->document.has("location")) return {};
  if (const Entry* session = last_session(joining, slot)) {
    const base::UnixSeconds until = session->body["coveredUntil"].integer();
    if (has_basis(joining, session->body["clientState"].text())) return {};
    if (until != 0 && joining.now >= until) return "licence-expired";
    return reason_of(session->body["outcome"].text());
  }
  const Json& document = slot.newest()->document;
  const std::string_view state = document["location"]["nowState"].text();
  if (has_basis(joining, state)) return {};
  const auto proved = link::parse_private(document["manifest"]["private"].text(),
                                          document["manifest"]["public"].text());
  if (!proved) return "law-unknown";
  const Law law = weigh_law(proved->manifest.worker, state, joining.pack, joining.now);
  using Outcome = Jurisdiction::Outcome;
  switch (law.facts.outcome) {
    case Outcome::covered:
      return {};
    case Outcome::needs_basis:
      return "law-needs-basis";
    case Outcome::not_covered:
      return "law-not-covered";
    case Outcome::unknown:
      break;
  }
  return "law-unknown";
}

std::vector<std::string> gates_of_unit(const Joining& joining) {
  std::vector<std::string> out;
  for (std::string_view kind : {"question", "need"}) {
    const bool open = std::ranges::any_of(
        joining.tasks, [&](const Task& task) { return task.open && task.kind == kind; });
    if (open) out.emplace_back(kind);
  }
  return out;
}

std::vector<std::string> gates_of_row(const Joining& joining, const Row& row) {
  std::vector<std::string> out;
  for (const Slot& slot : joining.slots) {
    if (std::ranges::find(row.signers, slot.signer, &RowSigner::signer) == row.signers.end()) {
      continue;
    }
    for (std::string& gate : gates_of_signer(joining, slot, row)) {
      if (std::ranges::count(out, gate) == 0) out.push_back(std::move(gate));
    }
  }
  for (std::string& gate : gates_of_unit(joining)) out.push_back(std::move(gate));
  if (!is_countersigned(joining, row)) out.emplace_back("countersign");
  return out;
}

}  // namespace foyer::record
