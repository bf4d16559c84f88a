#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::record::Layer;

SCENARIO("a client goes the whole way and her worker opens what she signed") {
  World world;
  world.client.comes_to_signing(world.link)
      .signs_by_typing("Ada Canary Lane")
      .sends()
      .is_on("send")
      .sees(word("send.sent"));

  const auto report = open_stored(world);
  for (const auto& verdict : report.verdicts) {
    INFO(foyer::record::name(verdict.layer) << ": " << verdict.text);
    CHECK(verdict.state == foyer::record::State::ok);
  }
  REQUIRE(report.is_clients());
  CHECK(report.document_line.find("Ada Canary Lane") != std::string::npos);
  CHECK(decision_about(report.document, "text").find("permit") != std::string::npos);
  REQUIRE(report.marks.size() == 1);
  CHECK(report.marks[0].name == "Ada Canary Lane");
  CHECK(foyer::base::to_jcs(duty_of(report)).find("601-555-0199") != std::string::npos);
}
