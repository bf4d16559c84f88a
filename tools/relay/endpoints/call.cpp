// GET /call: who the agency is and the number to call, for a browser in which the kiosk cannot
// start. It has no words of its own, so that it serves readers of every language, and it stands
// however old the agency's word is: an old number is better than none.

#include "base/html.h"
#include "keys/signed_document.h"
#include "relay/endpoints/endpoints.h"
#include "relay/store/documents.h"

namespace foyer::relay {
namespace {

// What a phone dials: digits and a leading plus, without what makes a number easy to read.
std::string dialled(std::string_view phone) {
  std::string out;
  for (const char c : phone) {
    if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
  }
  return out;
}

}  // namespace

Answer get_call(Call& call) {
  auto text = find_agency(call.database);
  if (!text) return refusal(404, base::Code::not_found, "The agency has not published itself yet.");
  auto agency = keys::parse_signed(*text, keys::ProofKind::agency, base::limits::agency_bytes_max);
  if (!agency) return refusal(agency.error());
  const std::string name = base::escape_html(agency->body["name"].text());
  const std::string_view phone = agency->body["phone"].text();
  const std::string shown = base::escape_html(phone);
  Answer answer{.status = 200,
                .type = "text/html; charset=utf-8",
                .body =
                    "<!doctype html><html><meta charset=utf-8>"
                    "<meta name=viewport content=\"width=device-width\"><title>" +
                    shown + "</title><main><h1>" + name + "</h1><p><a dir=ltr href=\"tel:" +
                    dialled(phone) + "\">" + shown + "</a></main></html>\n"};
  answer.with("Cache-Control", "no-cache");
  return answer;
}

}  // namespace foyer::relay
