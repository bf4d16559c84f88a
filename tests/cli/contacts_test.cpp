#include "cli/contacts.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::cli {
namespace {

pack::Pack house() {
  pack::Pack out;
  out.agency.contacts = {{"phone", "601-555-0142"},
                         {"email", "hello@lantern.example"},
                         {"web", "https://www.lantern.example"},
                         {"web", "https://facebook.com/lantern/"},
                         {"email", "lantern.house@gmail.com"},
                         {"place", "1 Sample Street"}};
  return out;
}

bool flagged(const std::string& kind, const std::string& value) {
  const pack::Pack pack = house();
  link::WorkerStatement worker;
  worker.name = "Kim Lee";
  worker.contacts = {{kind, value}};
  const auto flags = flag_contacts(worker, &pack);
  if (!flags.empty()) CHECK(flags[0].starts_with("Is " + value + " an official contact?"));
  return !flags.empty();
}

bool flagged_without_a_pack(const std::string& kind, const std::string& value) {
  link::WorkerStatement worker;
  worker.contacts = {{kind, value}};
  return !flag_contacts(worker, nullptr).empty();
}

}  // namespace

SCENARIO("R-C5b: a private page or handle is asked about, the agency's own is not") {
  for (const char* own :
       {"https://lantern.example/team/kim", "http://www.lantern.example", "help.lantern.example",
        "https://facebook.com/lantern", "https://www.facebook.com/Lantern/kim"}) {
    INFO(own);
    CHECK_FALSE(flagged("web", own));
  }
  for (const char* other :
       {"https://facebook.com/kim.lee", "https://facebook.com/lantern2", "@kim.lee",
        "https://notlantern.example", "https://lantern.example.evil.example",
        "https://m.facebook.com/lantern", "https://evil.example/lantern.example",
        "https://lantern.example@evil.example", "1 Sample Street", ""}) {
    INFO(other);
    CHECK(flagged("web", other));
  }
}

SCENARIO("N11b: a number or address that is not the agency's is asked about") {
  CHECK_FALSE(flagged("phone", "+1 (601) 555-0142"));
  CHECK_FALSE(flagged("text", "601.555.0142"));
  CHECK(flagged("phone", "601-555-0143"));
  CHECK(flagged("phone", "hello@lantern.example"));
  CHECK_FALSE(flagged("email", "kim@lantern.example"));
  CHECK_FALSE(flagged("email", "lantern.house@gmail.com"));
  CHECK(flagged("email", "kim@gmail.com"));
  CHECK(flagged("email", "kim@home.example"));
}

SCENARIO("R-C5b, N11b: before a pack is published, what anybody may have is asked about") {
  CHECK(flagged_without_a_pack("email", "kim@gmail.com"));
  CHECK(flagged_without_a_pack("email", "kim@mail.yahoo.com"));
  CHECK(flagged_without_a_pack("web", "https://instagram.com/kim"));
  CHECK(flagged_without_a_pack("web", "@kim"));
  CHECK_FALSE(flagged_without_a_pack("email", "kim@lantern.example"));
  CHECK_FALSE(flagged_without_a_pack("phone", "601-555-0143"));
}

}  // namespace foyer::cli
