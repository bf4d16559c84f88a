#include "base/bytes.h"
#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

std::string read_name(Reader& r, const Json& from, Word key,
                      std::span<const std::string_view> endings) {
  std::string name = r.line(from, key);
  if (!is_media_name(name, endings))
    r.refuse(key, "A file of the content pack is not named by its content.");
  return name;
}

Film read_film(Reader& r, const Json& item) {
  Film film{r.id(item, "language"), read_name(r, item, "film", film_endings), {}};
  for (const auto& [tag, name] : item["captions"].members())
    film.captions[tag] = read_name(r, item["captions"], tag, caption_endings);
  return film;
}

Audio read_audio(Reader& r, const Json& by_language) {
  Audio out;
  for (const auto& [tag, one] : by_language.members())
    out[tag] = read_name(r, one, "file", audio_endings);
  return out;
}

}  // namespace

bool is_media_name(std::string_view name, std::span<const std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (!name.ends_with(ending)) continue;
    return base::parse_b64u(name.substr(0, name.size() - ending.size()), 32).has_value();
  }
  return false;
}

void read_media(Reader& r, const Json& item, Statement& to) {
  to.films = r.list(item, "signLanguage", 0, [&](const Json& film) { return read_film(r, film); });
  to.audio = read_audio(r, item["audio"]);
  to.easy_audio = read_audio(r, item["easyAudio"]);
}

}  // namespace foyer::pack
