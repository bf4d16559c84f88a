#include <catch2/catch_test_macros.hpp>

#include "pack/schema.h"
#include "pack/source.h"
#include "world.h"

namespace foyer::record::test {
namespace {

Answers refusing(const Agency& agency) {
  Answers answers = answers_of(agency);
  answers.refusal = Refusal{noon, "mail", "7 Canary Street"};
  answers.alternatives = {{"paper-mail later", "paper-mail"}};
  return answers;
}

struct Refused {
  Agency agency;
  Link link{agency};
  Made made = make(agency, link, refusing(agency), {});
};

}  // namespace

SCENARIO("A refusal of electronic records says agency, date and contact, and nothing else") {
  Refused refused;
  base::Json document = *base::parse_json(refused.made.document);
  const base::Json schema = pack::test::read_tree("shared/record/refusal.schema.json");
  const auto breach = [&] { return pack::test::schema_breach(schema, schema, document); };
  CHECK(breach() == "");
  CHECK(document["contact"]["address"].text() == "7 Canary Street");
  CHECK(document["agency"]["name"].text() == "Harbour House");
  CHECK(document["at"].integer() == noon);
  for (const char* member : {"identity", "location", "signers", "shown", "decisions", "session"})
    CHECK_FALSE(document.has(member));
  document.set("identity", base::Json::object());
  CHECK(breach() == "body may not have identity");
}

SCENARIO("A refusal holds without a mark, and the verdict says that none applies") {
  Refused refused;
  const Report report =
      open(refused.agency, received(refused.made), evidence_of(refused.agency, refused.made));
  CHECK(report.all_hold());
  REQUIRE(report.is_clients());
  CHECK(report.marks.empty());
  CHECK(report.state(Layer::marks) == State::not_applicable);
  CHECK(report.state(Layer::shown) == State::not_applicable);
  CHECK(name(report.state(Layer::marks)) == "not-applicable");
}

SCENARIO("Nobody's mark gets under a refusal, and no refusal stands in for a mark") {
  Refused refused;
  CHECK(make_submission(refusing(refused.agency), duty_of_client(), {typed_mark()},
                        refused.link.facts(), refused.agency.keyset, refused.agency.keyset_hash,
                        refused.agency.random)
            .error()
            .code == base::Code::conflict);
  CHECK(make_submission(answers_of(refused.agency), duty_of_client(), {}, refused.link.facts(),
                        refused.agency.keyset, refused.agency.keyset_hash, refused.agency.random)
            .error()
            .code == base::Code::malformed);

  const std::string plain = plaintext_of(refused.agency, refused.made);
  const std::size_t line2 = plain.find("\n[]\n");
  REQUIRE(line2 != std::string::npos);
  std::string marked = plain;
  marked.replace(line2, 4, "\n[1]\n");
  marked.pop_back();
  std::vector<Received> parts = received(refused.made);
  parts[0].body = seal_again(refused.agency, marked);
  const Report report = open(refused.agency, parts, evidence_of(refused.agency, refused.made));
  CHECK(report.state(Layer::marks) == State::failed);
  CHECK_FALSE(report.is_clients());
}

SCENARIO("A document of another kind is refused by name") {
  Refused refused;
  std::string plain = plaintext_of(refused.agency, refused.made);
  const std::string kind = "\"refused-electronic\"";
  plain.replace(plain.find(kind), kind.size(), "\"refused-everything\"");
  std::vector<Received> parts = received(refused.made);
  parts[0].body = seal_again(refused.agency, plain);
  const Report report = open(refused.agency, parts, evidence_of(refused.agency, refused.made));
  CHECK(report.state(Layer::envelope) == State::failed);
  CHECK(report.verdicts.front().text ==
        "This document is of a kind that this program does not know.");
}

}  // namespace foyer::record::test
