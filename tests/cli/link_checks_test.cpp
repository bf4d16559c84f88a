// What a worker must have in order before she makes a link.

#include "cli/link_checks.h"

#include <catch2/catch_test_macros.hpp>

#include "base/date.h"
#include "cli/failure.h"
#include "cli/promises.h"

namespace foyer::cli {
namespace {

base::UnixSeconds at(std::string_view day) {
  return *base::parse_date(day);
}

// Everything is in order on 2026-06-01.
struct Desk {
  pack::Pack pack;
  link::WorkerStatement worker;
  std::vector<link::ChannelUse> channels;

  Desk() {
    pack.terms.attestation_months = 12;
    pack.terms.renewal_lead_days = 30;
    for (const char* id : {"conduct", "training", "storage"}) {
      pack.promises.push_back({id, 2, "promise"});
      worker.attestations.push_back({id, "2", "2026-03-31"});
    }
    pack::Channel text;
    text.id = "text";
    text.purposes = {"purpose.times"};
    pack.channels = {text};
    worker.id = "kim";
    worker.licences = {{"US-MS", "LCSW", "C1", "2026-01-31", "2026-12-31", false}};
    channels = {{"text", {"purpose.times"}}};
  }

  // What link making is refused with; empty when it is not.
  std::string refused(std::string_view day = "2026-06-01") const {
    try {
      check_link(worker, channels, pack, at(day));
    } catch (const Failure& failure) {
      CHECK(failure.text.ends_with('.'));
      return failure.text;
    }
    return {};
  }
};

bool says(const std::string& text, std::string_view part) {
  INFO(text);
  CHECK(text.contains(part));
  return text.contains(part);
}

}  // namespace

SCENARIO("R-C5a: a worker who never promised the agency's rules of conduct makes no link") {
  Desk desk;
  CHECK(desk.refused().empty());
  desk.worker.attestations.clear();
  const std::string refusal = desk.refused();
  says(refusal, "kim has not made the promise \"conduct\".");
  says(refusal, "kim has not made the promise \"training\".");
  says(refusal, "foyer worker attest --worker kim");
  says(refusal, "--promise conduct --promise training --promise storage");
}

SCENARIO("N11a: a promise of conduct in older words does not count, and is named alone") {
  Desk desk;
  desk.worker.attestations[0].version = "1";
  const std::string refusal = desk.refused();
  says(refusal, "The promise \"conduct\" has new words since kim made it.");
  says(refusal, "with --promise conduct.");
  CHECK_FALSE(refusal.contains("training"));
}

SCENARIO("N12: a promise older than the agency allows makes no link, and a reminder comes before") {
  Desk desk;
  CHECK(desk.refused("2027-03-30").contains("licence"));
  desk.worker.licences[0].expires_on = "2030-12-31";
  CHECK(desk.refused("2027-03-30").empty());
  const std::string refusal = desk.refused("2027-03-31");
  says(refusal,
       "The promise \"conduct\" of kim is from 2026-03-31, and this agency asks for it "
       "anew every 12 months.");
  says(refusal, "The promise \"storage\"");
  desk.worker.attestations.push_back({"conduct", "2", "2027-03-01"});
  CHECK_FALSE(desk.refused("2027-03-31").contains("conduct"));

  const auto reminders = [&](std::string_view day) {
    return remind_promises(desk.worker, desk.pack, at(day)).size();
  };
  CHECK(reminders("2027-02-28") == 0);
  CHECK(reminders("2027-03-01") == 2);
}

SCENARIO("A promise of a day to come, or of no day at all, does not count") {
  for (const char* day : {"2026-06-02", "2026-02-30", "soon", ""}) {
    Desk desk;
    desk.worker.attestations[0].on = day;
    CHECK_FALSE(desk.refused().empty());
  }
}

SCENARIO("N8a: a licence that ran out makes no link, and its last day still counts") {
  Desk desk;
  CHECK(desk.refused("2026-12-31").empty());
  says(desk.refused("2027-01-01"), "The licence C1 for US-MS ran out on 2026-12-31.");
}

SCENARIO("N10: a channel without a purpose of work is not declared") {
  Desk desk;
  desk.channels[0].purposes.clear();
  says(desk.refused(), "has no purpose of work");
  desk.channels[0].purposes = {"purpose.friends"};
  says(desk.refused(), "\"purpose.friends\" is no purpose that the pack has for text.");
  desk.channels[0] = {"fax", {"purpose.times"}};
  says(desk.refused(), "no channel \"fax\"");
}

}  // namespace foyer::cli
