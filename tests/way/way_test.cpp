#include <catch2/catch_test_macros.hpp>

#include "link/link.h"
#include "sample.h"

using namespace foyer;
using base::Code;

SCENARIO("an address of the way back is read in one form only") {
  const sample::Client client;
  const std::string text = way::write_fragment(client.made.w);
  CHECK(way::parse_fragment("#" + text));
  CHECK(way::is_way_fragment(text));
  CHECK_FALSE(way::is_way_fragment("1.abc"));
  for (const std::string& bad : {text.substr(0, 45), text + "A", "w1" + text.substr(3),
                                 text.substr(0, 45) + "B", std::string("w1."), std::string("w")})
    CHECK(way::parse_fragment(bad).error().code == Code::malformed);
  CHECK(way::parse_fragment("w2." + text.substr(3)).error().code == Code::unknown_version);
}

SCENARIO("a PIN is six digits of any script, and not the first that somebody would try") {
  CHECK(*way::normalise_pin("402 918") == "402918");
  CHECK(*way::normalise_pin("٤٠٢٩١٨") == "402918");
  for (const char* bad : {"", "40291", "4029188", "red lamp stone", "abcdef"})
    CHECK_FALSE(way::normalise_pin(bad));
  for (const char* easy : {"000000", "777777", "123456", "654321"})
    CHECK_FALSE(way::check_pin(easy));
  for (const char* good : {"402918", "112233", "123457"}) CHECK(way::check_pin(good));
}

SCENARIO("attack 14a: W alone yields an id and tries, and opens nothing") {
  const sample::Client client;
  auto draws = sample::random("card");
  const auto card = way::seal_card(client.card, client.made.keys, client.made.kept.id, draws);
  REQUIRE(card);
  REQUIRE(way::open_card(*card, client.made.keys, client.made.kept.id));
  const way::WayKeys guessed = way::derive_keys(client.made.w, draws.secret<32>());
  CHECK(way::open_card(*card, guessed, client.made.kept.id).error().code == Code::bad_proof);
  const way::WaySecrets alone = way::derive_way(client.made.w);
  for (const base::Secret32* key : {&alone.try_token, &alone.code_key})
    CHECK_FALSE(link::open(*key, "way-card", client.made.kept.id, *card));
}

SCENARIO("attack: a card of one client does not open as another's, nor changed in one bit") {
  const sample::Client client, other("other");
  auto draws = sample::random("card");
  auto card = way::seal_card(client.card, client.made.keys, client.made.kept.id, draws);
  REQUIRE(card);
  CHECK_FALSE(way::open_card(*card, client.made.keys, other.made.kept.id));
  CHECK_FALSE(way::open_card(*card, other.made.keys, client.made.kept.id));
  for (std::size_t at : {std::size_t{0}, card->size() / 2, card->size() - 1}) {
    base::Bytes changed = *card;
    changed[at] ^= 1;
    CHECK_FALSE(way::open_card(changed, client.made.keys, client.made.kept.id));
  }
}

SCENARIO("N15: a card's size tells neither rows nor choices") {
  sample::Client client;
  auto draws = sample::random("card");
  const auto yes = way::seal_card(client.card, client.made.keys, client.made.kept.id, draws);
  for (way::Row& row : client.card.rows) row.choice = "undecided";
  client.card.rows.push_back(client.card.rows.front());
  const auto more = way::seal_card(client.card, client.made.keys, client.made.kept.id, draws);
  REQUIRE((yes && more));
  CHECK(yes->size() == more->size());
}

SCENARIO("a card with too many rows or a hidden character is refused") {
  sample::Client client;
  auto draws = sample::random("card");
  client.card.rows.assign(base::limits::way_rows_max + 1, client.card.rows.front());
  CHECK(way::seal_card(client.card, client.made.keys, client.made.kept.id, draws).error().code ==
        Code::too_large);
  client.card.rows = {{"channel", "text", "Text\u202Emessages", "permit"}};
  const auto card = way::seal_card(client.card, client.made.keys, client.made.kept.id, draws);
  REQUIRE(card);
  CHECK_FALSE(way::open_card(*card, client.made.keys, client.made.kept.id));
}
