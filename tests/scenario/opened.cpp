#include "opened.h"

#include "files.h"

namespace foyer::scenario {

record::Report open_stored(const World& world) {
  std::vector<record::Received> received;
  for (const transfer::Part& part : world.relay.committed)
    received.push_back({part.kind, world.relay.parts.at(part.digest)});
  record::Evidence evidence;
  evidence.root = world.agency.root();
  evidence.keysets = world.agency.keysets();
  evidence.pack = world.agency.pack();
  evidence.words = {read_file("assets/words/en.json"), read_file("assets/words/ar.json")};
  evidence.receipt = world.relay.receipt;
  return record::open_submission(received, {&world.agency.team()}, evidence);
}

std::string decision_about(const base::Json& document, std::string_view channel) {
  for (const base::Json& decision : document["decisions"].items())
    for (const auto& [name, value] : decision.members())
      if (value.text() == channel) return base::to_jcs(decision);
  return {};
}

base::Json duty_of(const record::Report& report) {
  for (const record::OpenedPart& part : report.parts)
    if (part.kind == "duty") return part.content;
  return {};
}

}  // namespace foyer::scenario
