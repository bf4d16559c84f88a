#include "cli/notice_told.h"

#include "cli/notice_text.h"
#include "cli/terminal.h"
#include "work/notice.h"

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

// What is told to this one stands in a language of the notice, and by whatever way is safe.
Json told_row(Json row, const Json& texts) {
  const std::string lang(row["language"].text());
  const std::string who(row["role"].text());
  if (lang != unknown_language && !has_language(texts, lang))
    stop(who + " reads " + lang + ": write the notice in that language too.");
  return row;
}

}  // namespace

Json told_list(const Arguments& arguments, const OpenCase& one, const Json& texts,
               const Json& before) {
  Json out = Json::array();
  for (const Json& each : work::notice_rows(one)) {
    const Outcome said = outcome_of(arguments, one, std::string(each["role"].text()), before);
    Json row = told_row(each, texts).set("outcome", said.outcome);
    if (!said.reason.empty()) row.set("reason", said.reason);
    out.push(std::move(row));
  }
  return out;
}

void say_notices(const OpenCase& one) {
  for (const std::string& id : work::notices_of(one)) {
    const Json& body = work::last_notice(one, id)->body;
    say("");
    say("Notice " + id + " (" + std::string(body["trigger"].text()) + "), to be told by " +
        base::to_rfc3339(body["deadline"].integer()).substr(0, 10));
    for (const Json& told : body["told"].items()) {
      std::string line = std::string(told["role"].text()) + ": ";
      line += told["outcome"].text();
      if (const std::string why(told["reason"].text()); !why.empty()) line += ", " + why;
      say("  " + line);
    }
  }
}

}  // namespace foyer::cli
