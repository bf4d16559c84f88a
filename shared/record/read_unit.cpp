#include <array>

#include "link/manifest.h"
#include "record/document.h"
#include "record/names.h"
#include "record/unit.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Json;

// The value whose name this is; the first one where there is none, so that what is not understood
// never counts for more.
template <typename Enum, std::size_t N>
Enum read_enum(const Json& json, const std::array<Enum, N>& values) {
  for (Enum value : values) {
    if (name(value) == json.text()) return value;
  }
  return values.front();
}

std::vector<std::string> read_list(const Json& json) {
  std::vector<std::string> out;
  for (const Json& item : json.items()) out.emplace_back(item.text());
  return out;
}

std::string text(const Json& json) {
  return std::string(json.text());
}

Signer read_signer(const Json& json) {
  using Answer = Assent::Answer;
  static constexpr std::array answers{Answer::none, Answer::yes, Answer::no, Answer::not_asked};
  Signer out{text(json["role"]), text(json["authority"]), text(json["proofStatus"])};
  out.name = text(json["name"]);
  out.decides_for = text(json["decidesFor"]);
  out.scope = text(json["scope"]);
  out.wishes = text(json["wishes"]);
  out.assent = {read_enum(json["assent"]["answer"], answers), text(json["assent"]["why"])};
  return out;
}

Support read_support(const Json& json) {
  using Qualified = Support::Qualified;
  static constexpr std::array values{Qualified::unsure, Qualified::no, Qualified::yes};
  const Json& interpreter = json["interpreter"];
  return {text(json["helper"]), text(interpreter["name"]),
          read_enum(interpreter["qualified"], values)};
}

SignerRule read_rule(const Json& json) {
  return {text(json["who"]),     text(json["why"]),        text(json["state"]),
          text(json["source"]),  text(json["reviewedOn"]), text(json["notifyParent"]),
          json["assent"].truth()};
}

Decision read_decision(const Json& json) {
  using About = Decision::About;
  using Choice = Decision::Choice;
  static constexpr std::array abouts{About::channel, About::purpose, About::release};
  static constexpr std::array choices{Choice::undecided, Choice::permit, Choice::deny};
  const Json& scope = json["scope"];
  return {.about = read_enum(json["about"], abouts),
          .id = text(json["id"]),
          .choice = read_enum(json["choice"], choices),
          .except_services = read_list(json["exceptServices"]),
          .until = json["until"].integer(),
          .warned_unencrypted = json["warnedUnencrypted"].truth(),
          .scope = {text(scope["what"]), text(scope["where"]), text(scope["why"])}};
}

Release read_release(const Json& json) {
  return {text(json["id"]),      text(json["recipient"]), text(json["what"]),
          text(json["purpose"]), json["until"].integer(), text(json["regime"])};
}

Understanding read_understanding(const Json& json) {
  using Outcome = Understanding::Outcome;
  static constexpr std::array values{Outcome::unanswered, Outcome::talk, Outcome::understood};
  return {text(json["point"]), static_cast<int>(json["tries"].integer()),
          read_enum(json["outcome"], values)};
}

void read_said(const Json& document, UnitSubmission& out) {
  using Outcome = Jurisdiction::Outcome;
  static constexpr std::array outcomes{Outcome::unknown, Outcome::covered, Outcome::needs_basis,
                                       Outcome::not_covered};
  out.lang = document["session"]["lang"].text();
  out.submitted = document["session"]["submitted"].integer();
  out.refused_electronic = document["kind"].text() == refused_electronic;
  if (out.refused_electronic) {
    out.submitted = document["at"].integer();
    out.signer.role = out.role;
  }
  for (const Json& signer : document["signers"].items()) {
    if (signer["role"].text() == out.role) out.signer = read_signer(signer);
  }
  out.support = read_support(document["support"]);
  out.signer_rule = read_rule(document["signerRule"]);
  out.jurisdiction = read_enum(document["jurisdiction"]["outcome"], outcomes);
  for (const Json& one : document["decisions"].items()) out.decisions.push_back(read_decision(one));
  for (const Json& one : document["releases"].items()) out.releases.push_back(read_release(one));
  for (const Json& one : document["understanding"].items()) {
    out.understanding.push_back(read_understanding(one));
  }
}

}  // namespace

base::Result<UnitSubmission> read_unit_submission(const Report& report) {
  if (!report.is_clients()) {
    return fail(Code::bad_proof, "Nothing shows that this submission is the client's.");
  }
  const Json& document = report.document;
  const auto proved = link::parse_private(document["manifest"]["private"].text(),
                                          document["manifest"]["public"].text());
  if (!proved) return std::unexpected(proved.error());
  const link::PrivateManifest& manifest = proved->manifest;
  UnitSubmission out;
  out.record_id = document["recordId"].text();
  out.link_id = document["linkId"].text();
  out.turn = static_cast<int>(document["turn"].integer());
  out.role = document["role"].text();
  out.unit_id = manifest.unit_id;
  out.unit_type = manifest.unit_type;
  out.required_signers = manifest.required_signers;
  out.turns = manifest.turns;
  out.services = manifest.services;
  out.pack = manifest.pack;
  out.keyset = document["keysetHash"].text();
  out.marks = report.marks;
  read_said(document, out);
  const auto turn = static_cast<std::size_t>(out.turn);
  const bool agrees = document["unit"]["id"].text() == out.unit_id &&
                      read_list(document["requiredSigners"]) == out.required_signers &&
                      turn < out.turns.size() && out.turns[turn] == out.role;
  if (!agrees) return fail(Code::mismatch, "The document contradicts the link's manifest.");
  return out;
}

}  // namespace foyer::record
