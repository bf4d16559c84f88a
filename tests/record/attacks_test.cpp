// What must be tried against a submission, each by the number it has in the list of attacks.

#include <catch2/catch_test_macros.hpp>

#include "record/part.h"
#include "world.h"

namespace foyer::record::test {
using base::Code;

SCENARIO("A document that is not in its one written form is refused (attack 29)") {
  Case c;
  const std::string plain = plaintext_of(c.agency, c.made);
  for (const auto& [from, to] : {std::pair{"{\"access\":", "{ \"access\":"},
                                 std::pair{"\"turn\":0,", "\"turn\":0,\"turn\":0,"},
                                 std::pair{"\"v\":1,\"worker\"", "\"v\":2,\"worker\""}}) {
    std::string altered = plain;
    const std::size_t grown = std::string(to).size() - std::string(from).size();
    altered.replace(altered.find(from), std::string(from).size(), to);
    altered.resize(altered.size() - grown);
    c.parts[0].body = seal_again(c.agency, altered);
    INFO(to);
    CHECK(c.report().state(Layer::envelope) == State::failed);
  }
}

SCENARIO("A record re-encrypted to another agency is not its client's (attack 23)") {
  Case c;
  Agency other(2);
  c.parts[0].body = seal_again(other, plaintext_of(c.agency, c.made));
  Evidence evidence = evidence_of(other, c.made);
  const Report report = open(other, c.parts, evidence);
  CHECK(report.state(Layer::envelope) == State::ok);
  CHECK(report.state(Layer::session) == State::ok);
  CHECK(report.state(Layer::manifest) == State::failed);
  CHECK_FALSE(report.is_clients());
  SECTION("not even when its own keysets come along") {
    evidence.keysets = {c.agency.keyset_text};
    CHECK(open(other, c.parts, evidence).state(Layer::manifest) == State::failed);
  }
}

SCENARIO("A record forged with public keys only fails (attack 24)") {
  Case c;
  base::SeededRandom& random = c.agency.random;
  const keys::SigningKey stranger = keys::make_signing_key(random);
  const Link forged(c.agency, stranger);
  const Made made = make(c.agency, forged, answers_of(c.agency));
  const Report report = open(c.agency, received(made), evidence_of(c.agency, made));
  CHECK(report.state(Layer::session) == State::ok);
  CHECK(report.state(Layer::link) == State::ok);
  CHECK(report.state(Layer::manifest) == State::failed);
  CHECK(report.state(Layer::parts) == State::failed);
  CHECK_FALSE(report.is_clients());
  CHECK(report.parts.empty());
}

SCENARIO("Without keysets nobody knows who made the link, so nothing is shown") {
  Case c;
  c.evidence.keysets.clear();
  const Report report = c.report();
  CHECK(report.state(Layer::manifest) == State::not_checked);
  CHECK(report.state(Layer::parts) == State::not_checked);
  CHECK_FALSE(report.is_clients());
  CHECK(report.parts.empty());
}

SCENARIO("A keyset that the root did not prove, or that comes before the pinned one (attack 26)") {
  Case c;
  keys::Keyset next = c.agency.keyset;
  next.epoch = 2;
  next.prev = c.agency.keyset_hash;
  const std::string next_text = keys::write_keyset(next, c.agency.root);
  SECTION("a later, chained keyset changes nothing") {
    c.evidence.keysets.push_back(next_text);
    CHECK(c.report().all_hold());
  }
  SECTION("a link that pins the later one is not sealed to the earlier one") {
    const std::string first_hash = c.agency.keyset_hash;
    c.agency.keyset_hash = base::hash_name(base::as_bytes(next_text));
    const Link later(c.agency);
    const Made made = *make_submission(answers_of(c.agency), duty_of_client(), {typed_mark()},
                                       later.facts(), c.agency.keyset, first_hash, c.agency.random);
    Evidence evidence = evidence_of(c.agency, made);
    evidence.keysets.push_back(next_text);
    CHECK(open(c.agency, received(made), evidence).state(Layer::manifest) == State::failed);
  }
  SECTION("one that another root proved") {
    Agency other(2);
    c.evidence.keysets.push_back(keys::write_keyset(next, other.root));
    CHECK(c.report().state(Layer::manifest) == State::failed);
  }
  SECTION("one that is not chained") {
    next.prev = c.agency.pack_hash;
    c.evidence.keysets.push_back(keys::write_keyset(next, c.agency.root));
    CHECK(c.report().state(Layer::manifest) == State::failed);
  }
}

SCENARIO("Manifests that the link's address does not name (attacks 10 and 14c)") {
  Case c;
  const Link other(c.agency);
  LinkFacts facts = c.link.facts();
  facts.sealed_private = other.sealed_private;
  const Made made = *make_submission(answers_of(c.agency), duty_of_client(), {typed_mark()}, facts,
                                     c.agency.keyset, c.agency.keyset_hash, c.agency.random);
  const Report report = open(c.agency, received(made), evidence_of(c.agency, made));
  CHECK(report.state(Layer::link) == State::ok);
  CHECK(report.state(Layer::hash) == State::failed);
  CHECK_FALSE(report.is_clients());
}

SCENARIO("One link's part cited in another's submission (attack 14d)") {
  Case c;
  const Link second(c.agency);
  const Made other = make(c.agency, second, answers_of(c.agency));
  c.parts[1].body = other.bodies[1];
  const Report report = c.report();
  CHECK(report.state(Layer::parts) == State::failed);
  CHECK(report.state(Layer::receipt) == State::failed);
  CHECK(report.parts.empty());
}

SCENARIO("A duty part made by the relay is not shown (attack 28a)") {
  Case c;
  base::SeededRandom& random = c.agency.random;
  const keys::SigningKey session = keys::make_signing_key(random);
  const keys::SigningKey link = keys::make_signing_key(random);
  // The relay knows neither manifest nor link key; at best it has seen a maker's proof.
  const PartHead head{"duty", "x", c.link.secrets.link_id, c.agency.keyset_hash,
                      *prove_manifest(c.link.public_text, c.link.private_text)};
  const base::Json content = base::Json::object().set("safeWord", "swan");
  const auto forged = seal_part(head, content, session, link, {c.agency.team.recipient}, random);
  c.parts[1].body = forged->body;
  const Report report = c.report();
  CHECK(report.state(Layer::parts) == State::failed);
  CHECK(report.parts.empty());
  SECTION("nor one that swaps in a link key of its own") {
    link::PublicManifest own = *link::parse_public(c.link.public_text);
    own.link_key = link.public_key;
    PartHead swapped = head;
    swapped.manifest.public_text = link::write_public(own);
    c.parts[1].body =
        seal_part(swapped, content, session, link, {c.agency.team.recipient}, random)->body;
    CHECK(c.report().state(Layer::parts) == State::failed);
  }
}

SCENARIO("A receipt for other bytes, of another relay, or none (attack 28c)") {
  Case c;
  SECTION("none: the layer is not checked") {
    c.evidence.receipt.clear();
    CHECK(c.report().state(Layer::receipt) == State::not_checked);
    CHECK(c.report().is_clients());
  }
  SECTION("of another relay") {
    const transfer::Receipt receipt{
        c.made.commit.link_id, 0, transfer::submission_digest(c.made.commit), noon + 700, 1, ""};
    c.evidence.receipt = transfer::write_receipt(receipt, c.agency.worker);
    CHECK(c.report().state(Layer::receipt) == State::failed);
  }
  SECTION("for the same plaintext in another envelope") {
    c.parts[0].body = seal_again(c.agency, plaintext_of(c.agency, c.made));
    CHECK(c.report().state(Layer::receipt) == State::failed);
    CHECK(c.report().is_clients());
  }
}

SCENARIO("Marks of somebody else, or none that count") {
  Case c;
  Mark mark = typed_mark();
  mark.signer = "guardian";
  const auto refused =
      make_submission(answers_of(c.agency), duty_of_client(), {mark}, c.link.facts(),
                      c.agency.keyset, c.agency.keyset_hash, c.agency.random);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::mismatch);
  CHECK_FALSE(make_submission(answers_of(c.agency), duty_of_client(), {}, c.link.facts(),
                              c.agency.keyset, c.agency.keyset_hash, c.agency.random));
}

SCENARIO("Parts that are missing are said to be missing") {
  Case c;
  c.parts.pop_back();
  CHECK(c.report().state(Layer::parts) == State::not_checked);
  c.parts.clear();
  CHECK(c.report().state(Layer::envelope) == State::failed);
}

}  // namespace foyer::record::test
