#pragma once
// A case as it is read whole: by the page when the worker opens it, and by whoever makes the line
// that the inbox has of it. Fetches nothing: what the relay answered is handed in.

#include <map>
#include <string>
#include <vector>

#include "record/reach.h"
#include "work/open_case.h"

namespace foyer::desk {

struct Case {
  work::OpenCase open;
  std::vector<record::Reach> reaches;
  int answers_sent = 0;          // by ways back, over all of its signers
  base::UnixSeconds newest = 0;  // when the last of it came
  bool whole = false;            // entries and notes were read
  bool failed = false;           // a layer of one of its submissions does not hold
  std::string refused;           // why entries or notes were not read
};

// Who takes part, by the names that they use, each once; empty where nobody gave one.
std::vector<std::string> names_of(const Case& one);
// The name of one signer; empty where nobody gave one.
std::string name_of(const Case& one, std::string_view signer);

// What is known of a case beside its submissions: the relay's answers, and what this device saw.
struct Gathered {
  std::vector<base::Json> entries;                       // pages, in their order
  std::map<std::string, base::Json, std::less<>> notes;  // by id of the way back
  base::Json known;  // where this device saw its chains end: head_of()
};

struct Reader {
  seal::Keyring keyring;
  const record::Evidence& evidence;
  const pack::Pack& pack;
  base::UnixSeconds now;
};

// Of the case that the first one belongs to; false: it does not verify as a client's of this case.
bool take_sent(Case& one, const record::Report& report, const work::InboxEntry& entry);
// Entries and notes in the place of those that were there; a case of which they are refused says
// why, and is as its submissions alone make it.
void take_gathered(Case& one, const Gathered& all, const Reader& by);
// What is effective after one more entry.
void rejoin_case(Case& one, const pack::Pack& pack, base::UnixSeconds now);

// Where its chains end now, so that an older one is refused later; null where there is none.
base::Json head_of(const work::OpenCase& open);

}  // namespace foyer::desk
