#pragma once
// The relay's share of the client's way back, in memory: counted tries, a box, chained notes with
// proved receipts.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "agency.h"
#include "intake/effect.h"
#include "transfer/protocol.h"
#include "transfer/way_note.h"

namespace foyer::scenario {

struct Answer;

class FakeWay {
 public:
  explicit FakeWay(const Agency& agency) : agency_(agency) {}

  // Nothing when the request is about something else.
  std::optional<Answer> serve(const intake::Http& request, base::UnixSeconds now);

  std::optional<transfer::Way> kept;
  std::vector<base::Bytes> notes, answers;  // files, in their order
  int misses = 0;

 private:
  Answer try_pin(const intake::Http& request);
  Answer box() const;
  Answer post_note(const intake::Http& request, base::UnixSeconds now);

  const Agency& agency_;
  std::set<std::string> wrong_;
};

}  // namespace foyer::scenario
