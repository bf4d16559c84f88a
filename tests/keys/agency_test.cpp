#include "keys/agency.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

Code refusal(const keys::Agency& agency, const keys::SigningKey& by,
             base::UnixSeconds now = sample::start + 1) {
  const auto read = keys::parse_agency(keys::write_agency(agency, by), now);
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

SCENARIO("agency.json is believed from its first second to its last") {
  const std::string text = keys::write_agency(sample::agency(), sample::key("root"));
  CHECK(keys::parse_agency(text, sample::start));
  CHECK(keys::parse_agency(text, sample::start + 45 * base::day_s - 1));
  for (base::UnixSeconds now : {sample::start - 1, sample::start + 45 * base::day_s}) {
    const auto read = keys::parse_agency(text, now);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::expired);
  }
}

SCENARIO("28b agency.json cannot be dated for longer than 45 days") {
  keys::Agency agency = sample::agency();
  agency.not_after += 1;
  CHECK(refusal(agency, sample::key("root")) == Code::malformed);
  agency.not_after = agency.not_before;
  CHECK(refusal(agency, sample::key("root")) == Code::malformed);
}

SCENARIO("28b an agency.json older than one seen before is refused") {
  const keys::Agency seen = sample::agency();
  keys::Agency fresh = seen;
  CHECK(keys::check_not_older(fresh, seen));
  fresh.seq = seen.seq + 1;
  CHECK(keys::check_not_older(fresh, seen));
  fresh.seq = seen.seq - 1;
  const auto older = keys::check_not_older(fresh, seen);
  REQUIRE_FALSE(older);
  CHECK(older.error().code == Code::conflict);
}

SCENARIO("9 another agency's page data are refused") {
  CHECK(refusal(sample::agency(), sample::key("stranger")) == Code::mismatch);
  keys::Agency agency = sample::agency();
  agency.root = sample::key("stranger").public_key;
  CHECK(refusal(agency, sample::key("root")) == Code::mismatch);
  agency = sample::agency();
  agency.id = keys::agency_id(sample::key("stranger").public_key);
  CHECK(refusal(agency, sample::key("root")) == Code::mismatch);
  agency = sample::agency();
  keys::Agency other = agency;
  other.id = keys::agency_id(sample::key("stranger").public_key);
  CHECK_FALSE(keys::check_not_older(other, agency));
}

SCENARIO("57 a site that may embed is an exact web origin and nothing else") {
  for (const char* good : {"https://example.org", "https://a-b.example.org:8443",
                           "http://127.0.0.1:8080", "http://localhost"}) {
    INFO(good);
    CHECK(keys::is_origin(good));
  }
  for (const char* bad :
       {"", "null", "*", "javascript:alert(1)", "https://", "https://example.org/",
        "https://EXAMPLE.org", "http://example.org", "https://a@b", "https://*.example.org",
        "https://example.org:", "https://example.org:0x50", "https://example.org:123456",
        "https://example.org\n", "https://example.org:443:1", "data:text/html"}) {
    INFO(bad);
    CHECK_FALSE(keys::is_origin(bad));
    keys::Agency agency = sample::agency();
    agency.embedders = {bad};
    CHECK(refusal(agency, sample::key("root")) == Code::malformed);
  }
}
