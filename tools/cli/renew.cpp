// foyer renew: finds what must be asked again, makes a link that asks only that, and records it.

#include <algorithm>
#include <iterator>
#include <map>

#include "cli/case_words.h"
#include "cli/link_order.h"
#include "cli/register.h"
#include "cli/renew_rows.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

Json list(const std::set<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
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

LinkOrder order_for(const Arguments& arguments, const OpenCase& one, const Again& again,
                    const pack::Pack& pack) {
  const Json& document = one.submissions.back().document;
  const auto before = need(link::parse_private(document["manifest"]["private"].text(),
                                               document["manifest"]["public"].text()))
                          .manifest;
  std::vector<std::string> services;
  std::ranges::copy_if(before.services, std::back_inserter(services),
                       [&](const std::string& id) { return pack.service(id) != nullptr; });
  return {.unit = with_turns({one.unit_id, before.unit_type, before.required_signers}, arguments),
          .services = std::move(services),
          .channels = channels_of(again, before, pack),
          .asks = {again.asks.begin(), again.asks.end()},
          .mode = before.mode};
}

// What one takes part by in a study that is asked about again: the client has to be able to use it.
std::map<std::string, std::string> tools_of(const Again& again, const pack::Pack& pack) {
  std::map<std::string, std::string> out;
  for (const pack::Purpose& purpose : pack.purposes) {
    const std::string ask = "purpose." + purpose.id;
    if (purpose.tool.empty() || !again.asks.contains(ask)) continue;
    out[ask] = pack.text(purpose.tool, pack.languages.front().tag);
  }
  return out;
}

Json by_name(const std::map<std::string, std::string>& texts) {
  Json out = Json::object();
  for (const auto& [name, text] : texts) out.set(name, text);
  return out;
}

Json body_of(const Arguments& arguments, const Again& again) {
  const char* why = !again.statements.empty() ? "pack" : "term";
  Json body = Json::object().set("why", arguments.get("--why", why));
  body.set("rows", list(again.rows)).set("statements", list(again.statements));
  if (const auto note = arguments.get("--note")) body.set("note", *note);
  need(record::check_body(record::EntryKind::renew, body));
  return body;
}

// A link that no entry speaks of is taken back: the case would not know what it asks.
record::Entry record_link(CaseRoom& room, OpenCase& one, Json body, const std::string& link_id) {
  try {
    return room.add(one, record::EntryKind::renew, std::move(body.set("link", link_id)));
  } catch (const Failure&) {
    const Desk& desk = room.desk();
    desk.relay.signed_json(desk.worker.sign, "POST", "/v1/links/" + link_id + "/revoke");
    throw;
  }
}

Exit say_nothing(const Arguments& arguments, const OpenCase& one) {
  if (arguments.has("--json")) {
    say_json(Json::object().set("unit", one.unit_id).set("rows", Json::array()));
  } else {
    say("Nothing has changed: nothing is asked again.");
  }
  return Exit::done;
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  const Again again = find_again(one, room.pack(), arguments.all("--choice"));
  for (const std::string& row : again.gone) tell(row + " is not in the pack any more.");
  if (again.asks.empty()) return say_nothing(arguments, one);
  const Desk& desk = room.desk();
  const LinkOrder order = order_for(arguments, one, again, room.pack());
  const Json body = body_of(arguments, again);
  const LinkWish wish = wish_for(arguments, desk.folder, room.worker(), order);
  const LinkCard card =
      place_link(arguments, desk.folder, desk.relay, desk.worker, wish, order.unit);
  const record::Entry entry = record_link(room, one, body, card.link_id);
  if (arguments.has("--json")) {
    say_json(Json::object()
                 .set("unit", one.unit_id)
                 .set("entry", to_json(entry))
                 .set("asks", list(again.asks))
                 .set("tools", by_name(tools_of(again, room.pack())))
                 .set("link", to_json(card)));
    return Exit::done;
  }
  say_link(card, As::words);
  for (const auto& [ask, tool] : tools_of(again, room.pack()))
    say(ask + " is answered by: " + tool);
  return say_act(arguments, one, entry, "What was signed before stays readable.");
}

std::vector<Option> options() {
  std::vector<Option> out =
      case_options({{"--why", "WHAT", "term, pack, vendor, age, move or request"},
                    {"--choice", "ID", "ask this one again too; more than one may stand"},
                    {"--turn", "ROLE", "who signs with this link; all signers if none"},
                    {"--note", "TEXT", "what you want to add to the case"}});
  std::ranges::copy(link_options(), std::back_inserter(out));
  return out;
}

}  // namespace

Command renew() {
  return {
      "renew",
      "ask again what ended or has changed, with a link for only that",
      "<number | unit>",
      options(),
      "Only what ends soon, ended, rests on words that have changed, or what you name. The link\n"
      "asks nothing else again, and what it does not ask stays as it is.",
      run};
}

}  // namespace foyer::cli
