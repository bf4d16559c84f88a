#include "opened.h"

#include "files.h"

namespace foyer::scenario {

namespace {

record::Report open(const Agency& agency, const FakeRelay& relay,
                    const std::vector<transfer::Part>& parts, const std::string& receipt,
                    const transfer::WayDigests& way,
                    const std::map<std::string, std::string>& more_words = {}) {
  std::vector<record::Received> received;
  for (const transfer::Part& part : parts)
    received.push_back({part.kind, relay.parts.at(part.digest)});
  record::Evidence evidence;
  evidence.root = agency.root();
  evidence.keysets = agency.keysets();
  evidence.pack = agency.pack();
  for (const std::string& name : files_in("assets/words"))
    evidence.words.push_back(read_file("assets/words/" + name));
  for (const auto& [lang, file] : more_words) evidence.words.push_back(file);
  evidence.receipt = receipt;
  evidence.way = way;
  return record::open_submission(received, {&agency.team()}, evidence);
}

}  // namespace

record::Report open_stored(const World& world) {
  return open(world.agency, world.relay, world.relay.committed, world.relay.receipt,
              world.relay.committed_way, world.device.more_words);
}

record::Report open_turn(const Agency& agency, const FakeRelay& relay, std::size_t turn) {
  const FakeRelay::Turn& one = relay.turns.at(turn);
  return open(agency, relay, one.parts, one.receipt, one.way);
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
