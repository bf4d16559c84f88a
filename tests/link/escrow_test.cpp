#include "link/escrow.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

link::Escrow escrow() {
  const sample::Link made = sample::make_link();
  return {"Tuesday", made.s.clone(), made.r.clone(), "042917", made.fragment().h};
}

}  // namespace

SCENARIO("An escrow gives link and code back, with who made it") {
  const base::SecretBytes text = write_escrow(escrow(), sample::key("maker"));
  const auto kept = link::parse_escrow(text.text());
  REQUIRE(kept);
  CHECK(kept->link_id == sample::make_link().secrets.link_id);
  CHECK(kept->maker == sample::key("maker").public_key);
  CHECK(kept->escrow.label == "Tuesday");
}

SCENARIO("An escrow whose link id does not come from its own S is refused") {
  const std::string other = sample::make_link("other").secrets.link_id;
  const base::SecretBytes text = write_escrow(escrow(), sample::key("maker"));
  auto body = *base::parse_json(text.text().substr(0, text.text().find('\n')));
  body.set("linkId", other);
  const auto kept =
      link::parse_escrow(keys::write_signed(body, sample::key("maker"), keys::ProofKind::escrow));
  REQUIRE_FALSE(kept);
  CHECK(kept.error().code == Code::mismatch);
}
