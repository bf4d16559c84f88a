#include <catch2/catch_test_macros.hpp>

#include "exports/csv.h"
#include "exports/fhir.h"
#include "exports/receipt.h"
#include "exports/whole.h"
#include "random_case.h"

namespace foyer::exports::test {
namespace {

using base::Json;
using record::test::noon;

std::string all_forms(const ExportCase& one) {
  return base::to_jcs(fhir_bundle(one)) + base::to_jcs(consent_receipt(one)) +
         base::to_jcs(whole_case(one)) + decisions_csv(one);
}

pack::Pack pack_of(const record::test::Agency& agency) {
  return pack::open_pack(agency.pack_text)->pack;
}

}  // namespace

SCENARIO("The same case at the same time gives the same bytes in every form") {
  record::test::Agency agency, again;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    INFO("seed " << seed);
    const ExportCase one = random_case(agency, seed);
    CHECK(all_forms(one) == all_forms(one));
    CHECK(all_forms(one) == all_forms(random_case(again, seed)));
  }
}

SCENARIO("A day later only times differ: everything keeps its id") {
  record::test::Agency agency;
  ExportCase one = random_case(agency, 7);
  const Json today = fhir_bundle(one);
  one.at += base::day_s;
  const Json tomorrow = fhir_bundle(one);
  CHECK(today["id"] != tomorrow["id"]);
  CHECK(today["timestamp"] != tomorrow["timestamp"]);
  CHECK(today["entry"] == tomorrow["entry"]);
}

SCENARIO("What does not verify as a client's gets into no export") {
  record::test::Case sent;
  const auto opened = [&] { return std::vector<Opened>{{sent.report(), false}}; };
  REQUIRE(make_case(opened(), {}, pack_of(sent.agency), noon));
  sent.parts[0].body.back() ^= 1;
  const auto refused = make_case(opened(), {}, pack_of(sent.agency), noon);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == base::Code::bad_proof);
  CHECK_FALSE(make_case({}, {}, pack_of(sent.agency), noon));
}

SCENARIO("Only the whole case holds the safe word and the ways to reach a client") {
  record::test::Case sent;
  const auto one = *make_case({{sent.report(), false}}, {}, pack_of(sent.agency), noon);
  const auto holds = [](const std::string& text, const char* word) {
    return text.find(word) != std::string::npos;
  };
  for (const char* secret : {"heron", "+1 601 555 0199"}) {
    INFO(secret);
    CHECK(holds(base::to_jcs(whole_case(one)), secret));
    CHECK_FALSE(holds(base::to_jcs(fhir_bundle(one)), secret));
    CHECK_FALSE(holds(base::to_jcs(consent_receipt(one)), secret));
    CHECK_FALSE(holds(decisions_csv(one), secret));
  }
}

SCENARIO("The whole case holds each line as it was signed") {
  record::test::Case sent;
  const auto one = *make_case({{sent.report(), false}}, {}, pack_of(sent.agency), noon);
  const Json whole = whole_case(one);
  const Json& first = whole["submissions"].at(0);
  const std::string lines = base::to_jcs(first["document"]) + "\n" +
                            std::string(first["marksLine"].text()) + "\n" +
                            std::string(first["proofsLine"].text()) + "\n";
  CHECK(record::test::plaintext_of(sent.agency, sent.made).starts_with(lines));
}

}  // namespace foyer::exports::test
