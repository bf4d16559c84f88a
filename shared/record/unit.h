#pragma once
// Several signers, one unit: what each verified submission decided, and whether everybody whom the
// manifests require has signed. Input of join(). Pure: nothing here opens, fetches or asks a clock.

#include <string>
#include <vector>

#include "record/answers.h"
#include "record/mark.h"
#include "record/verify.h"

namespace foyer::record {

// One verified submission as join() reads it.
struct UnitSubmission {
  std::string record_id, link_id;
  std::string submission;  // digest of its receipt; whoever fetched it sets this
  int turn = 0;
  std::string role;  // of this signer, as the manifest names it
  std::string unit_id, unit_type;
  std::vector<std::string> required_signers;  // of the whole unit, as this link's manifest says
  std::vector<std::string> turns;             // roles of this link
  std::vector<std::string> services;          // as the manifest declares them
  std::string lang, pack, keyset;             // tag; hash names
  base::UnixSeconds submitted = 0;            // a claim

  bool refused_electronic = false;  // kind refused-electronic: no row of it is ever active
  Signer signer;
  Support support;
  SignerRule signer_rule;
  Jurisdiction::Outcome jurisdiction = Jurisdiction::Outcome::unknown;
  std::vector<Decision> decisions;
  std::vector<Release> releases;
  std::vector<Understanding> understanding;
  std::vector<Mark> marks;
};

// Code::bad_proof unless the report says that these are the client's words (is_clients), and
// Code::mismatch when document and manifest contradict each other.
base::Result<UnitSubmission> read_unit_submission(const Report& report);

// What one required signer has done so far.
enum class Standing {
  absent,   // nothing came: every row is undecided for this signer
  refused,  // every electronic way was refused, or paper was asked for
  pending,  // signed, but `why` must be settled by a worker first
  present,  // signed
};
std::string_view name(Standing standing);

struct SignerState {
  std::string role;
  Standing standing = Standing::absent;
  // Stable ids, in this order: mark-spoken, mark-paper (to be completed), authority-proof,
  // signer-rule (the rule names somebody else), signer-rule-worker (the worker decides).
  std::vector<std::string> why = {};
  std::vector<std::size_t> submissions =
      {};  // indexes into the input, oldest first; the last counts
};

// A submission that does not belong, with a stable id: other-unit, role-not-named,
// signers-differ (its manifest requires others than the unit's first one), duplicate.
struct Stray {
  std::size_t submission;
  std::string why;
};

struct UnitSigners {
  std::string unit_id;
  std::vector<SignerState> required = {};  // one for each role of requiredSigners, in their order
  std::vector<SignerState> others = {};    // roles of turns that nobody requires, such as a ward's
  std::vector<Stray> strays = {};          // count for nothing

  bool everybody_signed() const;  // all required are present; pending is not yet
  const SignerState* find(std::string_view role) const;
};

// Who has signed for this unit. Where a role is required several times, that many submissions count
// for it, in the order in which they came. Superseded submissions are the caller's to leave out.
UnitSigners who_signed(std::string_view unit_id, const std::vector<UnitSubmission>& submissions);

}  // namespace foyer::record
