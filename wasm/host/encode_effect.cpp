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

Json sentence(intake::Sentence one) {
  constexpr std::string_view parts[] = {"label", "hint", "error", "value"};
  static_assert(std::size(parts) == static_cast<std::size_t>(intake::Sentence::Part::value) + 1);
  return Json::object()
      .set("key", std::int64_t{one.key})
      .set("part", parts[static_cast<std::size_t>(one.part)])
      .set("text", std::move(one.text))
      .set("lang", std::move(one.lang))
      .set("audio", std::move(one.audio));
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
  Json operator()(intake::FindVoices&& effect) const {
    Json languages = Json::array();
    for (std::string& tag : effect.languages) languages.push(std::move(tag));
    return begin("find_voices").set("languages", std::move(languages));
  }
  Json operator()(intake::ReadAloud&& effect) const {
    Json sentences = Json::array();
    for (intake::Sentence& one : effect.sentences) sentences.push(sentence(std::move(one)));
    return begin("read_aloud")
        .set("sentences", std::move(sentences))
        .set("speed_percent", effect.speed_percent);
  }
  Json operator()(intake::StopReading&&) const { return begin("stop_reading"); }
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
