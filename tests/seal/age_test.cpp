#include "seal/age.h"

#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "seal/bech32.h"

using namespace foyer;
using base::Bytes;
using base::Code;

namespace {

constexpr std::size_t sealed_chunk = 64 * 1024 + 16;
constexpr std::size_t nonce_size = 16;

base::SeededRandom random_from(std::string_view seed) {
  return base::SeededRandom(base::Secret32(base::sha256(seed)));
}

seal::Identity identity(std::string_view name) {
  return seal::identity_from_secret(base::Secret32(base::sha256(name)));
}

Bytes text_of(std::size_t size) {
  Bytes out(size);
  for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<std::uint8_t>(i * 7 + i / 65536);
  return out;
}

Bytes seal_for(std::string_view name, std::size_t size) {
  base::SeededRandom random = random_from("seal");
  const auto sealed = seal::seal_to({identity(name).recipient}, text_of(size), random);
  REQUIRE(sealed);
  return *sealed;
}

base::Result<base::SecretBytes> open_as(std::string_view name, const Bytes& file) {
  const seal::Identity who = identity(name);
  return seal::open_with({&who}, file);
}

Code refusal(std::string_view name, const Bytes& file) {
  const auto opened = open_as(name, file);
  REQUIRE_FALSE(opened);
  return opened.error().code;
}

std::size_t body_start(const Bytes& file) {
  const std::string_view text = base::as_text(file);
  return text.find('\n', text.find("\n---") + 1) + 1;
}

Bytes from_text(const std::string& text) {
  return base::to_bytes(text);
}

}  // namespace

SCENARIO("Each named reader opens a sealed file, whatever its size, and nobody else") {
  base::SeededRandom random = random_from("several");
  for (std::size_t size : {0u, 1u, 65535u, 65536u, 65537u, 131072u, 1000000u}) {
    INFO(size);
    const Bytes text = text_of(size);
    const auto sealed =
        seal::seal_to({identity("team").recipient, identity("recovery").recipient}, text, random);
    REQUIRE(sealed);
    for (const char* name : {"team", "recovery"}) {
      const auto opened = open_as(name, *sealed);
      REQUIRE(opened);
      CHECK(std::ranges::equal(opened->span(), text));
    }
    CHECK(refusal("stranger", *sealed) == Code::wrong_key);
  }
}

SCENARIO("74 an opening failure does not tell which key was tried") {
  const Bytes sealed = seal_for("team", 10);
  const seal::Identity one = identity("one");
  const seal::Identity two = identity("two");
  const auto first = seal::open_with({&one}, sealed);
  const auto second = seal::open_with({&one, &two}, sealed);
  const auto none = seal::open_with({}, sealed);
  REQUIRE_FALSE((first || second || none));
  CHECK(first.error().text == second.error().text);
  CHECK(first.error().text == none.error().text);
}

SCENARIO("1 a bit flip anywhere in an age file releases nothing") {
  const Bytes sealed = seal_for("team", 30);
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    Bytes bent = sealed;
    bent[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
    INFO("bit " << bit);
    REQUIRE_FALSE(open_as("team", bent));
  }
}

SCENARIO("2 an age file cut anywhere releases nothing") {
  const Bytes sealed = seal_for("team", 30);
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    REQUIRE_FALSE(open_as("team", Bytes(sealed.begin(), sealed.begin() + static_cast<long>(size))));
  }
}

