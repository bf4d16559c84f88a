#include "host/host.h"

#include <utility>

#include "host/encode_view.h"
#include "host/picture.h"
#include "host/program.h"

namespace foyer::host {

std::uint8_t* Host::make_room(std::size_t size) {
  if (room_.size() < size) room_.resize(size);
  return room_.data();
}

bool Host::update(std::size_t size) {
  auto effects = update_session(room(size));
  if (!effects) return false;
  write_answer(std::move(*effects));
  return true;
}

std::size_t Host::draw_picture(std::size_t size) {
  answer_ = base::to_jcs(encode_picture(base::as_text(room(size))));
  return answer_.size();
}

void Host::write_answer(base::Json effects) {
  base::Json json = base::Json::object();
  json.set("effects", std::move(effects));
  if (const view::View& view = session_view(); !(view == shown_)) {
    json.set("view", encode_view(view));
    shown_ = view;
  }
  answer_ = base::to_jcs(json);
}

}  // namespace foyer::host
