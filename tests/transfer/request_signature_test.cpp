#include "transfer/request_signature.h"

#include <catch2/catch_test_macros.hpp>

#include "sample.h"

using namespace foyer;
using base::as_bytes;
using base::Code;
using transfer::RequestLine;
using transfer::SignatureFields;

namespace {

constexpr std::string_view nonce = "AAECAwQFBgcICQoLDA0ODw";
constexpr std::string_view body = R"({"v":1})";

RequestLine line() {
  return {"POST", "kiosk.example", "/v1/links", "?"};
}

SignatureFields good() {
  return transfer::sign_request(line(), as_bytes(body), sample::key("worker"), sample::start,
                                nonce);
}

Code refusal(const RequestLine& as, std::string_view bytes, const SignatureFields& fields,
             base::UnixSeconds now = sample::start) {
  const auto verdict = transfer::verify_request(as, as_bytes(bytes), fields, now);
  REQUIRE_FALSE(verdict);
  return verdict.error().code;
}

void replace(std::string& text, std::string_view what, std::string_view by) {
  REQUIRE(text.find(what) != text.npos);
  text.replace(text.find(what), what.size(), by);
}

}  // namespace

SCENARIO("A signed request verifies, with its key, time and nonce") {
  const auto verdict = transfer::verify_request(line(), as_bytes(body), good(), sample::start);
  REQUIRE(verdict);
  CHECK(verdict->key == sample::key("worker").public_key);
  CHECK(verdict->created == sample::start);
  CHECK(verdict->nonce == nonce);
}

SCENARIO("A request that was changed in any covered part is refused") {
  RequestLine bent = line();
  bent.method = "PUT";
  CHECK(refusal(bent, body, good()) == Code::bad_proof);
  bent = line();
  bent.authority = "other.example";
  CHECK(refusal(bent, body, good()) == Code::bad_proof);
  bent = line();
  bent.path = "/v1/links/";
  CHECK(refusal(bent, body, good()) == Code::bad_proof);
  bent = line();
  bent.query = "?after=1";
  CHECK(refusal(bent, body, good()) == Code::bad_proof);
  CHECK(refusal(line(), R"({"v":2})", good()) == Code::mismatch);
  SignatureFields fields = good();
  fields.content_digest = transfer::content_digest(as_bytes("other"));
  CHECK(refusal(line(), "other", fields) == Code::bad_proof);
  fields = good();
  replace(fields.signature_input, std::string(nonce), "BBECAwQFBgcICQoLDA0ODw");
  CHECK(refusal(line(), body, fields) == Code::bad_proof);
  fields = good();
  replace(fields.signature_input, base::to_b64u(sample::key("worker").public_key),
          base::to_b64u(sample::key("stranger").public_key));
  CHECK(refusal(line(), body, fields) == Code::bad_proof);
}

SCENARIO("5 37 a request outside its minute is refused on both sides") {
  CHECK(transfer::verify_request(line(), as_bytes(body), good(), sample::start + 60));
  CHECK(transfer::verify_request(line(), as_bytes(body), good(), sample::start - 60));
  CHECK(refusal(line(), body, good(), sample::start + 61) == Code::expired);
  CHECK(refusal(line(), body, good(), sample::start - 61) == Code::expired);
  CHECK(refusal(line(), body, good(), sample::start + 86'400) == Code::expired);
}

SCENARIO("A signature that covers less, or by other rules, is refused by its form") {
  const auto bent = [](std::string_view what, std::string_view by) {
    SignatureFields fields = good();
    replace(fields.signature_input, what, by);
    return refusal(line(), body, fields);
  };
  CHECK(bent(R"( "content-digest")", "") == Code::malformed);
  CHECK(bent(R"("@path" "@query")", R"("@query" "@path")") == Code::malformed);
  CHECK(bent(R"(alg="ed25519")", R"(alg="none")") == Code::malformed);
  CHECK(bent(R"(;alg="ed25519")", "") == Code::malformed);
  CHECK(bent(R"(;tag="foyer")", "") == Code::malformed);
  CHECK(bent(R"(tag="foyer")", R"(tag="foyer";tag="foyer")") == Code::malformed);
  CHECK(bent("foyer=(", "other=(") == Code::malformed);
  CHECK(bent("foyer=(", " foyer=(") == Code::malformed);
  CHECK(bent("created=1", "created=01") == Code::malformed);
  CHECK(bent("created=1", "created=-1") == Code::malformed);
  CHECK(bent("created=1", "created=1e") == Code::malformed);
  CHECK(bent(";created=", ";expires=1;created=") == Code::malformed);
  CHECK(bent(nonce, "short") == Code::malformed);
  CHECK(bent(nonce, "AAECAwQFBgcICQoLDA0O;\"") == Code::malformed);
  CHECK(bent(R"(keyid=")", R"(keyid="A)") == Code::malformed);
  SignatureFields two = good();
  two.signature_input += ", " + two.signature_input;
  CHECK(refusal(line(), body, two) == Code::malformed);
}

SCENARIO("43 line feeds in a request line cannot make one line pass for two") {
  RequestLine bent = line();
  bent.path = "/v1/links\n\"@query\": ?";
  const SignatureFields fields =
      transfer::sign_request(bent, as_bytes(body), sample::key("worker"), sample::start, nonce);
  CHECK(fields.signature.empty());
  CHECK(refusal(bent, body, good()) == Code::malformed);
}

SCENARIO("1 a bit flip anywhere in the headers is refused") {
  const SignatureFields fields = good();
  const auto flip = [](std::string text, std::size_t bit) {
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
    return text;
  };
  const auto refused = [&](const SignatureFields& bent) {
    return !transfer::verify_request(line(), as_bytes(body), bent, sample::start);
  };
  for (std::size_t bit = 0; bit < fields.signature.size() * 8; ++bit) {
    SignatureFields bent = fields;
    bent.signature = flip(bent.signature, bit);
    REQUIRE(refused(bent));
  }
  for (std::size_t bit = 0; bit < fields.signature_input.size() * 8; ++bit) {
    SignatureFields bent = fields;
    bent.signature_input = flip(bent.signature_input, bit);
    REQUIRE(refused(bent));
  }
  for (std::size_t bit = 0; bit < fields.content_digest.size() * 8; ++bit) {
    SignatureFields bent = fields;
    bent.content_digest = flip(bent.content_digest, bit);
    REQUIRE(refused(bent));
  }
}

SCENARIO("A Content-Digest is one sha-256 item") {
  // RFC 9530 appendix D's example body and digest.
  CHECK(transfer::content_digest(as_bytes("{\"hello\": \"world\"}\n")) ==
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
  CHECK(transfer::check_content_digest(transfer::content_digest({}), {}));
  for (const char* bad : {"", "sha-256=", "sha-256=::", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:",
                          "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDh=:",
                          "SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
                          "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=: "}) {
    INFO(bad);
    CHECK_FALSE(transfer::parse_content_digest(bad));
  }
}
