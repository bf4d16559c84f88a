#include <catch2/catch_test_macros.hpp>

#include "world.h"

namespace foyer::record::test {
namespace {

// The plaintext with one piece of it replaced, padded as before.
std::string replaced(std::string plaintext, std::string_view from, std::string_view to) {
  REQUIRE(from.size() == to.size());
  const std::size_t at = plaintext.find(from);
  REQUIRE(at != std::string::npos);
  return plaintext.replace(at, from.size(), to);
}

}  // namespace

SCENARIO("A byte that flips fails its layer, and nothing is shown as the client's") {
  Case c;
  const std::string plain = plaintext_of(c.agency, c.made);
  const auto with = [&](const std::string& altered) {
    c.parts[0].body = seal_again(c.agency, altered);
    return c.report();
  };
  SECTION("in the ciphertext: the envelope") {
    c.parts[0].body[c.parts[0].body.size() / 2] ^= 1;
    const Report report = c.report();
    CHECK(report.state(Layer::envelope) == State::failed);
    CHECK(report.state(Layer::session) == State::not_checked);
    CHECK_FALSE(report.is_clients());
    CHECK(report.document_line.empty());
  }
  SECTION("in the padding: the envelope") {
    std::string altered = plain;
    altered.back() = 'x';
    CHECK(with(altered).state(Layer::envelope) == State::failed);
    altered = plain + ' ';
    CHECK(with(altered).state(Layer::envelope) == State::failed);
  }
  SECTION("in an answer: both proofs and the marks") {
    const Report report = with(replaced(plain, "Maria Okafor", "Maria Ofakor"));
    CHECK(report.state(Layer::envelope) == State::ok);
    CHECK(report.state(Layer::session) == State::failed);
    CHECK(report.state(Layer::link) == State::failed);
    CHECK(report.state(Layer::marks) == State::failed);
    CHECK_FALSE(report.is_clients());
  }
  SECTION("in a mark: both proofs, while the mark still covers line 1") {
    const std::size_t line2 = plain.find('\n') + 1;
    std::string altered = plain;
    altered[altered.find("I agree", line2) + 2] = 'A';
    const Report report = with(altered);
    CHECK(report.state(Layer::session) == State::failed);
    CHECK(report.state(Layer::link) == State::failed);
    CHECK(report.state(Layer::marks) == State::ok);
    CHECK_FALSE(report.is_clients());
  }
  SECTION("in one proof: that layer alone") {
    for (const auto& [key, layer] :
         {std::pair{"\"session\":\"", Layer::session}, std::pair{"\"link\":\"", Layer::link}}) {
      std::string altered = plain;
      const std::size_t at = altered.find(key, altered.find("{\"alg\"")) + std::string(key).size();
      altered[at] = altered[at] == 'A' ? 'B' : 'A';
      const Report report = with(altered);
      CHECK(report.state(layer) == State::failed);
      CHECK(report.state(layer == Layer::link ? Layer::session : Layer::link) == State::ok);
      CHECK_FALSE(report.is_clients());
    }
  }
}

SCENARIO("A byte that flips beside the document leaves whose words these are untouched") {
  Case c;
  SECTION("in the duty part: the parts") {
    c.parts[1].body.back() ^= 1;
    const Report report = c.report();
    CHECK(report.state(Layer::parts) == State::failed);
    CHECK(report.parts.empty());
    CHECK(report.is_clients());
    CHECK_FALSE(report.all_hold());
  }
  SECTION("in the receipt: the receipt") {
    c.evidence.receipt[c.evidence.receipt.find("\"seq\":1") + 6] = '2';
    CHECK(c.report().state(Layer::receipt) == State::failed);
    CHECK(c.report().is_clients());
  }
}

}  // namespace foyer::record::test
