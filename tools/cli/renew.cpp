// foyer renew: finds what must be asked again, makes a link that asks only that, and records it.

#include <algorithm>
#include <iterator>
#include <map>

#include "cli/case_room.h"
#include "cli/case_words.h"
#include "cli/clock.h"
#include "cli/link_order.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "work/renewal.h"

namespace foyer::cli {
namespace {

using base::Json;
using work::Again;

Json list(const std::set<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

LinkOrder order_for(const Arguments& arguments, const OpenCase& one, const Again& again,
                    const pack::Pack& pack) {
  const link::PrivateManifest asks = need(work::renewal_manifest(one, again, pack));
  return {.unit = with_turns({one.unit_id, asks.unit_type, asks.required_signers}, arguments),
          .services = asks.services,
          .channels = asks.channels,
          .asks = asks.asks,
          .mode = asks.mode};
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
  Json body = work::renewal_body(again, arguments.get("--why", ""), arguments.get("--note", ""));
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
  const std::vector<std::string> also = arguments.all("--choice");
  for (const std::string& id : also) {
    if (one.state.row(id) == nullptr) stop("This case has no choice \"" + id + "\".");
  }
  const Again again = need(work::find_again(one, room.pack(), also, now()));
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
