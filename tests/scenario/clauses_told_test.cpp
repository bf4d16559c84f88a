// What the clauses want told, declared and asked back: seen on the screens and in the record.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "opened.h"

using namespace foyer::scenario;
using foyer::view::Kind;

namespace {

using Ids = std::set<std::string>;

Ids shown_ids(const foyer::base::Json& document) {
  Ids out;
  for (const auto& one : document["shown"].items()) out.emplace(one["id"].text());
  return out;
}

// A world whose worker declared these and nothing else.
World declares(const std::vector<std::string>& services, const std::vector<std::string>& channels) {
  return World([=](Link& link) {
    link.private_manifest.services = services;
    link.private_manifest.channels.clear();
    for (const std::string& id : channels) link.private_manifest.channels.push_back({id, {}});
  });
}

foyer::record::Report signed_by(World& world) {
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  auto report = open_stored(world);
  REQUIRE(report.all_hold());
  return report;
}

// Exactly this service is told on the screen, and stands in the record.
void check_service(const std::string& id, const std::string& statement) {
  World world = declares({id}, {"web", "mobile", "video", "text"});
  const auto report = signed_by(world);
  const Ids ids = shown_ids(report.document);
  CHECK(ids.contains(statement));
  for (const char* one : {"service.information", "service.services", "service.contact",
                          "service.records", "service.storage", "service.payment"})
    CHECK(ids.contains(one) == (one == statement));
}

// The screen of the risks does not let the client on before this card was opened, and leads to it.
void check_card_is_needed(const std::string& channel, const std::string& card) {
  World world = declares({"services"}, {channel});
  world.client.comes_in(world.link).comes_to("risks").presses("Continue").sees_error(card);
  world.client.opens_card(card).presses("Continue").comes_to("sign");
  world.client.signs_by_typing("Ada").sends();
  const Ids ids = shown_ids(open_stored(world).document);
  CHECK(ids.contains(channel + ".risk"));
  CHECK(ids.contains(channel + ".consequence"));
}

// Told in a form that stands open, although no worker uses this way.
void check_always_told(const std::string& channel) {
  World world = declares({"services"}, {"landline"});
  const Ids ids = shown_ids(signed_by(world).document);
  CHECK(ids.contains(channel + ".risk"));
  CHECK(ids.contains(channel + ".consequence"));
}

// What this policy says stands in the open and is evidence. What more there is, and a question for
// the worker, wait beside it; only what was opened counts as shown.
void check_policy(const std::string& kind) {
  World world;
  const foyer::pack::Pack pack = foyer::pack::open_pack(world.agency.pack())->pack;
  const foyer::pack::Policy& policy = *pack.policy(kind);
  const auto first = std::ranges::find(pack.policies, policy.title, &foyer::pack::Policy::title);
  const std::string title(pack.text(policy.title, "en"));
  world.client.comes_in(world.link).comes_to("technology").sees_statement(policy.statement);
  world.client.opens_card(title).types("A question for my worker: " + title, "Why is that?");
  world.client.presses("Continue").comes_to("sign");
  world.client.signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  const Ids shown = shown_ids(report.document);
  CHECK(shown.contains(policy.statement));
  for (const foyer::pack::Policy& other : pack.policies)
    CHECK(shown.contains(other.more) == (other.title == policy.title && !other.more.empty()));
  REQUIRE(report.document["questionsForWorker"].items().size() == 1);
  const auto& question = report.document["questionsForWorker"].items()[0];
  CHECK(question["about"].text() == first->statement);
  CHECK(question["text"].text() == "Why is that?");
}

// A miss gets a reply, the statement again and another question about the same; the record counts.
void check_asked_back(const std::string& point) {
  World world;
  world.client.comes_in(world.link).comes_to("check");
  while (!world.client.is_asked_about(point)) world.client.answers(true).presses("Continue");
  world.client.answers(false).sees("Read it again");
  CHECK(world.client.is_asked_about(point));
  world.client.answers(true).presses("Continue").comes_to("sign");
  world.client.signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  bool found = false;
  for (const auto& one : report.document["understanding"].items())
    if (one["point"].text() == point) {
      found = true;
      CHECK(one["tries"].integer() == 2);
      CHECK(one["outcome"].text() == "understood");
    }
  CHECK(found);
}

}  // namespace

SCENARIO("R-A2a: facts for the public are told where they are declared, and need no decision") {
  check_service("information", "service.information");
}
SCENARIO("R-A2b: helping online is told where it is declared, and only there") {
  check_service("services", "service.services");
}
SCENARIO("R-A2c: keeping in touch online is told where it is declared, and only there") {
  check_service("contact", "service.contact");
}
SCENARIO("R-A2d: keeping the file online is told where it is declared, and only there") {
  check_service("records", "service.records");
}
SCENARIO("R-A2e: storing papers online is told where it is declared, and only there") {
  check_service("storage", "service.storage");
}
SCENARIO("R-A2f: paying online is told where it is declared, and only there") {
  check_service("payment", "service.payment");
}

SCENARIO("R-A2ch: a home phone alone still brings risks, place and licence") {
  World world = declares({"services"}, {"landline"});
  world.client.comes_in(world.link).comes_to("you").sees(word("you.nowState"));
  const auto report = signed_by(world);
  CHECK(shown_ids(report.document).contains("landline.risk"));
  CHECK(report.document["jurisdiction"]["outcome"].text() == "covered");
  CHECK(decision_about(report.document, "landline").find("permit") != std::string::npos);
  CHECK(report.document["decisions"].items()[0]["id"].text() == "landline");
}

