#include "work/renewal.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace foyer::work {
namespace {

using base::Json;

bool is_as_shown(const Json& shown, const pack::Pack& pack) {
  const std::string_view id = shown["id"].text();
  const pack::Statement* statement = pack.statement(id);
  // What the pack does not say any more cannot be shown again.
  if (statement == nullptr) return true;
  return std::to_string(statement->version) == shown["version"].text() &&
         pack.text_hash(id, shown["lang"].text()) == shown["sha256"].text();
}

const record::CaseSubmission& submission(const OpenCase& one, const std::string& digest) {
  return *std::ranges::find(one.submissions, digest, &record::CaseSubmission::digest);
}

// Statements whose words are not those any more that some signer was shown last.
std::set<std::string> changed_statements(const OpenCase& one, const pack::Pack& pack) {
  std::set<std::string> out;
  for (const auto& sent : one.state.sent) {
    std::map<std::string, bool> same;
    for (const std::string& digest : sent) {
      for (const Json& shown : submission(one, digest).document["shown"].items()) {
        if (shown["source"].text() != "pack") continue;
        same[std::string(shown["id"].text())] = is_as_shown(shown, pack);
      }
    }
    for (const auto& [id, is_same] : same) {
      if (!is_same) out.insert(id);
    }
  }
  return out;
}

// The statements that belong to a channel's own card.
std::vector<std::string> statements_of(const pack::Channel& channel) {
  std::vector<std::string> out{channel.gist, channel.risk,  channel.consequence,
                               channel.ours, channel.yours, channel.alternative};
  out.insert(out.end(), channel.challenges.begin(), channel.challenges.end());
  return out;
}

// What the kiosk asks for this row: itself, or for a release the purpose that takes releases.
std::string ask_of(const std::string& row, const pack::Pack& pack) {
  const std::size_t dot = row.find('.');
  const std::string about = row.substr(0, dot), id = row.substr(dot + 1);
  if (about == "channel") return pack.channel(id) != nullptr ? row : "";
  const std::string purpose = about == "release" ? id.substr(0, id.rfind('-')) : id;
  return pack.purpose(purpose) != nullptr ? "purpose." + purpose : "";
}

bool rests_on(const record::Row& row, const std::set<std::string>& changed,
              const pack::Pack& pack) {
  const std::string ask = ask_of(row.id, pack);
  const std::string id = ask.substr(ask.find('.') + 1);
  if (const pack::Channel* channel = pack.channel(id); channel && ask.starts_with("channel.")) {
    return std::ranges::any_of(statements_of(*channel),
                               [&](const std::string& s) { return changed.contains(s); });
  }
  const pack::Purpose* purpose = pack.purpose(id);
  if (purpose == nullptr) return false;
  return changed.contains(purpose->statement) || changed.contains(purpose->more) ||
         changed.contains(purpose->notice);
}

bool ends_soon(const record::Row& row, const pack::Pack& pack, base::UnixSeconds now) {
  using record::RowState;
  const bool given = row.state == RowState::active || row.state == RowState::pending ||
                     row.state == RowState::paused;
  const base::UnixSeconds lead = pack.terms.renewal_lead_days * base::day_s;
  return row.state == RowState::expired || (given && row.until != 0 && now + lead >= row.until);
}

void find_asks(Again& out, const pack::Pack& pack) {
  for (const std::string& row : out.rows) {
    const std::string ask = ask_of(row, pack);
    (ask.empty() ? out.gone : out.asks).insert(ask.empty() ? row : ask);
  }
  for (const pack::Policy& policy : pack.policies) {
    const bool other =
        out.statements.contains(policy.statement) || out.statements.contains(policy.more);
    if (other) out.asks.insert("policy." + policy.kind);
  }
}

// The channels among what is asked, with the purposes that they were declared with last.
std::vector<link::ChannelUse> channels_of(const Again& again, const link::PrivateManifest& before,
                                          const pack::Pack& pack) {
  std::vector<link::ChannelUse> out;
  for (const pack::Channel& channel : pack.channels) {
    if (!again.asks.contains("channel." + channel.id)) continue;
    const auto used = std::ranges::find(before.channels, channel.id, &link::ChannelUse::id);
    std::vector<std::string> purposes;
    if (used != before.channels.end()) {
      std::ranges::copy_if(used->purposes, std::back_inserter(purposes), [&](const auto& purpose) {
        return std::ranges::count(channel.purposes, purpose) > 0;
      });
    }
    out.push_back({channel.id, purposes.empty() ? channel.purposes : std::move(purposes)});
  }
  return out;
}

Json list(const std::set<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

}  // namespace

base::Result<Again> find_again(const OpenCase& one, const pack::Pack& pack,
                               const std::vector<std::string>& also, base::UnixSeconds now) {
  using record::RowState;
  Again out;
  out.statements = changed_statements(one, pack);
  for (const record::Row& row : one.state.rows) {
    // Whoever said no, or took it back, is asked again when that person wants it, and not before.
    const bool said_no = row.state == RowState::refused || row.state == RowState::withdrawn;
    if (ends_soon(row, pack, now) || (!said_no && rests_on(row, out.statements, pack))) {
      out.rows.insert(row.id);
    }
  }
  for (const std::string& id : also) {
    if (one.state.row(id) == nullptr)
      return base::fail(base::Code::not_found, "This case has no such choice.");
    out.rows.insert(id);
  }
  find_asks(out, pack);
  return out;
}

base::Result<link::PrivateManifest> renewal_manifest(const OpenCase& one, const Again& again,
                                                     const pack::Pack& pack) {
  const Json& document = one.submissions.back().document;
  auto before = link::parse_private(document["manifest"]["private"].text(),
                                    document["manifest"]["public"].text());
  if (!before) return std::unexpected(before.error());
  link::PrivateManifest out;
  out.unit_id = one.unit_id;
  out.unit_type = before->manifest.unit_type;
  out.required_signers = before->manifest.required_signers;
  out.turns = out.required_signers;
  out.mode = before->manifest.mode;
  std::ranges::copy_if(before->manifest.services, std::back_inserter(out.services),
                       [&](const std::string& id) { return pack.service(id) != nullptr; });
  out.channels = channels_of(again, before->manifest, pack);
  out.asks = {again.asks.begin(), again.asks.end()};
  return out;
}

Json renewal_body(const Again& again, const std::string& why, const std::string& note) {
  const std::string usual = again.statements.empty() ? "term" : "pack";
  Json body = Json::object().set("why", why.empty() ? usual : why);
  body.set("rows", list(again.rows)).set("statements", list(again.statements));
  return note.empty() ? body : body.set("note", note);
}

}  // namespace foyer::work
