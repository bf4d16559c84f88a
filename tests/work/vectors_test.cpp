// A desk file that an independent script made.

#include <catch2/catch_test_macros.hpp>

#include "../vectors/read_vectors.h"
#include "work/desk_file.h"

using namespace foyer;

SCENARIO("The vectors' desk file reads as it was written") {
  const base::Json vector = vectors::read("desk");
  const std::string text(vector["text"].text());
  const auto read = work::read_desk_file(text);
  REQUIRE(read);
  CHECK(read->by == vectors::array<32>(vector["by"]));
  CHECK(read->file.agency_seq == 3);
  CHECK(read->file.shared.size() == 1);
  CHECK(read->file.profile.id == "w-rivera");
  CHECK(read->file.profile.attestations.front().id == "conduct");
  CHECK(seal::open_worker_key_file(read->file.key, "correct horse battery staple"));
}
