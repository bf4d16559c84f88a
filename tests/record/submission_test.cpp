#include <catch2/catch_test_macros.hpp>

#include "world.h"

namespace foyer::record::test {
namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string::npos) break;
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

SCENARIO("A submission holds on every layer") {
  Agency agency;
  const Link link(agency);
  for (const Mark& mark : {typed_mark(), drawn_mark()}) {
    const Made made = make(agency, link, answers_of(agency), {mark});
    const Report report = open(agency, received(made), evidence_of(agency, made));
    for (const Verdict& verdict : report.verdicts) {
      INFO(name(verdict.layer) << ": " << verdict.text);
      CHECK(verdict.state == State::ok);
    }
    REQUIRE(report.is_clients());
    CHECK(report.all_hold());
    CHECK(report.document_line == made.document);
    CHECK(report.document["identity"]["legalName"].text() == "Maria Okafor");
    CHECK(report.document["decisions"].at(0)["choice"].text() == "permit");
    REQUIRE(report.marks.size() == 1);
    CHECK(report.marks[0].method == mark.method);
    CHECK(report.marks[0].strokes.list.size() == mark.strokes.list.size());
    REQUIRE(report.parts.size() == 1);
    CHECK(report.parts[0].content["safeWord"].text() == "heron");
  }
}

SCENARIO("The plaintext is what stock tools expect") {
  Agency agency;
  const Link link(agency);
  const Made made = make(agency, link, answers_of(agency));
  const std::string plaintext = plaintext_of(agency, made);
  const auto three = lines(plaintext);
  REQUIRE(three.size() == 3);
  for (const std::string& line : three) CHECK(base::is_jcs(line));
  CHECK(three[0] == made.document);
  CHECK(plaintext.size() == 256 * base::limits::KiB);
  SECTION("recovery opens the main part, the on-duty key only the duty part") {
    CHECK(seal::open_with({&agency.recovery}, made.bodies[0]));
    CHECK_FALSE(seal::open_with({&agency.duty}, made.bodies[0]));
    CHECK(seal::open_with({&agency.duty}, made.bodies[1]));
  }
  SECTION("what belongs to the duty part stands there only") {
    CHECK(made.document.find("heron") == std::string::npos);
    CHECK(made.document.find("555 0199") == std::string::npos);
  }
}

SCENARIO("Whoever is on duty verifies the duty part alone") {
  Agency agency;
  const Link link(agency);
  const Made made = make(agency, link, answers_of(agency));
  const Report report =
      open_submission({received(made)[1]}, {&agency.duty}, evidence_of(agency, made));
  CHECK_FALSE(report.is_clients());
  CHECK(report.state(Layer::parts) == State::ok);
  REQUIRE(report.parts.size() == 1);
  CHECK(report.parts[0].content["safeContact"].at(0)["safe"].text() == "yes");
}

SCENARIO("Answers that cannot be evidence are refused before anything is sealed") {
  Agency agency;
  const Link link(agency);
  Answers answers = answers_of(agency);
  const auto refused = [&] {
    const auto made = make_submission(answers, duty_of_client(), {typed_mark()}, link.facts(),
                                      agency.keyset, agency.keyset_hash, agency.random);
    return made ? std::string() : std::string(made.error().text);
  };
  CHECK(refused().empty());
  SECTION("a shown text with a bidi override") {
    answers.shown[0].text += "\u202E";
    CHECK(refused() == "A text that was shown has hidden characters.");
  }
  SECTION("a shown text with zero width in it") {
    answers.shown[1].text.insert(3, "\u200B");
    CHECK(refused() == "A text that was shown has hidden characters.");
  }
  SECTION("time running backwards") {
    answers.shown[0].closed_at = answers.shown[0].opened_at - 1;
    CHECK(refused() == "A text was closed before it was opened.");
    answers = answers_of(agency);
    answers.session.submitted = answers.session.started - 1;
    CHECK(refused() == "The intake ended before it began.");
  }
  SECTION("an answer without end") {
    answers.location.now_address = std::string(base::limits::long_answer_bytes_max + 1, 'x');
    CHECK(refused() == "An answer is too long.");
  }
  SECTION("bytes that are not text") {
    answers.identity.used_name = "\xC3\x28";
    CHECK(refused() == "An answer is not valid text.");
  }
  SECTION("two decisions about one thing") {
    answers.decisions.push_back(answers.decisions[0]);
    CHECK(refused() == "There are two decisions about one thing.");
  }
}

SCENARIO("A submission is not made for a link that is not one's own") {
  Agency agency;
  const Link link(agency);
  const Link other(agency);
  LinkFacts facts = link.facts();
  SECTION("another link's manifests") {
    facts.public_text = other.public_text;
    facts.private_text = other.private_text;
  }
  SECTION("a turn that the manifest does not name") {
    facts.turn = 1;
  }
  SECTION("a turn below the first") {
    facts.turn = -1;
  }
  const auto made = make_submission(answers_of(agency), duty_of_client(), {typed_mark()}, facts,
                                    agency.keyset, agency.keyset_hash, agency.random);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == base::Code::mismatch);
}

}  // namespace foyer::record::test
