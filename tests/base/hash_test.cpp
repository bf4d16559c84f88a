#include "base/hash.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using base::as_bytes;
using base::Bytes;

namespace {

Bytes from_hex(std::string_view text) {
  Bytes out;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    out.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16)));
  }
  return out;
}

Bytes counted(int from, int to) {
  Bytes out;
  for (int i = from; i <= to; ++i) out.push_back(static_cast<std::uint8_t>(i));
  return out;
}

}  // namespace

SCENARIO("SHA-256 of FIPS 180-4's examples") {
  CHECK(base::to_hex(base::sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(base::to_hex(base::sha256("")) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(base::to_hex(base::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

SCENARIO("HMAC-SHA-256 of RFC 4231") {
  CHECK(base::to_hex(base::hmac_sha256(Bytes(20, 0x0b), as_bytes("Hi There"))) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(
      base::to_hex(base::hmac_sha256(as_bytes("Jefe"), as_bytes("what do ya want for nothing?"))) ==
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(base::to_hex(base::hmac_sha256(Bytes(20, 0xaa), Bytes(50, 0xdd))) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  CHECK(base::to_hex(base::hmac_sha256(counted(1, 25), Bytes(50, 0xcd))) ==
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
  CHECK(
      base::to_hex(base::hmac_sha256(
          Bytes(131, 0xaa), as_bytes("Test Using Larger Than Block-Size Key - Hash Key First"))) ==
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

SCENARIO("HKDF-SHA-256 of RFC 5869") {
  CHECK(base::to_hex(base::hkdf_sha256(Bytes(22, 0x0b), counted(0, 0x0c),
                                       "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9", 42)) ==
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  const Bytes info = counted(0xb0, 0xff);
  CHECK(base::to_hex(
            base::hkdf_sha256(counted(0, 0x4f), counted(0x60, 0xaf), base::as_text(info), 82)) ==
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e"
        "590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
  CHECK(base::to_hex(base::hkdf_sha256(Bytes(22, 0x0b), {}, "", 42)) ==
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

SCENARIO("PAE of PASETO's own examples") {
  CHECK(base::to_hex(base::pae({})) == "0000000000000000");
  CHECK(base::to_hex(base::pae({base::ByteSpan{}})) == "01000000000000000000000000000000");
  CHECK(base::to_hex(base::pae({as_bytes("test")})) == "0100000000000000040000000000000074657374");
  CHECK(base::pae({as_bytes("ab"), as_bytes("c")}) != base::pae({as_bytes("a"), as_bytes("bc")}));
}

SCENARIO("14 labels keep derived keys apart") {
  const Bytes key(32, 7);
  const auto derived = [&](std::string_view label) {
    return base::to_hex(base::derive_key(key, label).span());
  };
  CHECK(derived("open") != derived("code"));
  CHECK(derived("open") != derived("open "));
  CHECK(derived("open") == base::to_hex(base::hkdf_sha256(key, {}, "foyer/1/open", 32)));
  CHECK(from_hex(derived("open")).size() == 32);
}
