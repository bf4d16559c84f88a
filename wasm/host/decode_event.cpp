#include "host/decode_event.h"

#include <utility>

#include "base/json.h"
#include "host/blobs.h"

namespace foyer::host {
namespace {

using base::Json;
using What = decltype(intake::Event::what);

std::string text(const Json& json, std::string_view name) {
  return std::string(json[name].text());
}
int number(const Json& json, std::string_view name) {
  return static_cast<int>(json[name].integer());
}
view::Key key(const Json& json) {
  return static_cast<view::Key>(json["key"].integer());
}
base::Bytes blob(const Json& json, std::string_view name) {
  return blobs().take(static_cast<std::uint32_t>(json[name].integer()));
}

What started(const Json& json) {
  intake::Started event;
  event.fragment = text(json, "fragment");
  event.origin = text(json, "origin");
  for (const Json& wish : json["languages"].items()) event.languages.emplace_back(wish.text());
  event.words = text(json, "words");
  for (const Json& one : json["spoken"].items())
    event.spoken.push_back({text(one, "tag"), text(one, "name")});
  event.reduced_motion = json["reduced_motion"].truth();
  event.painted = json["painted"].truth();
  event.app_version = text(json, "app_version");
  event.resumed = text(json, "resumed");
  event.kiosk = json["kiosk"].truth();
  return event;
}

What activated(const Json& json) {
  return intake::Activated{key(json)};
}
What changed(const Json& json) {
  return intake::Changed{key(json), text(json, "value")};
}
What toggled(const Json& json) {
  return intake::Toggled{key(json), json["open"].truth()};
}
What heard_or_printed(const Json& json) {
  return intake::HeardOrPrinted{text(json, "how")};
}
What stirred(const Json&) {
  return intake::Stirred{};
}
What translated(const Json&) {
  return intake::Translated{};
}
What responded(const Json& json) {
  return intake::Responded{number(json, "id"), number(json, "status"), text(json, "date"),
                           blob(json, "body")};
}
What kept(const Json& json) {
  return intake::Kept{number(json, "id"), json["done"].truth()};
}
What recalled(const Json& json) {
  intake::Recalled event{number(json, "id"), {}};
  for (const Json& row : json["rows"].items()) {
    event.rows.push_back({text(row, "name"), blob(row, "bytes")});
  }
  return event;
}
What rang(const Json& json) {
  return intake::Rang{number(json, "id")};
}
What check_done(const Json& json) {
  intake::CheckDone event{number(json, "id"), text(json, "result")};
  event.down_kbps = number(json, "down_kbps");
  event.up_kbps = number(json, "up_kbps");
  event.rtt_ms = number(json, "rtt_ms");
  event.level = number(json, "level");
  return event;
}
What online(const Json& json) {
  return intake::Online{json["yes"].truth()};
}
What words_loaded(const Json& json) {
  return intake::WordsLoaded{text(json, "lang"), text(json, "words")};
}

What voices_found(const Json& json) {
  intake::VoicesFound event;
  for (const Json& one : json["voices"].items())
    event.voices.push_back({text(one, "lang"), text(one, "where")});
  return event;
}
What read(const Json& json) {
  return intake::Read{text(json, "how"), number(json, "number")};
}

struct Decoder {
  std::string_view name;
  What (*decode)(const Json&);
};

// In the order of the variant, so that an event without a decoder does not compile.
constexpr Decoder decoders[] = {
    {"started", started},
    {"activated", activated},
    {"changed", changed},
    {"toggled", toggled},
    {"heard_or_printed", heard_or_printed},
    {"translated", translated},
    {"responded", responded},
    {"kept", kept},
    {"recalled", recalled},
    {"rang", rang},
    {"check_done", check_done},
    {"online", online},
    {"words_loaded", words_loaded},
    {"stirred", stirred},
    {"voices_found", voices_found},
    {"read", read},
};
static_assert(std::size(decoders) == std::variant_size_v<What>);

}  // namespace

base::Result<intake::Event> decode_event(base::ByteSpan bytes) {
  auto json = base::parse_json(base::as_text(bytes));
  if (!json) return std::unexpected(json.error());
  auto entropy = json->get_bytes("entropy", 32);
  if (!entropy) return std::unexpected(entropy.error());
  const std::string_view name = (*json)["what"].text();
  for (const Decoder& decoder : decoders) {
    if (decoder.name != name) continue;
    return intake::Event{(*json)["time"].integer(), (*json)["ms"].integer(), std::move(*entropy),
                         decoder.decode(*json)};
  }
  return base::fail(base::Code::malformed, "The page told of something that nobody knows.");
}

}  // namespace foyer::host
