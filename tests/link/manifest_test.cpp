#include "link/manifest.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

const std::string& public_text() {
  static const std::string text = write_public(sample::make_link().public_manifest);
  return text;
}

// A private manifest whose line 1 is bent by `change` and then signed as it stands.
template <typename Change>
base::Result<link::ProvedManifest> bent(Change change) {
  const std::string text =
      write_private(sample::private_manifest(), public_text(), sample::key("maker"));
  auto body = *base::parse_json(text.substr(0, text.find('\n')));
  change(body);
  const std::string line = to_jcs(body);
  const keys::SigningKey maker = sample::key("maker");
  const auto proof = make_proof(maker, keys::ProofKind::manifest,
                                {base::as_bytes(public_text()), base::sha256(line)});
  return link::parse_private(line + '\n' + keys::write_proof_line({maker.public_key, proof}),
                             public_text());
}

}  // namespace

SCENARIO("4 an unknown version of either manifest is refused by name") {
  std::string text = public_text();
  text.replace(text.find(R"("v":1)"), 5, R"("v":2)");
  const auto read = link::parse_public(text);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::unknown_version);
  const auto inside = bent([](base::Json& body) { body.set("v", 2); });
  REQUIRE_FALSE(inside);
  CHECK(inside.error().code == Code::unknown_version);
}

SCENARIO("A public manifest in another form, or with another code than we know, is refused") {
  CHECK(link::parse_public(public_text()));
  CHECK_FALSE(link::parse_public(public_text() + " "));
  CHECK_FALSE(link::parse_public(" " + public_text()));
  std::string text = public_text();
  text.replace(text.find("digits"), 6, "smells");
  CHECK_FALSE(link::parse_public(text));
}

SCENARIO("A private manifest that lacks or bends a field is refused, though its maker signed it") {
  CHECK(bent([](base::Json&) {}));
  for (const char* name : {"worker", "services", "channels", "mode", "unitId", "unitType",
                           "requiredSigners", "turns", "pack", "keyset", "bytesMax"}) {
    INFO(name);
    CHECK_FALSE(bent([&](base::Json& body) { body.set(name, base::Json()); }));
    CHECK_FALSE(bent([&](base::Json& body) { body.set(name, true); }));
  }
  CHECK_FALSE(bent([](base::Json& body) { body.set("mode", "telepathy"); }));
  CHECK_FALSE(bent([](base::Json& body) { body.set("turns", base::Json::array()); }));
  CHECK_FALSE(bent([](base::Json& body) { body.set("bytesMax", 0); }));
  CHECK_FALSE(bent([](base::Json& body) {
    base::Json roles = base::Json::array();
    for (int i = 0; i <= base::limits::turns_max; ++i) roles.push("client");
    body.set("turns", std::move(roles));
  }));
}

SCENARIO("18 a private manifest has two lines and nothing else") {
  const std::string text =
      write_private(sample::private_manifest(), public_text(), sample::key("maker"));
  CHECK(link::parse_private(text, public_text()));
  CHECK_FALSE(link::parse_private(text + "\n", public_text()));
  CHECK_FALSE(link::parse_private(text + text, public_text()));
  CHECK_FALSE(link::parse_private(text.substr(0, text.size() - 1), public_text()));
}
