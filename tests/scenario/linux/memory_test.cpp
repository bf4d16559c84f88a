// What a person typed is gone from memory when the device goes to the next one, or when she leaves.

#include "memory.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "../world.h"

using namespace foyer::scenario;

namespace {

constexpr unsigned char mask = 0x5A;

// "Wilhelmina Thistlewood" with each byte xored: the name itself stands nowhere in this program.
std::string hidden_name() {
  std::string out;
  for (const char* piece : {"Wil", "hel", "mi", "na Th", "ist", "lew", "ood"})
    for (const char* c = piece; *c != '\0'; ++c)
      out += static_cast<char>(static_cast<unsigned char>(*c) ^ static_cast<unsigned>(mask));
  return out;
}

std::string shown(std::string text) {
  for (char& c : text)
    c = static_cast<char>(static_cast<unsigned char>(c) ^ static_cast<unsigned>(mask));
  return text;
}

// The test's own messages hold pages; others take their place.
void forget_messages() {
  for (int i = 0; i < 8; ++i) {
    const std::string filler(1 << 20, 'x');
    INFO(filler);
    CHECK(filler.size() > 1);
  }
}

void types_name(Client& client) {
  client.is_on("you").types("Full name", shown(hidden_name()));
  client.types(word("you.nowAddress"), shown(hidden_name()) + ", 7 Hill Road");
}

void three_turns(Link& link) {
  link.private_manifest.required_signers = link.private_manifest.turns = {"mother", "father"};
}

Client& comes_to_her_name(World& world) {
  world.client.comes_in(world.link).chooses("Whose device is this?", word("now.device.shared"));
  return world.client.presses("Continue").takes_the_screen().says_who_takes_part();
}

}  // namespace

SCENARIO("nothing that the first person typed is in memory when the second one begins") {
  World world(three_turns);
  types_name(comes_to_her_name(world));
  REQUIRE(times_in_memory(hidden_name(), mask) > 0);
  world.client.chooses(word("you.nowState"), "Mississippi")
      .presses("Continue")
      .plans_for_an_emergency()
      .says_safe_ways()
      .reads_all_cards()
      .accepts_part()
      .answers_rightly()
      .chooses_for_all("Yes")
      .signs_by_typing(shown(hidden_name()))
      .sends()
      .presses("Wipe my answers and hand over")
      .presses("I am the next person");
  forget_messages();
  CHECK(times_in_memory(hidden_name(), mask) == 0);
}

SCENARIO("nothing that was typed is in memory after Leave now") {
  World world;
  types_name(comes_to_her_name(world));
  world.client.presses("Leave now");
  forget_messages();
  CHECK(times_in_memory(hidden_name(), mask) == 0);
}
