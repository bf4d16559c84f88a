// foyer paper enter: a form that came back on paper, line by line as it stands there, as an entry
// that the worker signs. The paper itself stays the original, and the entry says where it is.

#include <algorithm>

#include "cli/case_room.h"
#include "cli/guide.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "link/manifest.h"

namespace foyer::cli {
namespace {

using base::Json;

const record::CaseSubmission& newest_of(const OpenCase& one, const std::string& signer) {
  const std::string* digest = one.state.newest_of(signer);
  for (const record::CaseSubmission& sent : one.submissions)
    if (digest != nullptr && sent.digest == *digest) return sent;
  stop("Nothing of \"" + signer + "\" has come in, not even that they want paper.");
}

// What the link declared: only that can be used, whatever the form offered.
link::PrivateManifest declared(const record::CaseSubmission& sent) {
  const Json& manifest = sent.document["manifest"];
  return need(link::parse_private(manifest["private"].text(), manifest["public"].text()),
              "The link's declaration")
      .manifest;
}

std::vector<std::string> services_of(const pack::Pack& pack, const link::PrivateManifest& link,
                                     std::string_view channel) {
  std::vector<std::string> out;
  for (const pack::Service& service : pack.services) {
    const bool goes = std::ranges::count(service.channels, channel) > 0;
    if (goes && service.needs_consent && std::ranges::count(link.services, service.id) > 0)
      out.push_back(service.id);
  }
  return out;
}

Json texts(const std::vector<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

// One row of the form; nothing where no box has a cross.
void ask_row(const std::string& row, const std::string& name,
             const std::vector<std::string>& services, Json& rows) {
  const std::string said = ask_word(name, {"yes", "no", "later", "empty"});
  if (said == "empty") return;
  Json out = Json::object().set("row", row);
  out.set("choice", said == "yes" ? "permit" : said == "no" ? "deny" : "undecided");
  if (said == "yes" && services.size() > 1) {
    const auto except = ask_words("  Not for", services);
    if (!except.empty()) out.set("except", texts(except));
  }
  if (said == "yes") {
    const base::UnixSeconds until = ask_day_or_none("  Until");
    if (until != 0) out.set("until", until);
  }
  rows.push(std::move(out));
}

Json ask_rows(const pack::Pack& pack, const link::PrivateManifest& link) {
  const std::string lang = pack.languages.front().tag;
  Json rows = Json::array();
  for (const link::ChannelUse& use : link.channels) {
    const pack::Channel* channel = pack.channel(use.id);
    const std::string name(channel == nullptr ? std::string_view(use.id)
                                              : pack.text(channel->name, lang));
    ask_row("channel." + use.id, name, services_of(pack, link, use.id), rows);
  }
  // What may be told to whom stands in words on the form: it is no row, and is entered below.
  for (const pack::Purpose& purpose : pack.purposes) {
    const bool to_somebody = purpose.id == "release" || !purpose.regime.empty();
    if (!to_somebody)
      ask_row("purpose." + purpose.id, std::string(pack.text(purpose.name, lang)), {}, rows);
  }
  return rows;
}

void ask_mark(Json& body) {
  body.set("mark", ask_word("How it is signed", {"name", "mark", "witnessed"}));
  const auto set = [&](std::string_view member, std::string_view question) {
    const std::string said = ask_text_or_none(question);
    if (!said.empty()) body.set(member, said);
  };
  set("name", "The name as it is written, or -");
  if (body["mark"].text() == "witnessed") body.set("witness", ask_text("Who saw the mark"));
  set("helped", "Who helped with the form, or -");
}

void ask_said(Json& body) {
  Json said = Json::array();
  for (const std::string& line :
       ask_lines("Questions, needs and all else, word for word, one a line; - ends it"))
    said.push(Json::object().set("about", "paper").set("text", line));
  if (!said.items().empty()) body.set("said", std::move(said));
}

Json ask_form(const CaseRoom& room, const OpenCase& one, const std::string& signer) {
  Json body = Json::object().set("role", signer);
  body.set("form", ask_text("What stands at the foot of its pages"));
  body.set("signed", ask_day("The day that is written beside the name"));
  body.set("came", ask_day("The day it came back"));
  body.set("route", ask_word("How it came", {"in-person", "mail", "other"}));
  body.set("rows", ask_rows(room.pack(), declared(newest_of(one, signer))));
  ask_said(body);
  ask_mark(body);
  body.set("kept", ask_text("Where the paper is kept"));
  return body;
}

void say_back(const Json& body) {
  tell("");
  tell("This is what you entered for " + std::string(body["role"].text()) + ":");
  for (const Json& row : body["rows"].items())
    tell("  " + std::string(row["row"].text()) + ": " + std::string(row["choice"].text()));
  for (const Json& said : body["said"].items())
    tell("  \"" + std::string(said["text"].text()) + "\"");
  tell("  kept: " + std::string(body["kept"].text()));
}

std::string signer_of(const Arguments& arguments, const OpenCase& one) {
  const auto told = arguments.get("--signer");
  if (!told && one.state.signers.size() == 1) return one.state.signers.front();
  const std::string signer = told ? *told : ask_word("Who signed", one.state.signers);
  check_signer(one, signer);
  return signer;
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  CaseRoom room(arguments);
  OpenCase one = room.open(which);
  Json body = ask_form(room, one, signer_of(arguments, one));
  need(record::check_body(record::EntryKind::paper, body));
  say_back(body);
  if (ask_word("Does all of this stand on the paper", {"yes", "no"}) == "no")
    stop("Nothing was entered.");
  const record::Entry entry = room.add(one, record::EntryKind::paper, std::move(body));
  return say_act(arguments, one, entry,
                 "The paper is entered. Its choices count as soon as nothing stands against them.");
}

}  // namespace

Command paper_enter() {
  return {"paper enter",
          "enter a form that a client filled in on paper",
          "<number | unit>",
          case_options({{"--signer", "ROLE", "who signed it; else it is asked"}}),
          "Asks for everything in the form's order and reads one answer a line. Nothing is stored\n"
          "before you have said that all of it stands on the paper. Keep the paper: it is the\n"
          "original. What the form says of sharing with others is entered in its words.",
          run};
}

}  // namespace foyer::cli
