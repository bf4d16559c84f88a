#pragma once
// The relay in memory. It follows the protocol for the client's requests to the letter: tokens,
// counted tries, digests, one commit for each turn, a proved receipt. It can be cut off, lose
// answers and hold anything that an attacker would put there.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "agency.h"
#include "fake_way.h"
#include "intake/effect.h"
#include "transfer/protocol.h"
#include "transfer/walk_in.h"

namespace foyer::scenario {

struct Answer {
  int status = 0;
  std::string body = {};
};

// The token's hash as the relay keeps it, or empty; and its way to say no.
std::string token_hash(const intake::Http& request);
Answer error(int status, base::Code code);

class FakeRelay {
 public:
  FakeRelay(const Agency& agency, const Link& link);

  Answer serve(const intake::Http& request);

  // What a test may do to it.
  bool cut_off = false;  // no request arrives
  int lose_answers = 0;  // the next ones are served, but their answers never arrive
  transfer::LinkState state = transfer::LinkState::open;
  base::UnixSeconds now = start;
  std::string agency_document;
  std::map<std::string, std::string> documents;  // by path
  base::Bytes sealed_public, sealed_private;
  std::vector<std::string> log;  // METHOD path, as they came
  std::string seen;              // every byte that ever came in

  // What it keeps.
  std::map<std::string, base::Bytes> parts;  // by digest
  std::string receipt;                       // of the last turn that was committed
  std::vector<transfer::Part> committed;     // its parts
  transfer::WayDigests committed_way;
  struct Turn {
    std::string upload_hash;
    std::string receipt = {}, submission = {};
    std::vector<transfer::Part> parts = {};
    transfer::WayDigests way = {};
  };
  std::vector<Turn> turns;  // the link closes with the last one
  int misses = 0;
  FakeWay way;
  std::optional<transfer::WalkInOrder> walk_in;  // the order that it took
  int walk_ins_refused = 0;                      // so many more are one too many

 private:
  Answer route(const intake::Http& request);
  Answer get_link(const intake::Http& request);
  Answer try_code(const intake::Http& request);
  Answer put_part(const intake::Http& request);
  Answer commit(const intake::Http& request);
  Answer get_receipt(const intake::Http& request);
  Answer take_walk_in(const intake::Http& request);

  const std::string& link_id() const;

  const Agency& agency_;
  Turn* turn_of(const intake::Http& request);

  const Link& link_;
  std::string open_hash_, code_proof_;
  std::set<std::string> wrong_;
};

std::string http_date(base::UnixSeconds time);

}  // namespace foyer::scenario
