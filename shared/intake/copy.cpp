#include "intake/copy.h"

#include "base/html.h"
#include "intake/agency_contact.h"
#include "intake/giving_way.h"
#include "intake/mark_area.h"
#include "intake/plain_record.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Kind;

void way_back(const State& state, Page& page) {
  const std::string address = way_address(state);
  if (address.empty()) return;
  page.heading("copy.way"_w);
  page.say("copy.way.how"_w);
  page.row("address", "copy.way.address"_w, plain(address));
  page.say("copy.way.forgot"_w);
}

// Without the marks of strong words, and with its lines.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : base::escape_html(text)) {
    if (c == '\n')
      out += "<br>";
    else if (c != '*')
      out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view inside) {
  return std::string("<").append(name).append(">").append(inside).append("</").append(name).append(
      ">\n");
}

void write(const std::vector<view::Node>& nodes, std::string_view address, std::string& out) {
  for (const view::Node& node : nodes) {
    const bool linked = !address.empty() && node.value == address;
    if (node.kind == Kind::heading) out += element("h2", escaped(node.label));
    if (node.kind == Kind::paragraph) out += element("p", escaped(node.label));
    if (node.kind == Kind::link) out += element("p", escaped(node.label));
    if (node.kind == Kind::row)
      out += element("dl", element("dt", escaped(node.label)) +
                               element("dd", linked ? "<a href=\"" + escaped(address) + "\">" +
                                                          escaped(address) + "</a>"
                                                    : escaped(node.value)));
    if (node.kind == Kind::list || node.kind == Kind::group) write(node.children, address, out);
  }
}

}  // namespace

void copy_content(const State& state, Page& page) {
  page.say("send.copy.date"_w.with(base::to_rfc3339(state.sending.receipt->time).substr(0, 10)));
  page.row("signed", "send.copy.signed"_w, signed_word(state));
  way_back(state, page);
  page.heading("copy.choices"_w);
  plain_record(state, page, Rows::to_read);
}

base::Bytes write_copy_file(const State& state) {
  Page page(state, "copy");
  copy_content(state, page);
  contact_agency(state, page);
  std::string body = element("h1", escaped(state.say("send.copy"_w)));
  write(page.built.nodes, way_address(state), body);
  return base::to_bytes("<!doctype html>\n<html lang=\"" + escaped(state.words.tag()) +
                        "\" dir=\"" + (state.words.rtl() ? "rtl" : "ltr") +
                        "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                        "content=\"width=device-width\">\n<title>" +
                        escaped(state.say("send.copy"_w)) +
                        "</title>\n<style>body{font:1.1em/1.5 sans-serif;max-width:40em;"
                        "margin:1em auto;padding:0 1em}dl{margin:.5em 0}dt{font-weight:bold}"
                        "dd{margin:0;overflow-wrap:anywhere}</style>\n" +
                        body + "</html>\n");
}

}  // namespace foyer::intake
