// The client's session behind the host.

#include "host/decode_event.h"
#include "host/encode_effect.h"
#include "host/program.h"
#include "intake/session.h"

namespace foyer::host {
namespace {

intake::Session& session() {
  static intake::Session one;
  return one;
}

}  // namespace

base::Result<base::Json> update_session(base::ByteSpan bytes) {
  const auto event = decode_event(bytes);
  if (!event) return std::unexpected(event.error());
  base::Json list = base::Json::array();
  for (intake::Effect& effect : session().update(*event)) {
    list.push(encode_effect(std::move(effect)));
  }
  return list;
}

const view::View& session_view() {
  return session().view();
}

}  // namespace foyer::host