SCENARIO("R-C1i: the risks of the Internet are told always, and opened where it is wanted") {
  check_card_is_needed("web", "Websites");
  check_always_told("web");
}
SCENARIO("R-C1s: the risks of social media are told always, and opened where they are wanted") {
  check_card_is_needed("social", "Social media");
  check_always_told("social");
}
SCENARIO("R-C1t: the risks of text messages are told always, and opened where they are wanted") {
  check_card_is_needed("text", "Text messages");
  check_always_told("text");
}
SCENARIO("R-C1v: the risks of video calls are told always, and opened where they are wanted") {
  check_card_is_needed("video", "Video calls");
  check_always_told("video");
}
SCENARIO("R-C1x: what could happen stands in every record beside what can go wrong") {
  World world = declares({"services"}, {"email", "mobile"});
  const auto report = signed_by(world);
  for (const char* id : {"email.consequence", "mobile.consequence", "text.consequence"})
    CHECK(shown_ids(report.document).contains(id));
}

SCENARIO("N1a: how technology gives help is told, may be asked about, and is asked back") {
  check_policy("deliver");
  check_asked_back("choices");
}
SCENARIO("N1b: how technology keeps in touch is told, may be asked about, and is asked back") {
  check_policy("communicate");
  check_asked_back("danger");
}
SCENARIO("N1c: when clients are looked up online is told, and is asked back") {
  check_policy("search");
  check_asked_back("online");
}
SCENARIO("N1d: how answers are stored is told, and is asked back") {
  check_policy("store");
  check_asked_back("store");
}
SCENARIO("N14: that workers say no to friend requests is told, and is asked back") {
  check_policy("socialMedia");
  check_asked_back("online");
}
SCENARIO("N13, R-C5a, N11a: what holds for friend requests and private pages is told") {
  check_policy("socialMedia");
}
SCENARIO("R-C2b: how stored facts are guarded is told") {
  check_policy("store");
}
SCENARIO(
    "R-C4c, N16b: the way of breach notices is told with its days, and where to reach me safely") {
  check_policy("breach");
  World world;
  const foyer::pack::Pack pack = foyer::pack::open_pack(world.agency.pack())->pack;
  world.client.comes_in(world.link).comes_to("reach").presses("Continue");
  world.client.sees_error("Choose how we should warn you");
  world.client.comes_to("technology").sees(std::to_string(pack.terms.breach_notice_days) + " days");
  World sent;
  const auto duty = duty_of(signed_by(sent));
  CHECK(duty["breachContact"].text() == "person");
}
SCENARIO("N17: that unauthorized access is told of, is told") {
  check_policy("unauthorizedAccess");
}
SCENARIO("N19: that nothing about clients is posted, is told") {
  check_policy("commitments");
}

SCENARIO("R-C3: a group hears about the others' words too, and wanting to talk is no dead end") {
  World alone;
  CHECK(shown_ids(signed_by(alone).document).contains("notice.yourPart"));
  World group([](Link& link) { link.private_manifest.unit_type = "group"; });
  group.client.comes_in(group.link).comes_to("part");
  group.client.chooses("Is this all right with you?", "I want to talk about it");
  group.client.presses("Continue").comes_to("sign");
  group.client.signs_by_typing("Ada").sends();
  const auto report = open_stored(group);
  CHECK(shown_ids(report.document).contains("notice.yourPartGroup"));
  CHECK(report.document["acknowledgements"].items()[0]["answer"].text() == "talk");
}

SCENARIO("N18b: what is gathered is told before the first question") {
  World world;
  world.client.opens(world.link).is_on("welcome");
  for (const auto& node : world.client.view().nodes)
    CHECK((node.kind != Kind::text_field && node.kind != Kind::choice));
  const auto report = signed_by(world);
  const auto& first = report.document["shown"].items()[0];
  CHECK(first["id"].text() == "gathering.notice");
  CHECK(first["openedAt"].integer() <= report.document["session"]["started"].integer());
}

SCENARIO("N4a: a forwarded link names nobody before the code, and locks after five wrong ones") {
  World world;
  world.client.opens(world.link).presses("Start").is_on("code");
  for (const char* code : {"000001", "000002", "000003", "000004", "000005"}) {
    world.client.does_not_see("Ana Rivera").types("Code", code).presses("Continue");
  }
  world.client.is_on("locked").does_not_see("Ana Rivera");
}

SCENARIO("R-B1, N4d, N8c: a state that no licence covers is said plainly and never passes") {
  World world;
  world.client.comes_in(world.link).comes_to("you");
  world.client.types("Full name", "Ada").types(word("you.nowAddress"), "1 Elm");
  world.client.chooses(word("you.nowState"), "Alabama");
  world.client.sees("We have to check if your worker may help you there").presses("Continue");
  world.client.comes_to("sign").signs_by_typing("Ada").sends();
  const auto report = open_stored(world);
  const auto& law = report.document["jurisdiction"];
  CHECK(law["clientState"].text() == "US-AL");
  CHECK(law["workerState"].text() == "US-MS");
  CHECK(law["outcome"].text() == "not-covered");
}

SCENARIO(
    "R-C2a: nothing that was said leaves the device unlocked, and open ways are known as such") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada Canary Lane").sends();
  for (const char* said : {"Canary", "601-555-0199", "permit"})
    CHECK(world.relay.seen.find(said) == std::string::npos);
  const auto report = open_stored(world);
  const std::string text = decision_about(report.document, "text");
  CHECK(text.find("\"warnedUnencrypted\":true") != std::string::npos);

  std::vector<foyer::record::Received> received;
  for (const auto& part : world.relay.committed)
    received.push_back({part.kind, world.relay.parts.at(part.digest)});
  const Agency other("Another House");
  CHECK_FALSE(foyer::record::open_submission(received, {&other.team()}, {}).is_clients());
}
