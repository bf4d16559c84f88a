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

NoticeWay way_of(const std::string& by, const Json& way) {
  NoticeWay out;
  out.by = by;
  out.address = way["address"].text();
  out.ask_first = way["safe"].text() == "ask-first";
  out.sender = way["senderName"].text();
  out.hours = way["hours"].text();
  out.voicemail = way["voicemail"].text();
  return out;
}

// How this signer asked to be told of a breach.
NoticeWay breach_way(const OpenCase& one, std::size_t signer) {
  const Json* duty = duty_of(one, signer);
  if (duty == nullptr) return {};
  const std::string said((*duty)["breachContact"].text());
  for (const Json& way : (*duty)["safeContact"].items()) {
    if (way["channel"].text() != said) continue;
    const bool safe = way["safe"].text() != "no" && may_use(one, one.state.signers[signer], said);
    return safe ? way_of(said, way) : NoticeWay();
  }
  return way_of(said, {});
}

// Whoever wants paper left one way to be reached, and nothing else.
NoticeWay refusal_way(const Json& document) {
  const Json& contact = document["contact"];
  NoticeWay out;
  out.by = contact["route"].text();
  out.address = contact["address"].text();
  return out;
}

const record::CaseSubmission* newest_of(const OpenCase& one, const std::string& signer) {
  const std::string* newest = one.state.newest_of(signer);
  return newest == nullptr ? nullptr : find(one, *newest);
}

Json row_of(const OpenCase& one, std::size_t at) {
  const std::string& signer = one.state.signers[at];
  Json out = Json::object().set("role", signer).set("language", unknown_language);
  const record::CaseSubmission* sent = newest_of(one, signer);
  if (sent == nullptr) return out.set("reason", "Nothing has come from this signer yet.");
  if (!sent->document.has("kind")) out.set("language", sent->document["session"]["lang"].text());
  if (const std::string way = text_of(notice_way(one, signer)); !way.empty())
    out.set("contact", way);
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

NoticeWay notice_way(const OpenCase& one, std::string_view signer) {
  const auto at = std::ranges::find(one.state.signers, signer);
  if (at == one.state.signers.end()) return {};
  const record::CaseSubmission* sent = newest_of(one, *at);
  if (sent == nullptr) return {};
  if (sent->document.has("kind")) return refusal_way(sent->document);
  return breach_way(one, static_cast<std::size_t>(at - one.state.signers.begin()));
}

std::string text_of(const NoticeWay& way) {
  if (way.by == "person") return "in person";
  if (way.by == "known") return "as you know";
  std::string more = way.address;
  if (way.ask_first) add(more, "", "ask first if it is a good time");
  add(more, "say you are ", way.sender);
  add(more, "hours: ", way.hours);
  if (way.voicemail == "no") add(more, "", "leave no voicemail");
  if (way.voicemail == "yes") add(more, "", "voicemail is fine");
  return more.empty() ? way.by : way.by + ": " + more;
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
