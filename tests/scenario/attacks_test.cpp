// What somebody else may do to a link, an agency or a relay. Each is refused with a next step, and
// nothing private is shown before.

#include <catch2/catch_test_macros.hpp>

#include "opened.h"

using namespace foyer::scenario;
using foyer::base::Bytes;

namespace {

Client& types_code(World& world, const std::string& code) {
  return world.client.is_on("code").types("Code", code).presses("Continue");
}

}  // namespace

SCENARIO("1 2 3 4: a damaged link is refused with a next step") {
  World world;
  const std::string& good = world.link.fragment;
  std::string flipped = good;
  flipped[20] = flipped[20] == 'A' ? 'B' : 'A';
  world.client.opens_fragment(flipped).is_on("badlink");
  world.client.opens_fragment(good.substr(0, good.size() - 3)).is_on("badlink");
  world.client.opens_fragment(good + "=").is_on("badlink");
  world.client.opens_fragment("2." + good.substr(2)).is_on("badlink");
  world.client.opens_fragment("").is_on("nolink").sees("+1 601 555 0142");
}

SCENARIO("2: a link whose hash of the manifests was cut or changed opens nothing") {
  World world;
  std::string other = world.link.fragment;
  const std::size_t in_h = other.size() - 20;
  other[in_h] = other[in_h] == 'A' ? 'B' : 'A';
  world.client.opens_fragment(other).is_on("altered").sees("You did nothing wrong");
}

SCENARIO("5: an expired link, as the relay's clock says, has a plain page") {
  World world([](Link& link) { link.public_manifest.expiry = start - 1; });
  world.client.opens(world.link).is_on("expired");
}

SCENARIO("8: a mail scanner opens the link first, and the client comes in all the same") {
  World world;
  world.client.opens(world.link).opens(world.link).opens(world.link).comes_in(world.link);
}

SCENARIO("9: a link of another agency is refused at this kiosk") {
  World world;
  const Agency other("Some Other House");
  world.relay.agency_document = other.document();
  world.client.opens(world.link).is_on("altered").does_not_see("Ana Rivera");
}

SCENARIO("10: swapped manifests, pack or keyset are refused") {
  World world;
  const auto keyset_path =
      "/v1/keysets/" + foyer::base::hash_name(foyer::base::as_bytes(world.agency.keysets()[0]));
  const auto pack_path =
      "/v1/packs/" + foyer::base::hash_name(foyer::base::as_bytes(world.agency.pack()));
  Agency other("Some Other House");

  SECTION("manifests of another link") {
    const Link stranger = other.make_link();
    world.relay.sealed_public = stranger.sealed_public;
    world.relay.sealed_private = stranger.sealed_private;
    world.client.opens(world.link).is_on("altered");
  }
  SECTION("a pack with other words") {
    other.publish([](foyer::base::Json& body) { body.set("version", 2); });
    world.relay.documents[pack_path] = other.pack();
    world.client.opens(world.link).presses("Start");
    types_code(world, world.link.code).is_on("altered");
  }
  SECTION("a keyset of another agency") {
    world.relay.documents[keyset_path] = other.keysets()[0];
    world.client.opens(world.link).presses("Start");
    types_code(world, world.link.code).is_on("altered");
  }
  world.client.does_not_see("601-555-0142");
  CHECK(world.relay.parts.empty());
}

SCENARIO("10: a pack that nobody of the agency published is refused") {
  Agency agency("Lantern House");
  agency.publish({}, "stranger");
  const Link link = agency.make_link();
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client(device, agency);
  client.opens(link).presses("Start").types("Code", link.code).presses("Continue").is_on("altered");
}

SCENARIO("a link made by a worker who may not make links is refused") {
  World world;
  Link forged = world.agency.make_link();
  world.agency.seal(forged, "reader");
  FakeRelay relay(world.agency, forged);
  Device device(relay);
  Client client(device, world.agency);
  client.opens(forged).presses("Start").types("Code", forged.code).presses("Continue");
  client.is_on("altered");
}

SCENARIO("26 28b: keys rotate between the link and its opening, and the newest are used") {
  Agency agency("Lantern House");
  const Link link = agency.make_link();
  agency.rotate([](foyer::keys::Keyset& next) { next.not_after += foyer::base::day_s; });
  agency.rotate([](foyer::keys::Keyset&) {});
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client(device, agency);

  SECTION("the chain is walked") {
    client.comes_to_signing(link).signs_by_typing("Ada").sends().sees("Sent.");
  }
  SECTION("a keyset of the chain is missing: the client can try again") {
    const auto middle =
        "/v1/keysets/" + foyer::base::hash_name(foyer::base::as_bytes(agency.keysets()[1]));
    const std::string text = relay.documents[middle];
    relay.documents.erase(middle);
    client.opens(link).presses("Start").types("Code", link.code).presses("Continue");
    client.is_on("code").sees("We could not reach the agency.");
    relay.documents[middle] = text;
    client.presses("Continue").is_on("now");
  }
}

