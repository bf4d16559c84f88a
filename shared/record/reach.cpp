#include "record/reach.h"

#include <algorithm>
#include <array>

namespace foyer::record {
namespace {

using base::Json;

constexpr std::array<std::string_view, 4> use_names{"yes", "ask-first", "not-yet", "never"};
constexpr std::string_view prefix = "channel.";

const CaseSubmission* find(const std::vector<CaseSubmission>& all, std::string_view digest) {
  const auto found = std::ranges::find(all, digest, &CaseSubmission::digest);
  return found == all.end() ? nullptr : &*found;
}

Use judge(const Row& row, std::string_view safe, std::string& why) {
  if (safe == "no") {
    why = "not-safe";
    return Use::never;
  }
  why = name(row.state);
  switch (row.state) {
    case RowState::refused:
    case RowState::withdrawn:
    case RowState::expired:
      return Use::never;
    case RowState::undecided:
    case RowState::pending:
    case RowState::paused:
      return Use::not_yet;
    case RowState::active:
      break;
  }
  why = safe == "ask-first" ? "ask-first" : "";
  return safe == "ask-first" ? Use::ask_first : Use::yes;
}

Reach describe(const Row& row, const RowSigner& signer, const CaseSubmission* sent) {
  Reach out{signer.signer, row.id.substr(prefix.size()), Use::never, {}, {}, {}, {}, {}, {}};
  const Json* way = nullptr;
  if (sent != nullptr) {
    for (const Json& one : sent->duty["safeContact"].items()) {
      if (one["channel"].text() == out.channel) way = &one;
    }
  }
  out.use = judge(row, way == nullptr ? std::string_view() : (*way)["safe"].text(), out.why);
  if (way == nullptr || out.use == Use::never) return out;
  out.address = (*way)["address"].text();
  out.hours = (*way)["hours"].text();
  out.voicemail = (*way)["voicemail"].text();
  out.sender_name = (*way)["senderName"].text();
  out.content = (*way)["content"].text();
  return out;
}

}  // namespace

std::string_view name(Use use) {
  return use_names[static_cast<std::size_t>(use)];
}

std::vector<Reach> reach_of(const Case& joined, const std::vector<CaseSubmission>& submissions) {
  std::vector<Reach> out;
  for (const Row& row : joined.rows) {
    if (!row.id.starts_with(prefix)) continue;
    for (const RowSigner& signer : row.signers) {
      out.push_back(describe(row, signer, find(submissions, signer.submission)));
    }
  }
  return out;
}

}  // namespace foyer::record
