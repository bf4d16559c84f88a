#include "link/walk_in.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

link::PrivateManifest one_person() {
  link::PrivateManifest manifest = sample::private_manifest();
  manifest.required_signers = manifest.turns = {"client"};
  return manifest;
}

std::string offered(std::string_view by = "publisher") {
  return link::write_walk_in(one_person(), {"en", "zh-Hans"}, sample::key(by));
}

base::Result<link::WalkIn> made(const std::string& text, std::string_view seed = "walk-in") {
  base::SeededRandom random(base::Secret32(base::sha256(seed)));
  return link::make_walk_in(text, sample::keyset().agency, sample::start + 60, random);
}

keys::Keyset published() {
  keys::Keyset keyset = sample::keyset();
  keyset.publishers = {sample::key("publisher").public_key};
  return keyset;
}

}  // namespace

SCENARIO("a walk-in holds all that an opened link holds, and it opens again from its bytes") {
  const auto walk_in = made(offered());
  REQUIRE(walk_in);
  const auto opened_public = link::open_public(walk_in->fragment, walk_in->secrets,
                                               walk_in->sealed_public, walk_in->sealed_private);
  REQUIRE(opened_public);
  CHECK(opened_public->manifest.languages == std::vector<std::string>{"en", "zh-Hans"});
  const auto opened = link::open_private(walk_in->k, *opened_public, walk_in->sealed_private);
  REQUIRE(opened);
  CHECK(opened->proved.origin == link::Origin::walk_in);
  CHECK(opened->proved.manifest.unit_id == walk_in->secrets.link_id);
  CHECK(opened->proved.maker == sample::key("publisher").public_key);
}

SCENARIO("two walk-ins share no secret") {
  const auto one = made(offered(), "one"), other = made(offered(), "other");
  REQUIRE((one && other));
  CHECK(one->secrets.link_id != other->secrets.link_id);
  CHECK(one->opened_public.manifest.link_key != other->opened_public.manifest.link_key);
}

SCENARIO("10 a link's manifest passes for no walk-in, and a walk-in's for no link") {
  const sample::Link link = sample::make_link();
  const std::string public_text = write_public(link.public_manifest);
  const std::string private_text =
      write_private(link.private_manifest, public_text, sample::key("maker"));
  CHECK_FALSE(link::parse_walk_in(private_text));
  CHECK_FALSE(made(private_text));

  // Its maker is a publisher, who may make no links.
  const auto as_private = link::parse_private(offered(), public_text);
  REQUIRE(as_private);
  CHECK(as_private->origin == link::Origin::walk_in);
  CHECK_FALSE(link::check_maker({*as_private, offered()}, link.public_manifest,
                                write_keyset(published(), sample::key("root")), published(),
                                published()));
}

SCENARIO("a walk-in is for one person, in some language, by whoever signed it") {
  link::PrivateManifest two = sample::private_manifest();
  CHECK_FALSE(link::parse_walk_in(link::write_walk_in(two, {"en"}, sample::key("publisher"))));
  CHECK_FALSE(link::parse_walk_in(link::write_walk_in(one_person(), {}, sample::key("publisher"))));
  std::string changed = offered();
  changed[changed.find("LCSW")] ^= 1;
  CHECK_FALSE(link::parse_walk_in(changed));
}

SCENARIO("only a publisher of then and of now offers walk-ins, for a worker who is still there") {
  const std::string pinned = write_keyset(published(), sample::key("root"));
  link::PrivateManifest manifest = one_person();
  manifest.keyset = base::hash_name(base::as_bytes(pinned));
  const auto check = [&](std::string_view by, const keys::Keyset& then, const keys::Keyset& now) {
    const auto walk_in = made(link::write_walk_in(manifest, {"en"}, sample::key(by)));
    REQUIRE(walk_in);
    return link::check_publisher(walk_in->opened_private, walk_in->opened_public.manifest, pinned,
                                 then, now);
  };
  CHECK(check("publisher", published(), published()));
  CHECK_FALSE(check("maker", published(), published()));
  CHECK_FALSE(check("publisher", published(), sample::keyset()));
  CHECK_FALSE(check("publisher", sample::keyset(), published()));
  keys::Keyset without = published();
  without.workers.erase(without.workers.begin());
  CHECK_FALSE(check("publisher", published(), without));
  keys::Keyset other = published();
  other.agency = base::hash_name(base::as_bytes("another"));
  CHECK_FALSE(check("publisher", other, published()));
}
