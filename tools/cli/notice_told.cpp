#include "cli/notice_told.h"

#include <algorithm>
#include <set>

#include "cli/notice_text.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::string_view unknown_language = "und";  // BCP 47

struct Outcome {
  std::string outcome, reason;
};

// --told client:told, --told parent:not-reached:"no answer on three days"
Outcome parse_told(const std::string& value, const OpenCase& one, std::string& signer) {
  const auto pieces = split(value, ':');
  if (pieces.size() < 2) {
    throw Failure{"--told is signer:outcome, with :why after it, as client:told.", Exit::usage};
  }
  signer = pieces[0];
  check_signer(one, signer);
  Outcome out{pieces[1], {}};
  if (pieces.size() > 2) out.reason = value.substr(pieces[0].size() + pieces[1].size() + 2);
  if ((out.outcome == "not-reached" || out.outcome == "declined") && out.reason.empty()) {
    stop("Say why " + signer + " was not told, as " + signer + ":" + out.outcome + ":the reason");
  }
  return out;
}

Outcome outcome_of(const Arguments& arguments, const OpenCase& one, const std::string& signer,
                   const Json& before) {
  Outcome out{"pending", {}};
  for (const Json& told : before["told"].items()) {
    if (told["role"].text() == signer) {
      out = {std::string(told["outcome"].text()), std::string(told["reason"].text())};
    }
  }
  for (const std::string& value : arguments.all("--told")) {
    std::string named;
    const Outcome said = parse_told(value, one, named);
    if (named == signer) out = said;
  }
  return out;
}

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
  add(out, "voicemail: ", way["voicemail"].text());
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

Json told_row(const OpenCase& one, std::size_t at, const Json& texts) {
  const std::string& signer = one.state.signers[at];
  Json out = Json::object().set("role", signer).set("language", unknown_language);
  const std::string* newest = one.state.newest_of(signer);
  const record::CaseSubmission* sent = newest == nullptr ? nullptr : find(one, *newest);
  if (sent == nullptr) return out.set("reason", "Nothing has come from this signer yet.");
  if (sent->document.has("kind")) return out.set("contact", refusal_way(sent->document));
  const std::string lang(sent->document["session"]["lang"].text());
  if (!has_language(texts, lang)) {
    stop(signer + " reads " + lang + ": write the notice in that language too.");
  }
  out.set("language", lang);
  if (const std::string way = breach_way(one, at); !way.empty()) out.set("contact", way);
  return out;
}

}  // namespace

Json told_list(const Arguments& arguments, const OpenCase& one, const Json& texts,
               const Json& before) {
  Json out = Json::array();
  for (std::size_t i = 0; i < one.state.signers.size(); ++i) {
    const Outcome said = outcome_of(arguments, one, one.state.signers[i], before);
    Json row = told_row(one, i, texts).set("outcome", said.outcome);
    if (!said.reason.empty()) row.set("reason", said.reason);
    out.push(std::move(row));
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

void say_notices(const OpenCase& one) {
  std::set<std::string> ids;
  for (const record::Entry& entry : one.chain.entries) {
    if (entry.kind == record::EntryKind::notice) ids.emplace(entry.body["notice"].text());
  }
  for (const std::string& id : ids) {
    const Json& body = last_notice(one, id)->body;
    say("");
    say("Notice " + id + " (" + std::string(body["trigger"].text()) + "), to be told by " +
        base::to_rfc3339(body["deadline"].integer()).substr(0, 10));
    for (const Json& told : body["told"].items()) {
      std::string line = std::string(told["role"].text()) + ": ";
      line += told["outcome"].text();
      add(line, "", told["reason"].text());
      say("  " + line);
    }
  }
}

}  // namespace foyer::cli
