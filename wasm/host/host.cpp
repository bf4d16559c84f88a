#include "host/host.h"

#include <utility>

#include "base/json.h"
#include "host/decode_event.h"
#include "host/encode_effect.h"
#include "host/encode_view.h"
#include "host/picture.h"

namespace foyer::host {

std::uint8_t* Host::make_room(std::size_t size) {
  if (room_.size() < size) room_.resize(size);
  return room_.data();
}

bool Host::update(std::size_t size) {
  auto event = decode_event(room(size));
  if (!event) return false;
  write_answer(session_.update(*event));
  return true;
}

std::size_t Host::draw_picture(std::size_t size) {
  answer_ = base::to_jcs(encode_picture(base::as_text(room(size))));
  return answer_.size();
}

void Host::write_answer(intake::Effects effects) {
  base::Json json = base::Json::object();
  base::Json list = base::Json::array();
  for (intake::Effect& effect : effects) list.push(encode_effect(std::move(effect)));
  json.set("effects", std::move(list));
  if (const view::View& view = session_.view(); !(view == shown_)) {
    json.set("view", encode_view(view));
    shown_ = view;
  }
  answer_ = base::to_jcs(json);
}

}  // namespace foyer::host
