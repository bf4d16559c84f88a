#include "answering.h"

#include <algorithm>

#include "cli/clock.h"

namespace foyer::stand_in {
namespace {

record::Shown shown(const pack::Pack& pack, const std::string& id) {
  record::Shown out;
  out.id = id;
  out.version = std::to_string(pack.statement(id)->version);
  out.lang = pack.language_of(id, "en");
  out.text = pack.text(id, "en");
  out.opened_at = cli::now() - 20;
  out.closed_at = cli::now() - 5;
  return out;
}

std::string wish(const Wishes& wishes, const std::string& key, std::string stand_in = {}) {
  const auto found = wishes.find(key);
  return found == wishes.end() ? std::move(stand_in) : found->second;
}

bool wants(const Wishes& wishes, const std::string& key, const std::string& value) {
  const auto [from, to] = wishes.equal_range(key);
  return std::any_of(from, to, [&](const auto& one) { return one.second == value; });
}

// authority=guardian for=.. scope=.. proof=seen assent=no: who signs for somebody else.
void sign_for(const Wishes& wishes, record::Signer& out) {
  out.authority = wish(wishes, "authority", "self");
  if (out.authority == "self") return;
  out.proof_status = wish(wishes, "proof", "pending");
  out.decides_for = wish(wishes, "for", "somebody");
  out.scope = wish(wishes, "scope");
  out.wishes = wish(wishes, "wishes");
  using Answer = record::Assent::Answer;
  out.assent.answer = wants(wishes, "assent", "no") ? Answer::no : Answer::yes;
}

void follow(const Wishes& wishes, record::Answers& out) {
  sign_for(wishes, out.signers.front());
  out.location.now_state = wish(wishes, "state", "US-MS");
  if (const auto point = wish(wishes, "talk"); !point.empty()) {
    out.understanding = {{point, 2, record::Understanding::Outcome::talk}};
  }
  if (const auto factor = wish(wishes, "need"); !factor.empty()) out.needs = {{factor, "please"}};
  if (const auto check = wish(wishes, "check"); !check.empty()) {
    out.checks = {{check, "not-enough", "phone"}};
  }
  for (const auto& [wished, purpose] :
       {std::pair{"search", "online-search"}, std::pair{"study", "evaluation"}}) {
    if (!wants(wishes, wished, "permit")) continue;
    out.decisions.push_back({record::Decision::About::purpose,
                             purpose,
                             record::Decision::Choice::permit,
                             {},
                             0,
                             false});
  }
  if (const auto recipient = wish(wishes, "release"); !recipient.empty()) {
    record::Decision release;
    release.about = record::Decision::About::release;
    release.id = "release-1";
    release.choice = record::Decision::Choice::permit;
    release.until = cli::now() + 30 * base::day_s;
    out.decisions.push_back(release);
    out.releases = {{"release-1", recipient, "visit days", "care", release.until, "Part2"}};
  }
  if (wishes.contains("question")) out.questions_for_worker.clear();
  if (const auto route = wish(wishes, "refuse"); !route.empty()) {
    out.refusal = {cli::now(), route, "7 Oak Street"};
    out.alternatives = {{"paper-mail later", "paper-mail"}};
  }
}

}  // namespace

record::Answers answer(const pack::Pack& pack, const link::PrivateManifest& manifest,
                       const std::string& name, const std::string& role, const Wishes& wishes) {
  record::Answers out;
  out.session = {"remote", "en", cli::now() - 60, cli::now(), cli::now(), 60'000, cli::now()};
  out.agency_name = pack.agency.name;
  out.pack_id = pack.id;
  out.pack_version = std::to_string(pack.version);
  out.app_version = "client";
  out.signers = {{role, "self", "none"}};
  out.identity.legal_name = name;
  out.location.now_address = name;
  for (const pack::Channel& channel : pack.channels) {
    const auto& asked = manifest.channels;
    if (std::ranges::find(asked, channel.id, &link::ChannelUse::id) == asked.end()) continue;
    out.shown.push_back(shown(pack, channel.risk));
    out.decisions.push_back({record::Decision::About::channel,
                             channel.id,
                             wants(wishes, "deny", channel.id) ? record::Decision::Choice::deny
                                                               : record::Decision::Choice::permit,
                             {},
                             0,
                             !channel.encrypted});
  }
  out.questions_for_worker = {{"channel.text", name}};
  follow(wishes, out);
  return out;
}

record::Duty duty(const std::string& name, const Wishes& wishes) {
  record::Duty out;
  if (wishes.contains("refuse")) return out;
  out.name = name;
  const auto safe = wants(wishes, "unsafe", "text") ? record::SafeContact::Safe::no
                                                    : record::SafeContact::Safe::yes;
  out.safe_contacts.push_back({"text", name, safe, "", "", record::SafeContact::Voicemail::no,
                               record::SafeContact::Content::appointment_only});
  out.safe_word = name;
  out.breach_contact = wish(wishes, "breach", "text");
  out.emergency.callback = wish(wishes, "callback");
  out.emergency.refused_because = wish(wishes, "refuse-plan");
  return out;
}

}  // namespace foyer::stand_in
