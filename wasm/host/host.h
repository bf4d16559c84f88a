#pragma once
// The one session of this page: an event in, its answer out, and the View that was shown last.

#include <string>

#include "base/bytes.h"
#include "base/json.h"
#include "view/node.h"

namespace foyer::host {

class Host {
 public:
  // The room that the page writes into before a call.
  std::uint8_t* make_room(std::size_t size);
  base::ByteSpan room(std::size_t size) const { return base::ByteSpan(room_).first(size); }

  // Takes the event that stands in the room. False when it was not understood.
  bool update(std::size_t size);
  // Answers with the picture of the scene whose name stands in the room. Returns the answer's size.
  std::size_t draw_picture(std::size_t size);
  const std::string& answer() const { return answer_; }

  const view::View& shown() const { return shown_; }

 private:
  void write_answer(base::Json effects);

  view::View shown_;
  std::string answer_;
  base::Bytes room_;
};

}  // namespace foyer::host
