// Films in sign language beside a statement: each is named by its hash, within its size, and has
// captions in every language that the pack speaks whole. Nobody signs for who reads, or reads for
// who signs.

#include <set>

#include "pack/media.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

class Films {
 public:
  Films(Report& report, const Json& statement)
      : report_(report), id_(statement["id"].text()), films_(statement["signLanguage"]) {}

  void check() {
    if (films_.is_null()) return;
    if (!films_.is_array() || films_.items().empty()) return say("It names no film.");
    std::set<std::string_view> languages;
    for (const Json& film : films_.items()) {
      check_film(film);
      if (!languages.insert(film["language"].text()).second) {
        say("Two films are in the same sign language.");
      }
    }
  }

 private:
  void say(const std::string& sentence) { report_.error(id_, {}, sentence); }

  void check_film(const Json& film) {
    static const std::set<std::string_view> known{"language", "film", "sizeBytes", "captions"};
    for (const auto& [member, value] : film.members()) {
      if (!known.contains(member)) say("No program reads '" + member + "' of a film.");
    }
    if (film["language"].text().empty()) say("It does not say which sign language the film is in.");
    const std::string_view name = film["film"].text();
    if (!is_media_name(name, film_endings)) {
      say("A film is named by its hash: SHA-256 as base64url, and .webm or .mp4.");
    }
    if (!film.get_integer("sizeBytes", 1, film_bytes_max)) {
      say("A film says its size, at most " + std::to_string(film_bytes_max) + " bytes.");
    }
    check_captions(film["captions"]);
  }

  void check_captions(const Json& captions) {
    for (const Json& language : report_.body["languages"].items()) {
      const std::string tag(language["tag"].text());
      if (language["status"].text() != "complete" || captions.has(tag)) continue;
      say("The film has no captions in '" + tag + "'.");
    }
    for (const auto& [tag, name] : captions.members()) {
      if (is_media_name(name.text(), caption_endings)) continue;
      say("Captions in '" + tag + "' are named by their hash: SHA-256 as base64url, and .vtt.");
    }
  }

  Report& report_;
  std::string id_;
  const Json& films_;
};

}  // namespace

void check_films(Report& report) {
  for (const Json& statement : report.body["statements"].items()) Films(report, statement).check();
}

}  // namespace foyer::pack
