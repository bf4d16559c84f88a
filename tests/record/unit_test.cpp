#include "record/unit.h"

#include <catch2/catch_test_macros.hpp>

#include "world.h"

namespace foyer::record::test {
namespace {

// Who signed by typing, at this hour, on her own link.
UnitSubmission signed_by(const std::string& role, int hour = 1) {
  UnitSubmission out;
  out.record_id = role + std::to_string(hour);
  out.link_id = "link of " + role + std::to_string(hour);
  out.unit_id = "unit";
  out.unit_type = "family";
  out.role = role;
  out.turns = {role};
  out.required_signers = {"mother", "father"};
  out.submitted = noon + hour * 3600;
  out.signer = {role, "self", "none"};
  out.marks = {typed_mark()};
  return out;
}

Standing standing(const std::vector<UnitSubmission>& all, std::string_view role) {
  const UnitSigners unit = who_signed("unit", all);
  const SignerState* found = unit.find(role);
  return found == nullptr ? Standing::absent : found->standing;
}

Decision permits_release() {
  Decision out;
  out.about = Decision::About::release;
  out.id = "r1";
  out.choice = Decision::Choice::permit;
  return out;
}

std::string why(const UnitSubmission& one) {
  const UnitSigners unit = who_signed("unit", {one});
  return unit.find(one.role)->why.empty() ? "" : unit.find(one.role)->why.front();
}

}  // namespace

SCENARIO("A unit has signed when everybody whom its manifests require has") {
  CHECK_FALSE(who_signed("unit", {}).everybody_signed());
  CHECK_FALSE(who_signed("unit", {signed_by("mother")}).everybody_signed());
  CHECK(standing({signed_by("mother")}, "father") == Standing::absent);
  CHECK(who_signed("unit", {signed_by("father", 9), signed_by("mother")}).everybody_signed());
}

SCENARIO("A signer who refuses is neither absent nor present") {
  UnitSubmission no = signed_by("father");
  no.refused_electronic = true;
  no.marks.clear();
  CHECK(standing({signed_by("mother"), no}, "father") == Standing::refused);
  CHECK(standing({signed_by("mother"), no}, "mother") == Standing::present);
  CHECK_FALSE(who_signed("unit", {signed_by("mother"), no}).everybody_signed());
}

SCENARIO("What a signer says last is what she says") {
  UnitSubmission no = signed_by("mother", 2);
  no.refused_electronic = true;
  CHECK(standing({no, signed_by("mother", 1)}, "mother") == Standing::refused);
  CHECK(standing({no, signed_by("mother", 3)}, "mother") == Standing::present);
}

SCENARIO("A role that no manifest names counts for nothing") {
  UnitSubmission stranger = signed_by("uncle");
  stranger.turns = {"father"};
  UnitSubmission renamed = signed_by("father");
  renamed.signer.role = "mother";
  UnitSubmission elsewhere = signed_by("mother");
  elsewhere.unit_id = "another unit";
  UnitSubmission alone = signed_by("father", 5);
  alone.required_signers = {"father"};
  UnitSubmission again = signed_by("mother", 3);
  const UnitSigners unit =
      who_signed("unit", {signed_by("mother", 3), stranger, renamed, elsewhere, alone, again});
  REQUIRE(unit.strays.size() == 5);
  CHECK(unit.find("father")->standing == Standing::absent);
  CHECK(unit.find("uncle") == nullptr);
  for (const Stray& stray : unit.strays) {
    const char* expected[] = {"",           "role-not-named", "role-not-named",
                              "other-unit", "signers-differ", "duplicate"};
    CHECK(stray.why == expected[stray.submission]);
  }
}

SCENARIO("A ward's turn is heard though nobody requires it") {
  UnitSubmission ward = signed_by("ward");
  const UnitSigners unit = who_signed("unit", {signed_by("mother"), ward});
  REQUIRE(unit.others.size() == 1);
  CHECK(unit.others[0].role == "ward");
  CHECK(unit.strays.empty());
}

SCENARIO("Eight members with one role are eight signers") {
  std::vector<UnitSubmission> all;
  for (int i = 0; i < 8; ++i) {
    CHECK_FALSE(who_signed("unit", all).everybody_signed());
    all.push_back(signed_by("member", i));
    all.back().required_signers = std::vector<std::string>(8, "member");
  }
  CHECK(who_signed("unit", all).everybody_signed());
}

SCENARIO("What a worker must settle keeps a signer pending") {
  UnitSubmission one = signed_by("mother");
  CHECK(why(one).empty());
  SECTION("a spoken mark") {
    one.marks[0] = {"mother", Mark::Method::spoken, "", "I agree.", noon};
    CHECK(why(one) == "mark-spoken");
  }
  SECTION("a mark on paper") {
    one.marks[0] = {"mother", Mark::Method::paper, "", "I agree.", noon};
    CHECK(why(one) == "mark-paper");
  }
  SECTION("a guardian's paper that nobody has seen (P11)") {
    one.signer.authority = "guardian";
    one.signer.proof_status = "upload";
    CHECK(why(one) == "authority-proof");
  }
  SECTION("a minor who may not sign alone by the state's rule (P13)") {
    one.signer_rule.who = "parent";
    CHECK(why(one) == "signer-rule");
  }
  SECTION("a rule that is missing or too old") {
    one.signer_rule.who = "worker-decides";
    CHECK(why(one) == "signer-rule-worker");
  }
  CHECK(standing({one}, "mother") == (why(one).empty() ? Standing::present : Standing::pending));
}

SCENARIO("A unit is read from what was verified, and from nothing else") {
  Agency agency;
  const Link link(agency);
  Answers answers = answers_of(agency);
  answers.unit_type = "individual";
  answers.parties = {{"client", "Maria Okafor", "1980-02-29"}};
  answers.signers = {{"client", "guardian", "pending"}};
  answers.signers[0].decides_for = "Ngozi Okafor";
  answers.signers[0].scope = "Where she lives";
  answers.signers[0].wishes = "She wants to stay home.";
  answers.signers[0].assent = {Assent::Answer::not_asked, "She sleeps."};
  answers.support = {"Tunde", "Ana Sol", Support::Qualified::yes};
  answers.signer_rule = {"worker-decides", "missing", "US-MS", "", "", "", false};
  answers.releases = {{"r1", "Dr. Lee", "Visit days", "Care", noon + 9999, "Part2"}};
  answers.decisions.push_back(permits_release());
  Decision search;
  search.about = Decision::About::purpose;
  search.id = "online-search";
  search.scope = {"Name", "Web", "Safety"};
  answers.decisions.push_back(search);
  const Made made = make(agency, link, answers);
  const auto evidence = evidence_of(agency, made);
  const Report report = open(agency, received(made), evidence);
  REQUIRE(report.all_hold());
  const auto read = read_unit_submission(report);
  REQUIRE(read);
  CHECK(read->role == "client");
  CHECK(read->signer.decides_for == "Ngozi Okafor");
  CHECK(read->signer.assent.answer == Assent::Answer::not_asked);
  CHECK(read->support.interpreter == "Ana Sol");
  CHECK(read->support.qualified == Support::Qualified::yes);
  CHECK(read->signer_rule.why == "missing");
  REQUIRE(read->releases.size() == 1);
  CHECK(read->releases[0].regime == "Part2");
  REQUIRE(read->decisions.size() == 3);
  CHECK(read->decisions[0].warned_unencrypted);
  CHECK(read->decisions[1].about == Decision::About::release);
  CHECK(read->decisions[2].choice == Decision::Choice::undecided);
  CHECK(read->decisions[2].scope.where == "Web");
  CHECK(read->marks.size() == 1);
  CHECK_FALSE(read_unit_submission(open(agency, {}, evidence)));
}

SCENARIO("Who takes part is refused where it contradicts itself") {
  Agency agency;
  const Link link(agency);
  Answers answers = answers_of(agency);
  const auto refused = [&] {
    return !draft_submission(answers, duty_of_client(), link.facts(), agency.keyset,
                             agency.keyset_hash, agency.random);
  };
  CHECK_FALSE(refused());
  SECTION("a birth date that is none") {
    answers.parties = {{"child", "Ada", "2015-02-30"}};
  }
  SECTION("a guardian without a word on the paper") {
    answers.signers = {{"client", "guardian", "none"}};
  }
  SECTION("a release without an end") {
    answers.releases = {{"r1", "Dr. Lee", "Visit days", "Care", 0, ""}};
    answers.decisions.push_back(permits_release());
  }
  SECTION("a release that nobody decided") {
    answers.releases = {{"r1", "Dr. Lee", "Visit days", "Care", noon + 9999, ""}};
  }
  SECTION("a decision about a release that is not there") {
    answers.decisions.push_back(permits_release());
  }
  CHECK(refused());
}

}  // namespace foyer::record::test
