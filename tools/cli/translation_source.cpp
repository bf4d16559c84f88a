#include "cli/translation_source.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/utf8.h"
#include "cli/failure.h"
#include "pack_lint/lengths.h"

namespace foyer::cli {
namespace {

using base::Json;
using pack::TextFile;

TextFile read_texts(const fs::path& path) {
  return need(pack::parse_text_file(read_text(path, base::limits::pack_bytes_max)), path.string());
}

TextFile read_if_there(const fs::path& path) {
  return fs::exists(path) ? read_texts(path) : TextFile{};
}

TranslationSource read_source(const fs::path& folder, const std::string& first,
                              const std::string& tag) {
  if (!is_file_name(tag) || tag == "pack") stop("'" + tag + "' is no language's tag.");
  if (tag == first) stop("The texts in '" + tag + "' are what is translated from.");
  TranslationSource out;
  out.texts = folder / (tag + ".json");
  out.stamps = folder / "sources" / (tag + ".json");
  out.translation = {.tag = tag,
                     .english = read_texts(folder / (first + ".json")),
                     .own = read_if_there(out.texts),
                     .stamps = read_if_there(out.stamps),
                     .notes = {}};
  return out;
}

void add_limit(pack::Note& note, std::size_t most) {
  note.characters_max = note.characters_max == 0 ? most : std::min(note.characters_max, most);
}

bool runs_from_right(std::string_view tag) {
  constexpr std::array<std::string_view, 9> rtl{"ar", "ckb", "dv", "fa", "he",
                                                "ps", "sd",  "ur", "yi"};
  return std::ranges::find(rtl, tag.substr(0, tag.find('-'))) != rtl.end();
}

// A button or a label must fit a small phone: it may be so long, however short English is.
constexpr std::size_t label_characters = 25, label_characters_max = 40;

pack::Note note_on_word(const std::string& key, std::string_view english) {
  pack::Note note;
  const std::string group = key.substr(0, key.find('.'));
  note.told.push_back("Of the kiosk: " + group + ".");
  if (english.contains("{0}")) note.told.emplace_back("{0} and the like are filled in.");
  if (base::to_code_points(english).size() <= label_characters)
    note.characters_max = label_characters_max;
  return note;
}

}  // namespace

void TranslationSource::keep() const {
  const auto put = [](NewFiles& files, const fs::path& path, const TextFile& file) {
    const std::string text = write_text_file(file);
    files.add(path, base::as_bytes(text), NewFiles::Kind::open, NewFiles::If::any);
  };
  NewFiles files;
  put(files, texts, translation.own);
  put(files, stamps, translation.stamps);
  files.commit();
}

TranslationSource read_pack_translation(const fs::path& folder, const std::string& tag) {
  const fs::path path = folder / "pack.json";
  const Json body =
      need(base::parse_json(read_text(path, base::limits::pack_bytes_max)), path.string());
  const std::string first(body["languages"].at(0)["tag"].text());
  if (!is_file_name(first)) stop("pack.json names no first language.");
  TranslationSource out = read_source(folder, first, tag);
  for (const pack::Mention& mention : pack::find_mentions(body)) {
    pack::Note& note = out.translation.notes[mention.text];
    note.told.push_back("Shown at " + mention.place + ".");
    add_limit(note, pack::characters_max(mention.role));
  }
  return out;
}

TranslationSource read_words_translation(const fs::path& folder, const std::string& tag) {
  TranslationSource out = read_source(folder, "en", tag);
  for (const std::string& key : out.translation.english.order)
    out.translation.notes[key] = note_on_word(key, out.translation.english.text(key));
  TextFile& own = out.translation.own;
  if (!own.has("language.tag")) own.set("language.tag", tag);
  if (!own.has("language.direction"))
    own.set("language.direction", runs_from_right(tag) ? "rtl" : "ltr");
  return out;
}

}  // namespace foyer::cli
