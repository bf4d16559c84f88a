#include "transfer/added_header.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::Code;

namespace {

transfer::AddedHeader header_for(std::string_view file) {
  return transfer::prove_header(base::hash_name(base::as_bytes(file)), base::to_bytes("a header"),
                                sample::key("kim"));
}

Code refusal(const std::vector<transfer::AddedHeader>& headers) {
  const auto read = transfer::parse_headers_post(write_headers_post(headers));
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

SCENARIO("Added headers read back as they were written, each with its proof") {
  const std::vector<transfer::AddedHeader> both{header_for("one"), header_for("two")};
  const std::string text = write_headers_post(both);
  const auto read = transfer::parse_headers_post(text);
  REQUIRE(read);
  CHECK(write_headers_post(*read) == text);
  for (const transfer::AddedHeader& one : *read) CHECK(transfer::verify_header(one));
}

SCENARIO("A header's proof is for this file, these bytes and this worker") {
  const transfer::AddedHeader right = header_for("one");
  transfer::AddedHeader bent = right;
  bent.of = base::hash_name(base::as_bytes("two"));
  CHECK(transfer::verify_header(bent).error().code == Code::bad_proof);
  bent = right;
  bent.header.push_back(' ');
  CHECK_FALSE(transfer::verify_header(bent));
  bent = right;
  bent.by = sample::key("rae").public_key;
  CHECK_FALSE(transfer::verify_header(bent));
  bent = right;
  bent.of = "not a hash";
  CHECK_FALSE(transfer::verify_header(bent));
}

SCENARIO("A post of none, of too many, of too much or of two for one file is refused") {
  CHECK(refusal({}) == Code::malformed);
  CHECK(refusal({header_for("one"), header_for("one")}) == Code::malformed);
  std::vector<transfer::AddedHeader> many;
  for (std::size_t i = 0; i < transfer::added_headers_max; ++i)
    many.push_back(header_for(std::to_string(i)));
  CHECK(transfer::parse_headers_post(write_headers_post(many)));
  many.push_back(header_for("one more"));
  CHECK(refusal(many) == Code::too_large);
  transfer::AddedHeader one = header_for("one");
  one.header.clear();
  CHECK(refusal({one}) == Code::malformed);
  one.header.assign(transfer::added_header_bytes_max, 'x');
  CHECK(transfer::parse_headers_post(transfer::write_headers_post({one})));
  one.header.push_back('x');
  CHECK(refusal({one}) == Code::too_large);
  one = header_for("one");
  one.of = "../../etc/passwd";
  CHECK(refusal({one}) == Code::malformed);
}
