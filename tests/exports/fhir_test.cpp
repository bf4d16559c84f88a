#include "exports/fhir.h"

#include <catch2/catch_test_macros.hpp>

#include "exports/fhir_parts.h"
#include "random_case.h"

namespace foyer::exports::test {
namespace {

using base::Json;
using record::EntryKind;
using record::test::noon;

// One client who allows text messages, and a worker who does all that is to be done.
struct Allowed {
  record::test::Case sent;
  std::vector<record::Entry> entries;

  Allowed() {
    act(EntryKind::identity,
        Json::object().set("role", "client").set("method", "phone").set("result", "confirmed"));
    act(EntryKind::legal_basis, Json::object().set("state", "US-MS").set("basis", "a permit"));
    for (const record::Task& task : make().state.tasks) {
      act(EntryKind::answer, Json::object().set("task", task.id).set("text", "Yes."));
    }
    act(EntryKind::countersign, Json::object());
    act(EntryKind::activate, Json::object().set("rows", Json::array().push("channel.text")));
  }

  void act(EntryKind kind, Json body) {
    record::Entry entry;
    entry.submissions = {make().sent.at(0).submission.digest};
    entry.seq = static_cast<std::int64_t>(entries.size()) + 1;
    entry.kind = kind;
    entry.at = noon + 1000;
    entry.body = std::move(body);
    entries.push_back(std::move(entry));
  }
  ExportCase make(base::UnixSeconds at = noon + base::day_s) const {
    return *make_case({{sent.report(), false}}, entries,
                      pack::open_pack(sent.agency.pack_text)->pack, at);
  }
  Json consent(base::UnixSeconds at = noon + base::day_s) const {
    const Json bundle = fhir_bundle(make(at));
    for (const Json& entry : bundle["entry"].items()) {
      if (entry["resource"]["resourceType"].text() == "Consent") return entry["resource"];
    }
    return {};
  }
};

std::string types(const Json& consent) {
  std::string out;
  for (const Json& each : consent["provision"]["provision"].items()) out += each["type"].text();
  return out;
}

}  // namespace

SCENARIO("A Consent permits only while the choice is effective") {
  Allowed allowed;
  CHECK(types(allowed.consent()) == "permit");
  CHECK(allowed.consent()["status"].text() == "active");
  SECTION("not once its time is over") {
    const Json later = allowed.consent(noon + base::day_s * 400);
    CHECK(types(later).empty());
    CHECK(later["status"].text() == "inactive");
  }
  SECTION("not once it was taken back") {
    allowed.act(
        EntryKind::withdraw,
        Json::object().set("role", "client").set("rows", Json::array()).set("route", "voice"));
    CHECK(types(allowed.consent()) == "deny");
    CHECK(allowed.consent()["status"].text() == "inactive");
  }
  SECTION("not before a worker activated it") {
    allowed.entries.pop_back();
    CHECK(types(allowed.consent()).empty());
    CHECK(allowed.consent()["status"].text() == "proposed");
  }
  SECTION("not once the record was disposed of") {
    allowed.act(EntryKind::dispose,
                Json::object().set("what", Json::array()).set("why", "its time"));
    CHECK(types(allowed.consent()).empty());
    CHECK(allowed.consent()["status"].text() == "inactive");
  }
}

SCENARIO("R-C4a: a channel that she allows and that is not safe for her is closed to others") {
  Allowed allowed;
  ExportCase one = allowed.make();
  REQUIRE(one.reaches.size() == 1);
  one.reaches[0].use = record::Use::never;
  one.reaches[0].why = "not-safe";
  Counted text = decisions_of(one, one.sent[0]).at(0);
  CHECK(text.is_effective());
  CHECK_FALSE(text.permits());
  CHECK(text.denies());
  CHECK(text.why() == std::vector<std::string>{"not-safe"});
  one.reaches[0].use = record::Use::ask_first;
  one.reaches[0].why = "ask-first";
  text = decisions_of(one, one.sent[0]).at(0);
  CHECK_FALSE(text.permits());
  CHECK_FALSE(text.denies());
}

SCENARIO("Whether a worker confirmed who signed stands in the Consent") {
  Allowed allowed;
  CHECK(allowed.consent()["verification"].at(0)["verified"].truth());
  allowed.act(
      EntryKind::identity,
      Json::object().set("role", "client").set("method", "phone").set("result", "not-confirmed"));
  CHECK_FALSE(allowed.consent()["verification"].at(0)["verified"].truth(true));
}

SCENARIO("What FHIR cannot hold is left out instead of bent") {
  CHECK(code("channel").text() == "channel");
  CHECK(code("two words").text() == "two words");
  for (const char* none : {"", " a", "a ", "a  b", "a\tb", "a\nb"}) CHECK(code(none).is_null());
  CHECK(coding("s", "a  b")["display"].text() == "a  b");
  CHECK_FALSE(coding("s", "a  b").has("code"));
  CHECK(instant(0).is_null());
  CHECK(instant(base::limits::json_integer_max).is_null());
  CHECK(instant(noon).text() == base::to_rfc3339(noon));
  CHECK(moment(base::limits::json_integer_max).text() == "9999-12-31T23:59:59Z");
}

SCENARIO("Ids are UUIDs of version 8, one for each name") {
  const std::string id = derive_uuid({"a", "bc"});
  CHECK(id == derive_uuid({"a", "bc"}));
  CHECK(id != derive_uuid({"ab", "c"}));
  CHECK(id.size() == 36);
  CHECK(id[14] == '8');
  CHECK(std::string("89ab").find(id[19]) != std::string::npos);
}

}  // namespace foyer::exports::test
