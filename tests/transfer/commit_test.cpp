#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

Code refusal(const transfer::Commit& commit) {
  const auto read = transfer::parse_commit(write_commit(commit));
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

SCENARIO("A commit reads back as it was written") {
  const auto read = transfer::parse_commit(write_commit(sample::commit()));
  REQUIRE(read);
  CHECK(write_commit(*read) == write_commit(sample::commit()));
  CHECK(submission_digest(*read) == submission_digest(sample::commit()));
}

SCENARIO("A commit that lacks, doubles or bends a part is refused") {
  transfer::Commit bent = sample::commit();
  bent.parts.pop_back();
  CHECK(refusal(bent) == Code::malformed);
  bent = sample::commit();
  bent.parts[1].kind = "record";
  CHECK(refusal(bent) == Code::malformed);
  bent = sample::commit();
  bent.parts[1].digest = bent.parts[0].digest;
  CHECK(refusal(bent) == Code::malformed);
  bent = sample::commit();
  bent.parts[0].kind = "../../etc/passwd";
  CHECK(refusal(bent) == Code::unsupported);
  bent = sample::commit();
  bent.parts[0].digest = "../../../../etc/passwd";
  CHECK(refusal(bent) == Code::malformed);
  for (std::int64_t size : {std::int64_t{0}, std::int64_t{-1},
                            static_cast<std::int64_t>(base::limits::part_bytes_max) + 1}) {
    bent = sample::commit();
    bent.parts[0].size = size;
    CHECK(refusal(bent) == Code::malformed);
  }
  bent = sample::commit();
  bent.turn = base::limits::turns_max;
  CHECK(refusal(bent) == Code::malformed);
  bent = sample::commit();
  for (std::size_t i = 0; i < base::limits::parts_max; ++i) {
    bent.parts.push_back({"attachment", base::hash_name(base::as_bytes(std::to_string(i))), 1});
  }
  CHECK(refusal(bent) == Code::too_large);
}

SCENARIO("A commit at every limit is taken") {
  transfer::Commit most = sample::commit();
  most.turn = base::limits::turns_max - 1;
  most.parts[0].size = static_cast<std::int64_t>(base::limits::part_bytes_max);
  while (most.parts.size() < base::limits::parts_max) {
    const std::string name = std::to_string(most.parts.size());
    most.parts.push_back({"attachment", base::hash_name(base::as_bytes(name)), 1});
  }
  CHECK(transfer::parse_commit(write_commit(most)));
}

SCENARIO("4 a commit of an unknown version is refused by name") {
  std::string text = write_commit(sample::commit());
  text.replace(text.find(R"("v":1)"), 5, R"("v":9)");
  const auto read = transfer::parse_commit(text);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Code::unknown_version);
}

SCENARIO("The submission digest tells link, kinds, order, digests and sizes apart") {
  const std::string digest = submission_digest(sample::commit());
  transfer::Commit other = sample::commit();
  other.link_id = base::hash_name(base::as_bytes("other link"));
  CHECK(submission_digest(other) != digest);
  other = sample::commit();
  std::swap(other.parts[0], other.parts[1]);
  CHECK(submission_digest(other) != digest);
  other = sample::commit();
  std::swap(other.parts[0].kind, other.parts[1].kind);
  CHECK(submission_digest(other) != digest);
  other = sample::commit();
  other.parts[1].size += 1;
  CHECK(submission_digest(other) != digest);
}