SCENARIO("16 low-order recipients and shares are refused") {
  // Every point whose order divides eight, and non-canonical writings of them (RFC 7748, section
  // 7).
  const char* points[] = {"0000000000000000000000000000000000000000000000000000000000000000",
                          "0100000000000000000000000000000000000000000000000000000000000000",
                          "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                          "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"};
  base::SeededRandom random = random_from("low order");
  for (const char* hex : points) {
    INFO(hex);
    Bytes point;
    for (const char* at = hex; *at != '\0'; at += 2) {
      point.push_back(static_cast<std::uint8_t>(std::stoi(std::string(at, 2), nullptr, 16)));
    }
    const std::string b64 = base::to_b64(point);
    std::string header = "age-encryption.org/v1\n-> X25519 " + b64.substr(0, 43) + "\n" +
                         std::string(43, 'A') + "\n--- " + std::string(43, 'A') + "\n";
    header.append(32, 'x');
    CHECK(refusal("team", from_text(header)) == Code::malformed);
  }
  for (std::uint8_t first : {std::uint8_t{0}, std::uint8_t{1}}) {
    base::Digest point{};
    point[0] = first;
    const std::string recipient = seal::to_bech32("age", point);
    REQUIRE(seal::parse_recipient(recipient));
    const auto sealed = seal::seal_to({recipient}, {}, random);
    REQUIRE_FALSE(sealed);
    CHECK(sealed.error().code == Code::malformed);
  }
}

SCENARIO("17 chunks reordered, dropped or doubled release nothing") {
  const Bytes sealed = seal_for("team", 4 * 65536 + 100);
  const auto start = sealed.begin() + static_cast<long>(body_start(sealed) + nonce_size);
  const auto chunk = [&](int i) { return start + static_cast<long>(i * sealed_chunk); };
  SECTION("swapped") {
    Bytes bent = sealed;
    const auto first = bent.begin() + (chunk(0) - sealed.begin());
    std::swap_ranges(first, first + sealed_chunk, first + sealed_chunk);
    CHECK(refusal("team", bent) == Code::bad_proof);
  }
  SECTION("the first, a middle or the last one dropped") {
    for (int i = 0; i < 5; ++i) {
      Bytes bent(sealed.begin(), chunk(i));
      if (i < 4) bent.insert(bent.end(), chunk(i + 1), sealed.end());
      CHECK(refusal("team", bent) == Code::bad_proof);
    }
  }
  SECTION("doubled") {
    Bytes bent(sealed.begin(), chunk(1));
    bent.insert(bent.end(), chunk(0), sealed.end());
    CHECK(refusal("team", bent) == Code::bad_proof);
  }
  SECTION("another file's chunk in its place") {
    base::SeededRandom random = random_from("another file");
    Bytes bent = *seal::seal_to({identity("team").recipient}, text_of(4 * 65536 + 100), random);
    REQUIRE(bent.size() == sealed.size());
    std::copy(chunk(1), chunk(2), bent.begin() + (chunk(1) - sealed.begin()));
    CHECK(refusal("team", bent) == Code::bad_proof);
  }
}

SCENARIO("22 no plaintext comes out before the last chunk is authentic") {
  Bytes sealed = seal_for("team", 3 * 65536);
  sealed.back() ^= 1;
  const auto opened = open_as("team", sealed);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::bad_proof);
}

SCENARIO("18 trailing bytes release nothing") {
  for (std::size_t size : {0u, 5u, 65536u}) {
    Bytes sealed = seal_for("team", size);
    sealed.push_back(0);
    CHECK_FALSE(open_as("team", sealed));
    const Bytes more = seal_for("team", size);
    sealed.insert(sealed.end(), more.begin(), more.end());
    CHECK_FALSE(open_as("team", sealed));
  }
}

SCENARIO("19 a hundred thousand stanzas are refused after the sixty-fourth") {
  std::string file = "age-encryption.org/v1\n";
  for (int i = 0; i < 100'000; ++i) file += "-> grease x\n\n";
  file += "--- " + std::string(43, 'A') + "\n";
  CHECK(refusal("team", from_text(file)) == Code::too_large);

  std::vector<std::string> readers(base::limits::age_stanzas_max, identity("team").recipient);
  base::SeededRandom random = random_from("many");
  const auto most = seal::seal_to(readers, text_of(3), random);
  REQUIRE(most);
  CHECK(open_as("team", *most));
  readers.push_back(readers[0]);
  CHECK_FALSE(seal::seal_to(readers, text_of(3), random));
  CHECK_FALSE(seal::seal_to({}, text_of(3), random));
}

SCENARIO("A header line without end is refused at the limit") {
  std::string file = "age-encryption.org/v1\n-> ";
  file.append(base::limits::age_header_bytes_max + 10, 'a');
  CHECK(refusal("team", from_text(file)) == Code::too_large);
}

SCENARIO("4 another version of age is refused by name") {
  Bytes sealed = seal_for("team", 3);
  sealed[20] = '2';
  CHECK(refusal("team", sealed) == Code::unknown_version);
  CHECK(refusal("team", from_text("-----BEGIN AGE ENCRYPTED FILE-----\n")) == Code::malformed);
  CHECK(refusal("team", {}) == Code::malformed);
}

SCENARIO("24 a stanza moved to another file's header is noticed by its MAC") {
  const Bytes sealed = seal_for("team", 3);
  std::string file = base::to_text(sealed);
  file.insert(file.find("\n---") + 1, "-> grease x\n\n");
  CHECK(refusal("team", from_text(file)) == Code::bad_proof);
}
