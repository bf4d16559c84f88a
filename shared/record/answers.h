#pragma once
// What a session hands over when a client signs: small typed pieces that together make line 1 of a
// submission. Field by field in FORMAT.md. Nothing here is preselected: an unanswered optional
// question is an empty text, and an empty text is not written.

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "record/people.h"

namespace foyer::record {

// When and how the client went through the intake. Times are claims, so the device's clock stands
// beside the relay's.
struct SessionFacts {
  std::string mode;  // remote or in-person
  std::string lang;  // BCP 47, one of the pack's
  base::UnixSeconds started = 0;
  base::UnixSeconds submitted = 0;
  base::UnixSeconds relay_time = 0;  // of the last answer, 0 when there was none
  std::int64_t monotonic_ms = 0;     // since the page began
  base::UnixSeconds device_time = 0;
};

struct Identity {  // claims, until the worker confirms them
  std::string legal_name, used_name, pronouns;
  enum class Code { right, waived } code = Code::right;
};

struct Location {
  std::string now_state, now_address, usual_state, time_zone;
  bool address_by_phone = false;  // the client tells it to the worker instead
};

// Three facts and what the pack's rules made of them; never passed by default.
struct Jurisdiction {
  std::string client_state, worker_state;
  std::vector<std::string> licence_states;
  enum class Outcome { covered, needs_basis, not_covered, unknown } outcome = Outcome::unknown;
};

// One text that was shown. It is evidence, so the exact text stands in the record.
struct Shown {
  enum class Source { pack, words };  // the agency's pack, or the kiosk's own words
  Source source = Source::pack;
  std::string id;       // statement id, or key of the words file
  std::string version;  // the statement's version; for words the hash name of the words file
  std::string lang;
  enum class Level { usual, easy } level = Level::usual;  // easy: the statement's easier words
  std::string text;                                       // as shown, ** ** kept, places filled
  std::vector<std::string> values;  // what filled {0}, {1} ... of the text, in order
  base::UnixSeconds opened_at = 0;
  base::UnixSeconds closed_at = 0;  // not before opened_at
  enum class How { read, heard, printed } how = How::read;
  bool altered = false;  // the browser translated or changed the page while it was open
};

struct Understanding {
  std::string point;
  int tries = 0;
  enum class Outcome { understood, talk, unanswered } outcome = Outcome::unanswered;
};

struct Decision {
  enum class About { channel, purpose, release } about = About::channel;
  std::string id;
  enum class Choice { permit, deny, undecided } choice = Choice::undecided;
  std::vector<std::string> except_services;
  base::UnixSeconds until = 0;      // 0: the pack's term
  bool warned_unencrypted = false;  // the warning was on screen before the choice
  struct Scope {
    std::string what, where, why;
  } scope = {};  // as the card said it
};

// One thing that may be told to one recipient; the decision about it has the same id.
struct Release {
  std::string id;
  std::string recipient, what, purpose;
  base::UnixSeconds until = 0;
  std::string regime;  // Part2 where that law's elements and notice were shown
};

struct Question {
  std::string about, text;
};  // about: id of the card it was asked on
struct Acknowledgement {
  std::string id;
  enum class Answer { yes, talk } answer = Answer::talk;
  base::UnixSeconds at = 0;
};
struct Need {
  std::string factor, said;
};
struct Alternative {
  std::string offered, chosen;
  std::string about = {};  // what it stands in for: "channel.video", "purpose.research"
};
struct Check {
  std::string check, outcome, alternative;
};

struct ERecords {      // the choice of electronic records; choice is empty when it was not asked
  std::string choice;  // electronic or paper
  std::string disclosure_shown;  // id of the shown text
  bool demo = false;             // access was shown to work
  base::UnixSeconds at = 0;
};

// All that a person leaves who wants paper, or says No to every way: when, and how to reach her.
struct Refusal {
  base::UnixSeconds at = 0;
  std::string route;    // call, mail, visit, known
  std::string address;  // the number or address for it, where it needs one
};

// The public halves of the client's way back; shared/way/FORMAT.md says what they come from.
struct WayBack {
  std::string id;        // names it at the relay; empty: she chose none
  std::string sign_key;  // Ed25519, b64u: proofs of her notes
  std::string age_key;   // age1...: what workers seal to
};

struct Answers {
  std::optional<Refusal> refusal;  // then only agency, worker and alternatives are written besides
  SessionFacts session;
  std::string agency_name;  // as the pack writes it
  std::string pack_id, pack_version;
  std::string app_version;
  std::string unit_type;  // as the client says; the manifest's stands beside it
  std::vector<Party> parties;
  std::vector<Signer> signers;
  Support support;
  SignerRule signer_rule;
  Identity identity;
  Location location;
  Jurisdiction jurisdiction;
  std::vector<std::string> access_needs;
  std::vector<Check> checks;
  std::vector<Need> needs;
  std::vector<std::string> comm_prefs;  // ids of how to talk with the client
  std::vector<Alternative> alternatives;
  std::vector<Shown> shown;
  std::vector<Understanding> understanding;
  std::vector<Acknowledgement> acknowledgements;
  std::vector<Question> questions_for_worker;
  std::vector<Decision> decisions;
  std::vector<Release> releases;
  ERecords e_records;
  std::string copy_route;  // print, download, worker, none
  WayBack way_back;
};

}  // namespace foyer::record