SCENARIO("26: a worker who was removed since cannot bring clients in any more") {
  Agency agency("Lantern House");
  const Link link = agency.make_link();
  agency.rotate([](foyer::keys::Keyset& next) { next.workers.erase(next.workers.begin()); });
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client(device, agency);
  client.opens(link).presses("Start").types("Code", link.code).presses("Continue").is_on("altered");
}

SCENARIO("28b: an agency.json older than the one seen is refused") {
  Agency agency("Lantern House");
  const std::string old = agency.document();
  agency.rotate([](foyer::keys::Keyset&) {});
  const Link link = agency.make_link();
  FakeRelay relay(agency, link);
  Device device(relay);
  Client client(device, agency);

  SECTION("on a person's own device, also after the tab was closed") {
    client.comes_in(link).says_own_device().waits(2000);
    device.close_tab();
    relay.agency_document = old;
    client.opens(link).is_on("altered");
    relay.agency_document = agency.document();
    client.opens(link).is_on("welcome");
  }
  SECTION("nothing is kept of it on a device of somebody else") {
    client.comes_in(link)
        .chooses("Whose device is this?", word("now.device.shared"))
        .presses("Continue")
        .waits(2000);
    CHECK(device.rows.empty());
  }
  SECTION("within one session, when it tries again") {
    relay.documents["/v1/links/" + link.secrets.link_id] = "no answer of a relay";
    client.opens(link).is_on("relay");
    relay.documents.erase("/v1/links/" + link.secrets.link_id);
    relay.agency_document = old;
    client.presses("Try again").is_on("altered");
  }
}

SCENARIO("14a: a wrong code is counted, and the fifth locks the link") {
  World world;
  world.client.opens(world.link).presses("Start").is_on("code");
  types_code(world, "12 34").sees_error("The code has six numbers");
  CHECK(world.relay.misses == 0);
  types_code(world, "111111").sees_error("You can try 4 more times");
  types_code(world, "111 111").sees_error("You can try 4 more times");
  types_code(world, "222222").sees_error("3 more times");
  types_code(world, "333333").sees_error("2 more times");
  types_code(world, "444444").sees_error("You can try one more time.");
  types_code(world, "555555").is_on("locked").sees("We will give you a new code");
  world.client.opens(world.link).is_on("locked");
}

SCENARIO("14a: a code in other digits is the same code") {
  World world;
  world.client.opens(world.link).presses("Start");
  types_code(world, "٤٨٢-٩١٣").is_on("now");
}

SCENARIO("14a: a link locked on purpose while its client is inside goes on to the end") {
  World world;
  world.client.comes_to_signing(world.link);
  world.relay.state = foyer::transfer::LinkState::locked;
  world.client.signs_by_typing("Ada").sends().sees("Sent.");
}

SCENARIO("13: a link revoked in mid-intake is told plainly, and never called sent") {
  World world;
  world.client.comes_to_signing(world.link);
  world.relay.state = foyer::transfer::LinkState::revoked;
  world.client.signs_by_typing("Ada")
      .sends()
      .waits(120'000)
      .does_not_see("Sent.")
      .sees("The agency has closed this link while you were here.")
      .sees("+1 601 555 0142");
  CHECK(world.relay.receipt.empty());
}

SCENARIO("7: a link that was used says so when it is opened again") {
  World world;
  world.client.comes_to_signing(world.link).signs_by_typing("Ada").sends();
  world.client.opens(world.link).is_on("committed").does_not_see("Canary");
}

SCENARIO("28c: a receipt for other bytes is never called sent") {
  World world;
  World other;
  other.client.comes_to_signing(other.link).signs_by_typing("Eve").sends();
  world.client.comes_to_signing(world.link);
  world.relay.documents["/v1/submissions"] = other.relay.receipt;
  world.client.signs_by_typing("Ada").sends().waits(60'000).does_not_see("Sent.");
}

SCENARIO("67: without a random source nothing begins") {
  World world;
  world.device.has_random = false;
  world.client.opens(world.link).is_on("norandom");
  CHECK(world.relay.log.empty());
}

SCENARIO("14b: what the tab or the browser's history keeps opens nothing private") {
  World world;
  world.client.comes_in(world.link).says_own_device().says_who_and_where().waits(3000);
  CHECK(world.device.tab_text == world.link.fragment);
  for (const auto& [name, bytes] : world.device.rows) {
    CHECK(foyer::base::to_text(bytes).find("Canary") == std::string::npos);
    CHECK_FALSE(foyer::link::open(world.link.secrets.public_key, "draft/0",
                                  world.link.secrets.link_id, bytes));
  }
  world.device.open_tab("");
  world.client.is_on("welcome").does_not_see("Canary").presses("Start").is_on("code");
}
