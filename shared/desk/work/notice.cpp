#include "work/notice.h"

#include <algorithm>

namespace foyer::work {
namespace {

using base::Json;

constexpr std::string_view unknown_language = "und";  // BCP 47

const record::CaseSubmission* find(const OpenCase& one, const std::string& digest) {
  const auto found = std::ranges::find(one.submissions, digest, &record::CaseSubmission::digest);
  return found == one.submissions.end() ? nullptr : &*found;
}

// What this signer said last of how to be warned: a renewal may not have asked for it.
const Json* duty_of(const OpenCase& one, std::size_t signer) {
  const auto& sent = one.state.sent[signer];
  for (auto digest = sent.rbegin(); digest != sent.rend(); ++digest) {
    const record::CaseSubmission* submission = find(one, *digest);
    if (submission != nullptr && !submission->duty["breachContact"].text().empty()) {
      return &submission->duty;
    }
  }
  return nullptr;
}

// A way that this very person refused or took back is no way to warn her; that somebody else of
// the unit did so does not close it.
bool may_use(const OpenCase& one, const std::string& signer, const std::string& channel) {
  const record::Row* row = one.state.row("channel." + channel);
  if (row == nullptr) return true;
  return std::ranges::none_of(row->signers, [&](const record::RowSigner& each) {
    return each.signer == signer && (each.choice == "deny" || each.choice == "withdrawn");
  });
}

void add(std::string& out, std::string_view label, std::string_view value) {
  if (!value.empty()) out += (out.empty() ? "" : ", ") + std::string(label) + std::string(value);
}

std::string manner_of(const Json& way) {
  std::string out(way["address"].text());
  if (way["safe"].text() == "ask-first") add(out, "", "ask first if it is a good time");
  add(out, "say you are ", way["senderName"].text());
  add(out, "hours: ", way["hours"].text());
  const std::string_view voicemail = way["voicemail"].text();
  if (voicemail == "no") add(out, "", "leave no voicemail");
  if (voicemail == "yes") add(out, "", "voicemail is fine");
  return out;
}

// How this signer asked to be told of a breach; empty where no safe way is known.
std::string breach_way(const OpenCase& one, std::size_t signer) {
  const Json* duty = duty_of(one, signer);
  if (duty == nullptr) return {};
  const std::string said((*duty)["breachContact"].text());
  if (said == "person") return "in person";
  for (const Json& way : (*duty)["safeContact"].items()) {
    if (way["channel"].text() != said) continue;
    const bool safe = way["safe"].text() != "no" && may_use(one, one.state.signers[signer], said);
    return safe ? said + ": " + manner_of(way) : "";
  }
  return said;
}

// Whoever wants paper left one way to be reached, and nothing else.
std::string refusal_way(const Json& document) {
  const Json& contact = document["contact"];
  std::string out(contact["route"].text());
  if (out == "known") return "as you know";
  add(out, "", contact["address"].text());
  return out;
}

Json row_of(const OpenCase& one, std::size_t at) {
  const std::string& signer = one.state.signers[at];
  Json out = Json::object().set("role", signer).set("language", unknown_language);
  const std::string* newest = one.state.newest_of(signer);
  const record::CaseSubmission* sent = newest == nullptr ? nullptr : find(one, *newest);
  if (sent == nullptr) return out.set("reason", "Nothing has come from this signer yet.");
  if (sent->document.has("kind")) return out.set("contact", refusal_way(sent->document));
  out.set("language", sent->document["session"]["lang"].text());
  if (const std::string way = breach_way(one, at); !way.empty()) out.set("contact", way);
  return out;
}

}  // namespace

std::optional<base::UnixSeconds> notice_deadline(const OpenCase& one, const pack::Pack& pack,
                                                 base::UnixSeconds discovered) {
  int days = pack.terms.breach_notice_days;
  for (const record::CaseSubmission& sent : one.submissions) {
    const auto* place = pack.jurisdiction(sent.document["location"]["nowState"].text());
    if (place == nullptr || place->breach_deadline_days == 0) continue;
    days = days == 0 ? place->breach_deadline_days : std::min(days, place->breach_deadline_days);
  }
  if (days == 0) return std::nullopt;
  return discovered + days * base::day_s;
}

std::vector<Json> notice_rows(const OpenCase& one) {
  std::vector<Json> out;
  for (std::size_t i = 0; i < one.state.signers.size(); ++i) out.push_back(row_of(one, i));
  return out;
}

std::vector<std::string> notice_languages(const OpenCase& one) {
  std::vector<std::string> out;
  for (const Json& row : notice_rows(one)) {
    const std::string lang(row["language"].text());
    if (lang != unknown_language && std::ranges::count(out, lang) == 0) out.push_back(lang);
  }
  return out;
}

const record::Entry* last_notice(const OpenCase& one, std::string_view notice) {
  const record::Entry* out = nullptr;
  for (const record::Entry& entry : one.chain.entries) {
    const bool same = entry.kind == record::EntryKind::notice;
    if (same && entry.body["notice"].text() == notice) out = &entry;
  }
  return out;
}

std::vector<std::string> notices_of(const OpenCase& one) {
  std::vector<std::string> out;
  for (const record::Entry& entry : one.chain.entries) {
    const std::string id(entry.body["notice"].text());
    if (entry.kind == record::EntryKind::notice && std::ranges::count(out, id) == 0)
      out.push_back(id);
  }
  return out;
}

}  // namespace foyer::work
