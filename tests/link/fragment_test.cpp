#include <catch2/catch_test_macros.hpp>
#include <set>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

std::string good() {
  const sample::Link link = sample::make_link();
  return link::write_fragment(link.s, link.fragment().h);
}

Code refusal(std::string_view text) {
  const auto read = link::parse_fragment(text);
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

SCENARIO("1 a bit flipped in any byte of a link opens nothing") {
  const sample::Link made = sample::make_link();
  const std::string text = good();
  for (std::size_t i = 0; i < text.size() * 8; ++i) {
    std::string bent = text;
    bent[i / 8] = static_cast<char>(bent[i / 8] ^ (1 << (i % 8)));
    INFO("bit " << i << " of " << bent);
    const auto read = link::parse_fragment(bent);
    if (!read) continue;
    // Still a well-formed fragment: then S or H is another one, and the manifests tell.
    const link::LinkSecrets secrets = link::derive_link(read->s);
    REQUIRE_FALSE(link::open_public(*read, secrets, made.sealed_public, made.sealed_private));
  }
}

SCENARIO("2 a link cut anywhere, or with more behind it, is refused") {
  const std::string text = good();
  for (std::size_t size = 0; size < text.size(); ++size) {
    const Code code = refusal(text.substr(0, size));
    REQUIRE(code == Code::malformed);
  }
  CHECK(refusal(text + "A") == Code::malformed);
  CHECK(refusal(text + "AAAA") == Code::malformed);
  CHECK(refusal(text + " ") == Code::malformed);
  CHECK(refusal(text + "\n") == Code::malformed);
}

SCENARIO("3 padding, other alphabets and non-canonical tails are refused") {
  const std::string text = good();
  CHECK(refusal(text + "=") == Code::malformed);
  CHECK(refusal(text + "==") == Code::malformed);
  std::string standard = text;
  standard[10] = '+';
  CHECK(refusal(standard) == Code::malformed);
  std::string split = text;
  split[20] = '\n';
  CHECK(refusal(split) == Code::malformed);
  // 64 bytes leave four unused bits in the last letter: only one of sixteen writings counts.
  int accepted = 0;
  for (char c :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")) {
    std::string other = text;
    other.back() = c;
    if (link::parse_fragment(other)) ++accepted;
  }
  CHECK(accepted == 4);
}

SCENARIO("4 a link of an unknown version is refused by name") {
  const std::string text = good();
  CHECK(refusal("2" + text.substr(1)) == Code::unknown_version);
  CHECK(refusal("w1." + text.substr(2)) == Code::unknown_version);
  CHECK(refusal("01." + text.substr(2)) == Code::unknown_version);
  CHECK(refusal("") == Code::malformed);
}

SCENARIO("A link reads back with and without its number sign") {
  CHECK(link::parse_fragment(good()));
  CHECK(link::parse_fragment("#" + good()));
  CHECK_FALSE(link::parse_fragment("##" + good()));
}

SCENARIO("14 no derived secret equals another, so none serves as another's token") {
  const sample::Link made = sample::make_link();
  std::set<std::string> all;
  std::size_t derived = 0;
  const auto put = [&](base::ByteSpan secret) {
    all.insert(base::to_b64u(secret));
    ++derived;
  };
  put(made.s.span());
  put(made.r.span());
  put(made.k.span());
  put(made.secrets.open_token.span());
  put(made.secrets.code_key.span());
  put(made.secrets.public_key.span());
  all.insert(made.secrets.link_id);
  ++derived;
  put(link::derive_private_key(made.k).span());
  put(link::derive_link_sign(made.k).seed.span());
  for (int turn = 0; turn < base::limits::turns_max; ++turn) {
    put(link::derive_upload_token(made.k, turn).span());
    put(link::derive_draft_key(made.k, turn).span());
  }
  CHECK(all.size() == derived);
}
