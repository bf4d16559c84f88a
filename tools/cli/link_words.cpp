#include "cli/link_words.h"

#include "cli/qr.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

// 123456 is said as two threes.
std::string spoken(const std::string& code) {
  return code.size() == 6 ? code.substr(0, 3) + " " + code.substr(3) : code;
}

base::Json list(const std::vector<std::string>& items) {
  base::Json out = base::Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

// Only where more than one person signs is there something to say.
void say_turns(const LinkCard& link) {
  if (link.unit_id.empty()) return;
  std::string roles;
  for (const std::string& role : link.turns) roles += (roles.empty() ? "" : ", then ") + role;
  say("Signs:   " + roles);
  for (const std::string& ask : link.asks) say("Asks:    " + ask);
  say("Unit:    " + link.unit_id + " (a further link for it: --unit " + link.unit_id + ")");
}

}  // namespace

base::Json to_json(const LinkCard& link) {
  base::Json out = base::Json::object();
  out.set("url", link.url).set("code", link.code).set("linkId", link.link_id);
  out.set("label", link.label).set("expiry", link.expiry);
  if (link.unit_id.empty()) return out;
  out.set("unitId", link.unit_id).set("turns", list(link.turns));
  return link.asks.empty() ? out : out.set("asks", list(link.asks));
}

void say_link(const LinkCard& link, As as) {
  if (as == As::json) {
    say_json(to_json(link));
    return;
  }
  say(draw_qr(link.url));
  say("Link:    " + link.url);
  say("Code:    " + (link.code.empty() ? "none" : spoken(link.code)));
  if (!link.label.empty()) say("Label:   " + link.label);
  say_turns(link);
  say("Opens until " + base::to_rfc3339(link.expiry) + ". Its id is " + link.link_id + ".");
  if (!link.code.empty()) {
    say("Send the link to the client, and say the code on the phone. Never send both the same "
        "way.");
  }
}

}  // namespace foyer::cli
