#include "seal/keyring.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::Bytes;
using base::Code;

namespace {

seal::Identity identity(std::string_view name) {
  return seal::identity_from_secret(base::Secret32(base::sha256(name)));
}

// A file that was sealed to the old team, and a new team that came later.
struct Office {
  base::SeededRandom random{base::Secret32(base::sha256("keyring"))};
  seal::Identity old_team = identity("old"), new_team = identity("new"), stranger = identity("?");
  Bytes text = Bytes(150'000, 7);
  Bytes file = sealed(text);

  Bytes sealed(const Bytes& plain) {
    return *seal::seal_to({old_team.recipient, identity("paper").recipient}, plain, random);
  }
  Bytes header_of(const Bytes& whose, const seal::Identity& reader) {
    const auto header = seal::Keyring({&old_team}).make_header(whose, {reader.recipient}, random);
    REQUIRE(header);
    return *header;
  }
  seal::Keyring ring(const seal::Identity& who, std::vector<seal::AddedHeader> added) const {
    return {{&who}, [this, added](const std::string& of) {
              CHECK(of == base::hash_name(file));
              return added;
            }};
  }
  base::Result<seal::Keyring::Opened> open_by(const Bytes& header) const {
    return ring(new_team, {{header, "kim"}}).open(file);
  }
};

std::size_t body_of(const Bytes& file) {
  const std::string_view text = base::as_text(file);
  return text.find('\n', text.find("\n---") + 1) + 1;
}

}  // namespace

SCENARIO("A file opens for newer keys by a header that was added, and not one byte of it changes") {
  Office office;
  const Bytes before = office.file;
  CHECK(seal::Keyring({&office.new_team}).open(office.file).error().code == Code::wrong_key);
  const auto opened = office.open_by(office.header_of(office.file, office.new_team));
  REQUIRE(opened);
  CHECK(std::ranges::equal(opened->plaintext.span(), office.text));
  CHECK(opened->by == "kim");
  CHECK(office.file == before);
  SECTION("whom the header does not name opens nothing by it") {
    const Bytes header = office.header_of(office.file, office.new_team);
    const auto refused = office.ring(office.stranger, {{header, "kim"}}).open(office.file);
    CHECK(refused.error().code == Code::wrong_key);
  }
  SECTION("where its own header opens it, no other is asked") {
    const seal::Keyring own({&office.old_team}, [](const std::string&) {
      FAIL("nobody asks");
      return std::vector<seal::AddedHeader>{};
    });
    CHECK(own.open(office.file)->by.empty());
    CHECK_FALSE(own.added_to(office.file));
  }
  SECTION("a header can be made from a header that was added") {
    const Bytes first = office.header_of(office.file, office.new_team);
    const auto second = office.ring(office.new_team, {{first, "kim"}})
                            .make_header(office.file, {office.stranger.recipient}, office.random);
    REQUIRE(second);
    CHECK(office.ring(office.stranger, {{*second, "rae"}}).open(office.file)->by == "rae");
  }
}

SCENARIO("Each header that is made has shares of its own") {
  Office office;
  CHECK(office.header_of(office.file, office.new_team) !=
        office.header_of(office.file, office.new_team));
}

SCENARIO("The header of another file, or of an attacker's making, opens nothing") {
  Office office;
  const Bytes other = office.sealed(base::to_bytes("another client's"));
  const auto moved = office.open_by(office.header_of(other, office.new_team));
  REQUIRE_FALSE(moved);
  CHECK(moved.error().code == Code::mismatch);
  const Bytes made = *seal::seal_to({office.new_team.recipient}, {}, office.random);
  const auto forged = office.open_by(Bytes(made.begin(), made.begin() + long(body_of(made))));
  CHECK(forged.error().code == Code::mismatch);
  SECTION("a right one beside it still opens the file") {
    const Bytes right = office.header_of(office.file, office.new_team);
    const auto opened =
        office.ring(office.new_team, {{made, "rae"}, {right, "kim"}}).open(office.file);
    REQUIRE(opened);
    CHECK(opened->by == "kim");
  }
}

SCENARIO("A header with any changed byte, or with more than a header, opens nothing") {
  Office office;
  const Bytes header = office.header_of(office.file, office.new_team);
  for (std::size_t at = 0; at < header.size(); ++at) {
    INFO(at);
    Bytes bent = header;
    bent[at] ^= 1;
    CHECK_FALSE(office.open_by(bent));
  }
  Bytes longer = header;
  longer.push_back('\n');
  CHECK(office.open_by(longer).error().code == Code::malformed);
  CHECK(office.open_by(office.file).error().code == Code::malformed);
  CHECK(office.open_by({}).error().code == Code::malformed);
  const Bytes locked = *seal::seal_with_passphrase("violet kettle harbor", {}, office.random, 1);
  const Bytes scrypt(locked.begin(), locked.begin() + long(body_of(locked)));
  CHECK(office.open_by(scrypt).error().code == Code::malformed);
}

SCENARIO("A changed body is refused whichever header opened it") {
  Office office;
  const Bytes header = office.header_of(office.file, office.new_team);
  office.file.back() ^= 1;
  CHECK(office.open_by(header).error().code == Code::bad_proof);
}

SCENARIO("A header has as many readers as a file may have, and one at least") {
  Office office;
  const seal::Keyring keys({&office.old_team});
  std::vector<std::string> readers(base::limits::age_stanzas_max, office.new_team.recipient);
  const auto most = keys.make_header(office.file, readers, office.random);
  REQUIRE(most);
  CHECK(office.open_by(*most));
  readers.push_back(office.new_team.recipient);
  CHECK(keys.make_header(office.file, readers, office.random).error().code == Code::malformed);
  CHECK(keys.make_header(office.file, {}, office.random).error().code == Code::malformed);
  CHECK_FALSE(keys.make_header(office.file, {"age1nobody"}, office.random));
  CHECK(seal::Keyring({&office.stranger})
            .make_header(office.file, {office.stranger.recipient}, office.random)
            .error()
            .code == Code::wrong_key);
}

SCENARIO("Header and body put together are a file of their own for any age program") {
  Office office;
  const Bytes header = office.header_of(office.file, office.new_team);
  const auto whole = seal::replace_header(office.file, header);
  REQUIRE(whole);
  const auto opened = seal::open_with({&office.new_team}, *whole);
  REQUIRE(opened);
  CHECK(std::ranges::equal(opened->span(), office.text));
  CHECK(seal::open_with({&office.old_team}, *whole).error().code == Code::wrong_key);
  CHECK(seal::replace_header(office.file, office.file).error().code == Code::malformed);
  CHECK(seal::replace_header(base::to_bytes("no file"), header).error().code == Code::malformed);
}

SCENARIO("What opens is told without opening it") {
  Office office;
  const Bytes header = office.header_of(office.file, office.new_team);
  CHECK(seal::Keyring({&office.old_team}).has_key_of(office.file));
  CHECK_FALSE(seal::Keyring({&office.new_team}).has_key_of(office.file));
  CHECK(office.ring(office.new_team, {{header, "kim"}}).has_key_of(office.file));
  CHECK(office.ring(office.new_team, {{header, "kim"}}).added_to(office.file)->bytes == header);
  CHECK(seal::Keyring({&office.new_team}).fits(header));
  CHECK_FALSE(seal::Keyring({&office.old_team}).fits(header));
  CHECK_FALSE(seal::Keyring({&office.new_team}).fits({}));
}
