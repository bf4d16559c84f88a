#include "cli/link_words.h"

#include "cli/qr.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

// 123456 is said as two threes.
std::string spoken(const std::string& code) {
  return code.size() == 6 ? code.substr(0, 3) + " " + code.substr(3) : code;
}

}  // namespace

void say_link(const LinkCard& link, As as) {
  if (as == As::json) {
    say_json(base::Json::object()
                 .set("url", link.url)
                 .set("code", link.code)
                 .set("linkId", link.link_id)
                 .set("label", link.label)
                 .set("expiry", link.expiry));
    return;
  }
  say(draw_qr(link.url));
  say("Link:    " + link.url);
  say("Code:    " + (link.code.empty() ? "none" : spoken(link.code)));
  if (!link.label.empty()) say("Label:   " + link.label);
  say("Opens until " + base::to_rfc3339(link.expiry) + ". Its id is " + link.link_id + ".");
  if (!link.code.empty()) {
    say("Send the link to the client, and say the code on the phone. Never send both the same "
        "way.");
  }
}

}  // namespace foyer::cli
