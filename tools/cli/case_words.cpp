#include "cli/case_words.h"

#include <array>

namespace foyer::cli {
namespace {

struct Sentence {
  std::string_view reason, text;  // %: the signer
};
constexpr auto sentences = std::to_array<Sentence>({
    {"absent", "% has not sent anything yet."},
    {"undecided", "% has not decided yet."},
    {"denied", "% said no."},
    {"withdrawn", "% took it back."},
    {"withdrawn-by-way", "% took it back by the way back."},
    {"term", "The time that % agreed to is over. See foyer renew."},
    {"identity", "Nobody has confirmed who % is. See foyer confirm-identity."},
    {"authority-proof",
     "You have not seen the proof that % may decide. See foyer confirm-identity."},
    {"authority-scope",
     "Say which choices the proof of % covers: foyer confirm-identity --covers."},
    {"outside-scope", "The proof that you have seen does not let % decide this."},
    {"signer-rule", "The law names somebody else than % to sign. See foyer confirm-identity."},
    {"signer-rule-worker",
     "You decide whether % may sign: no law at hand says so. See foyer confirm-identity."},
    {"mark-spoken", "% signed by voice: countersign what you heard."},
    {"mark-paper", "% signs on paper: countersign once you hold it."},
    {"capacity", "% needs a talk, and then your determination. See foyer determine-capacity."},
    {"not-able", "% was found not able to decide this."},
    {"emergency-plan",
     "There is no emergency plan for %, and no reason for having none. See foyer session start."},
    {"law-needs-basis",
     "Your licences do not cover both places. Record a basis with foyer legal-basis."},
    {"law-not-covered",
     "You have no licence where the client is. Record a basis with foyer legal-basis."},
    {"law-unknown",
     "Needs review: the pack does not know the law of one of the places. See foyer legal-basis."},
    {"licence-expired", "A licence that covered this has run out. See foyer session start."},
    {"question", "A question is not answered yet. See foyer review."},
    {"need", "A need is not answered yet. See foyer review."},
    {"countersign", "It is not countersigned. See foyer countersign."},
    {"not-activated", "It waits for foyer activate."},
    {"disposed", "The record was disposed of."},
});

}  // namespace

std::string say_reason(const std::string& reason) {
  const std::size_t colon = reason.find(':');
  const std::string who = colon == std::string::npos ? "" : reason.substr(colon + 1);
  for (const Sentence& sentence : sentences) {
    if (reason.substr(0, colon) != sentence.reason) continue;
    std::string out(sentence.text);
    for (std::size_t at = out.find('%'); at != std::string::npos; at = out.find('%', at)) {
      out.replace(at, 1, who);
      at += who.size();
    }
    return out;
  }
  return reason;
}

std::string say_state(const record::Row& row) {
  std::string out(record::name(row.state));
  if (!row.except_services.empty()) {
    out += ", but not for";
    for (const std::string& service : row.except_services) out += " " + service;
  }
  if (row.state == record::RowState::active && row.until != 0) {
    out += " until " + base::to_rfc3339(row.until).substr(0, 10);
  }
  return out;
}

}  // namespace foyer::cli
