#pragma once
// One agency, one link, its relay, one device and the person at it.

#include "client.h"

namespace foyer::scenario {

// What an agency changes in the default pack before the link is made.
struct Published {
  std::function<void(base::Json&)> change;
};

struct World {
  Agency agency{"Lantern House"};
  Link link;
  FakeRelay relay;
  Device device;
  Client client;

  explicit World(const std::function<void(Link&)>& change = {})
      : link(agency.make_link(change)),
        relay(agency, link),
        device(relay),
        client(device, agency) {}
  explicit World(const Published& pack)
      : link((agency.publish(pack.change), agency.make_link())),
        relay(agency, link),
        device(relay),
        client(device, agency) {}
};

}  // namespace foyer::scenario
