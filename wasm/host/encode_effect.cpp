#include "host/encode_effect.h"

#include <cstdint>
#include <utility>

#include "host/blobs.h"

namespace foyer::host {
namespace {

using base::Json;

Json blob(base::Bytes bytes) {
  return std::int64_t{blobs().put(std::move(bytes))};
}

Json begin(const char* name) {
  return Json::object().set("do", name);
}

// One overload per effect: std::visit does not compile while one is missing.
struct Encode {
  Json operator()(intake::Http&& effect) const {
    Json headers = Json::array();
    for (auto& [name, value] : effect.headers) {
      headers.push(Json(Json::Array{Json(std::move(name)), Json(std::move(value))}));
    }
    return begin("http")
        .set("id", effect.id)
        .set("method", std::move(effect.method))
        .set("path", std::move(effect.path))
        .set("headers", std::move(headers))
        .set("body", blob(std::move(effect.body)));
  }
  Json operator()(intake::Keep&& effect) const {
    return begin("keep")
        .set("id", effect.id)
        .set("name", std::move(effect.name))
        .set("bytes", blob(std::move(effect.bytes)));
  }
  Json operator()(intake::Recall&& effect) const {
    return begin("recall").set("id", effect.id).set("prefix", std::move(effect.prefix));
  }
  Json operator()(intake::Forget&& effect) const {
    return begin("forget").set("name", std::move(effect.name));
  }
  Json operator()(intake::KeepSession&& effect) const {
    return begin("keep_session").set("text", std::move(effect.text));
  }
  Json operator()(intake::Ring&& effect) const {
    return begin("ring").set("id", effect.id).set("after_ms", effect.after_ms);
  }
  Json operator()(intake::StartCheck&& effect) const {
    return begin("start_check").set("id", effect.id).set("check", std::move(effect.check));
  }
  Json operator()(intake::StopCheck&&) const { return begin("stop_check"); }
  Json operator()(intake::LoadWords&& effect) const {
    return begin("load_words").set("lang", std::move(effect.lang));
  }
  Json operator()(intake::Print&&) const { return begin("print"); }
  Json operator()(intake::Save&& effect) const {
    return begin("save")
        .set("file_name", std::move(effect.file_name))
        .set("bytes", blob(std::move(effect.bytes)));
  }
  Json operator()(intake::Leave&&) const { return begin("leave"); }
};

}  // namespace

Json encode_effect(intake::Effect effect) {
  return std::visit(Encode{}, std::move(effect));
}

}  // namespace foyer::host
