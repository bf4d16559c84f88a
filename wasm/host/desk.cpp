// The worker's session behind the host: what it shares with the client's is read and written by the
// same code, and what it has besides stands here.

#include "base/json.h"
#include "desk/session.h"
#include "host/blobs.h"
#include "host/decode_event.h"
#include "host/encode_effect.h"
#include "host/program.h"

namespace foyer::host {
namespace {

using base::Json;
using What = decltype(desk::Event::what);

desk::Session& session() {
  static desk::Session one;
  return one;
}

base::Bytes blob(const Json& json, std::string_view name) {
  return blobs().take(static_cast<std::uint32_t>(json[name].integer()));
}
int id_of(const Json& json) {
  return static_cast<int>(json["id"].integer());
}

struct Decoder {
  std::string_view name;
  What (*decode)(const Json&);
};
constexpr Decoder own[] = {
    {"picked",
     [](const Json& json) -> What {
       return desk::Picked{id_of(json), json["size"].integer(), blob(json, "bytes")};
     }},
    {"stretched",
     [](const Json& json) -> What {
       return desk::Stretched{id_of(json), base::SecretBytes(blob(json, "key"))};
     }},
    {"hidden", [](const Json& json) -> What { return desk::Hidden{json["yes"].truth()}; }},
    {"able", [](const Json& json) -> What { return desk::Able{json["share"].truth()}; }},
};

base::Result<desk::Event> decode(base::ByteSpan bytes) {
  const auto json = base::parse_json(base::as_text(bytes));
  if (!json) return std::unexpected(json.error());
  for (const Decoder& decoder : own) {
    if (decoder.name != (*json)["what"].text()) continue;
    auto entropy = json->get_bytes("entropy", 32);
    if (!entropy) return std::unexpected(entropy.error());
    return desk::Event{(*json)["time"].integer(), (*json)["ms"].integer(), std::move(*entropy),
                       decoder.decode(*json)};
  }
  auto shared = decode_event(bytes);
  if (!shared) return std::unexpected(shared.error());
  return desk::Event{shared->device_time, shared->monotonic_ms, std::move(shared->entropy),
                     std::move(shared->what)};
}

std::int64_t put(base::Bytes bytes) {
  return blobs().put(std::move(bytes));
}

struct Encode {
  Json operator()(intake::Effect&& effect) const { return encode_effect(std::move(effect)); }
  Json operator()(desk::Pick&& effect) const {
    return Json::object().set("do", "pick").set("id", effect.id).set("bytes_max", effect.bytes_max);
  }
  Json operator()(desk::Stretch&& effect) const {
    return Json::object()
        .set("do", "stretch")
        .set("id", effect.id)
        .set("passphrase", put(std::move(effect.passphrase)))
        .set("salt", put(std::move(effect.salt)))
        .set("log_n", effect.log_n);
  }
  Json operator()(desk::Hire&& effect) const {
    return Json::object().set("do", "hire").set("setup", put(std::move(effect.setup)));
  }
  Json operator()(desk::Assign&& effect) const {
    Json parts = Json::array();
    for (intake::Http& part : effect.parts) {
      Json headers = Json::array();
      for (auto& [name, value] : part.headers)
        headers.push(Json(Json::Array{Json(std::move(name)), Json(std::move(value))}));
      parts.push(
          Json::object().set("path", std::move(part.path)).set("headers", std::move(headers)));
    }
    return Json::object()
        .set("do", "assign")
        .set("id", effect.id)
        .set("job", put(std::move(effect.job)))
        .set("parts", std::move(parts));
  }
  Json operator()(desk::Copy&& effect) const {
    return Json::object().set("do", "copy").set("text", std::move(effect.text));
  }
  Json operator()(desk::Share&& effect) const {
    return Json::object().set("do", "share").set("text", std::move(effect.text));
  }
  Json operator()(desk::Lock&&) const { return Json::object().set("do", "lock"); }
};

}  // namespace

base::Result<Json> update_session(base::ByteSpan bytes) {
  auto event = decode(bytes);
  if (!event) return std::unexpected(event.error());
  Json list = Json::array();
  for (desk::Effect& effect : session().update(std::move(*event))) {
    list.push(std::visit(Encode{}, std::move(effect)));
  }
  return list;
}

const view::View& session_view() {
  return session().view();
}

}  // namespace foyer::host
