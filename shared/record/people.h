#pragma once
// Who takes part in a submission and who decides for whom: claims of the signer, until the worker
// confirms them. An empty text is not written.

#include <string>
#include <vector>

#include "base/time.h"

namespace foyer::record {

// What the person says for whom somebody else signs: never a signature.
struct Assent {
  enum class Answer { none, yes, no, not_asked } answer = Answer::none;  // none: not called for
  std::string why;                                                       // why it was not asked
};

// Everybody whom the signer named, herself first. A birth date only where age matters.
struct Party {
  std::string role;        // client, child, partner ...: of words or of the manifest
  std::string name;        // as she calls the person
  std::string birth_date;  // 2011-04-30
  Assent assent = {};      // of a child who was named one by one
};

// Whoever is with the signer. Neither can sign.
struct Support {
  std::string helper;       // a relative, friend or child who helps: never an interpreter
  std::string interpreter;  // a name, or empty
  enum class Qualified { no, yes, unsure } qualified = Qualified::unsure;
  bool empty() const { return helper.empty() && interpreter.empty(); }
};

// One who must sign for the unit. The signer of this submission is the one whose role its turn has.
struct Signer {
  std::string role;              // as the private manifest names it
  std::string authority;         // self, parent, guardian, agent, representative
  std::string proof_status;      // none, pending, upload (it comes later), seen (by a worker)
  std::string name = {};         // of the signer
  std::string decides_for = {};  // name of the person or organization, unless authority is self
  std::string scope = {};        // what the authority covers, in the signer's words
  std::string wishes = {};       // what the person herself wants, in her words
  Assent assent = {};
};

// What the pack's rules of a state say about who signs. `who` is empty where no question of age
// came up, and "worker-decides" where the rules do not answer it.
struct SignerRule {
  std::string who;
  std::string why;  // missing, stale or unclear: with worker-decides only
  std::string state, source, reviewed_on, notify_parent;
  bool assent = false;
};

}  // namespace foyer::record
