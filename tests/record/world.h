#pragma once
// An agency, its worker, one link and one client, all from one seed: what a submission needs
// around it. Each test alters one thing.

#include <string>
#include <vector>

#include "base/random.h"
#include "keys/agency.h"
#include "link/link.h"
#include "record/submission.h"
#include "record/verify.h"
#include "seal/age.h"

namespace foyer::record::test {

// Everybody's keys and documents. `who` changes all of them.
struct Agency {
  explicit Agency(std::uint8_t who = 1);

  base::SeededRandom random;
  keys::SigningKey root, worker, publisher, relay;
  seal::Identity team, duty, recovery;
  keys::Keyset keyset;
  std::string keyset_text, keyset_hash, pack_text, pack_hash;
};

// A link that the agency's worker, or another maker, declares.
struct Link {
  Link(Agency& agency, const keys::SigningKey& maker);
  explicit Link(Agency& agency) : Link(agency, agency.worker) {}

  LinkFacts facts() const;

  base::Secret32 s, r, k;
  link::LinkSecrets secrets;
  std::string public_text, private_text;
  base::Bytes sealed_public, sealed_private;
};

inline constexpr base::UnixSeconds noon = 1'790'000'000;
inline constexpr std::string_view words = R"({"gathering.notice":"{0} keeps what you write."})";

Answers answers_of(const Agency& agency);
Duty duty_of_client();
Mark typed_mark();
Mark drawn_mark();

Made make(Agency& agency, const Link& link, const Answers& answers,
          const std::vector<Mark>& marks = {typed_mark()});
std::vector<Received> received(const Made& made);
// Everything that a verifier may want, receipt included.
Evidence evidence_of(const Agency& agency, const Made& made);

// The plaintext of the main part, and a main part of that plaintext sealed to the team again.
std::string plaintext_of(const Agency& agency, const Made& made);
base::Bytes seal_again(Agency& agency, std::string plaintext);

Report open(const Agency& agency, const std::vector<Received>& parts, const Evidence& evidence);

// A submission that holds on every layer, with all its parts at hand to be altered.
struct Case {
  Agency agency;
  Link link{agency};
  Made made = make(agency, link, answers_of(agency));
  std::vector<Received> parts = received(made);
  Evidence evidence = evidence_of(agency, made);

  Report report() const { return open(agency, parts, evidence); }
};

}  // namespace foyer::record::test
