// Joining by a one-time code.

#include "work/join.h"

#include <catch2/catch_test_macros.hpp>

#include "keys/agency.h"
#include "link/link.h"

using namespace foyer;

namespace {

work::JoinKeys keys_of(const std::string& code) {
  const auto normalised = work::normalise_join_code(code);
  REQUIRE(normalised);
  const auto stretched = work::stretch_join_code(*normalised);
  REQUIRE(stretched);
  return work::derive_join(*stretched);
}

}  // namespace

SCENARIO("A code is read as people write it, and a slip is told at once") {
  base::SystemRandom random;
  const std::string code = work::make_join_code(random);
  REQUIRE(code.size() == 19);
  const auto read = work::normalise_join_code(code);
  REQUIRE(read);
  std::string spoken = " ";
  for (const char c : *read) {
    spoken += c == '0' ? 'o' : c == '1' ? 'l' : c >= 'A' ? static_cast<char>(c - 'A' + 'a') : c;
    spoken += ' ';
  }
  CHECK(work::normalise_join_code(spoken) == *read);
  CHECK_FALSE(work::normalise_join_code(""));
  CHECK_FALSE(work::normalise_join_code(read->substr(1)));
  CHECK_FALSE(work::normalise_join_code(*read + "0"));
  CHECK_FALSE(work::normalise_join_code("U" + read->substr(1)));
  CHECK_FALSE(work::normalise_join_code(std::string(100'000, '7')));
  // One wrong symbol is told for 31 of 32 that it may be.
  int told = 0;
  for (const char wrong : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
    std::string slip = *read;
    if (slip[3] == wrong) continue;
    slip[3] = wrong;
    told += work::normalise_join_code(slip) ? 0 : 1;
  }
  CHECK(told >= 24);
}

SCENARIO("A desk file opens under its own code and no other, whatever the relay does") {
  base::SystemRandom random;
  const work::JoinKeys keys = keys_of(work::make_join_code(random));
  const work::JoinKeys other = keys_of(work::make_join_code(random));
  const keys::SigningKey worker = keys::make_signing_key(random);
  const std::string agency = keys::agency_id(worker.public_key);
  const auto order = work::seal_join("the desk file", agency, 5'000, keys, random);
  REQUIRE(order);
  CHECK(work::open_join(order->sealed, keys) == "the desk file");
  CHECK_FALSE(work::open_join(order->sealed, other));
  base::Bytes changed = order->sealed;
  changed.back() ^= 1;
  CHECK_FALSE(work::open_join(changed, keys));
  // What the relay has names neither the code nor the token.
  CHECK(order->token_hash == link::token_hash(keys.token));
  CHECK(keys.id != other.id);
  CHECK_FALSE(work::seal_join(std::string(200 * 1024, 'x'), agency, 5'000, keys, random));

  const std::string text = transfer::write_join_order(*order, worker);
  const auto read = transfer::parse_join_order(text);
  REQUIRE(read);
  CHECK(read->by == worker.public_key);
  CHECK(read->order.sealed == order->sealed);
  CHECK(read->order.expiry == 5'000);
  std::string later = text;
  later.replace(later.find("5000"), 4, "9000");
  CHECK(transfer::parse_join_order(later).error().code == base::Code::bad_proof);
  CHECK_FALSE(transfer::parse_join_order(std::string(300 * 1024, 'x')));
}

SCENARIO("An agency is told by twelve symbols, and another by others") {
  const std::string check = work::agency_check("an agency");
  CHECK(check.size() == 14);
  CHECK(check == work::agency_check("an agency"));
  CHECK(check != work::agency_check("an agencx"));
}
