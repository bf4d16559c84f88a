#include <algorithm>
#include <charconv>

#include "base/plural.h"
#include "base/utf8.h"
#include "pack_translate/marks.h"
#include "pack_translate/translation.h"

namespace foyer::pack {
namespace {

using base::Code;
using base::fail;
using base::Result;
using base::Status;

std::vector<std::string> comments_on(const Translation& translation, const std::string& key) {
  const auto note = translation.notes.find(key);
  if (note == translation.notes.end()) return {};
  std::vector<std::string> out = note->second.told;
  if (note->second.characters_max != 0)
    out.push_back("At most " + std::to_string(note->second.characters_max) + " characters.");
  return out;
}

// English as a PO entry has it: the form for one comes first.
void set_english(const Translation& translation, const std::string& key, PoEntry& entry) {
  const std::string_view plain = translation.english.text(key);
  const std::string_view one = translation.english.text(key + "#one");
  const bool counts = forms_of(translation, key).size() > 1 || !one.empty();
  entry.id = counts && !one.empty() ? one : plain;
  if (counts) entry.plural = plain;
}

bool is_stale(const Translation& translation, const std::string& key) {
  const std::string_view stamp = translation.stamps.text(key);
  return !stamp.empty() &&
         stamp != stamp_of(translation.english.text(key), translation.english.text(key + "#one"));
}

PoEntry entry_of(const Translation& translation, const std::string& key) {
  PoEntry entry{.comments = comments_on(translation, key), .context = key};
  set_english(translation, key, entry);
  bool whole = true;
  for (const std::string& form : forms_of(translation, key)) {
    entry.texts.emplace_back(translation.own.text(form));
    whole = whole && !entry.texts.back().empty();
  }
  // gettext knows no entry that is translated in part.
  if (!whole) std::ranges::fill(entry.texts, std::string());
  entry.fuzzy = whole && is_stale(translation, key);
  return entry;
}

std::string with(std::string tag, char from, char to) {
  std::ranges::replace(tag, from, to);
  return tag;
}

Status check_header(const Translation& translation, const PoFile& file) {
  const auto value = [&](std::string_view name) {
    const auto found = file.header.find(name);
    return found == file.header.end() ? std::string() : found->second;
  };
  const std::string lang = value("Language"), forms = value("Plural-Forms");
  if (!lang.empty() && with(lang, '_', '-') != translation.tag)
    return fail(Code::mismatch, "The file is of another language: see its header.");
  const std::string_view wanted = base::gettext_rule(translation.tag);
  if (!forms.empty() && !forms.starts_with(wanted.substr(0, wanted.find(';'))))
    return fail(Code::mismatch, "The header's Plural-Forms are not those of this language.");
  return {};
}

// What one entry says; nothing where it says nothing yet.
class Take {
 public:
  Take(const Translation& translation, const PoEntry& entry)
      : translation_(translation), entry_(entry) {}

  bool is_waiting() const {
    return entry_.fuzzy || std::ranges::all_of(entry_.texts, &std::string::empty) || is_outgrown();
  }

  Status check() const {
    const auto forms = forms_of(translation_, entry_.context);
    if (forms.size() != entry_.texts.size())
      return fail(Code::mismatch, "The entry has not as many forms as the language.");
    const std::string_view plain = entry_.plural.empty() ? entry_.id : entry_.plural;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const auto places = i + 1 == forms.size() ? Places::all : Places::but_the_count;
      if (const Status fits = check_text(plain, entry_.texts[i], places); !fits) return fits;
    }
    return {};
  }

  void into(Translation& changed) const {
    const auto forms = forms_of(translation_, entry_.context);
    for (std::size_t i = 0; i < forms.size(); ++i) changed.own.set(forms[i], entry_.texts[i]);
    // Of which English: what the entry was translated from, which may be an older one.
    const bool counts = !entry_.plural.empty();
    const bool has_one = translation_.english.has(entry_.context + "#one");
    changed.stamps.set(entry_.context, stamp_of(counts ? entry_.plural : entry_.id,
                                                counts && has_one ? entry_.id : std::string()));
  }

 private:
  // English counts now and did not then, or the other way round.
  bool is_outgrown() const {
    const std::string_view now = translation_.english.text(entry_.context);
    const std::string_view then = entry_.plural.empty() ? entry_.id : entry_.plural;
    return now != then && forms_of(translation_, entry_.context).size() != entry_.texts.size();
  }

  static Status check_text(std::string_view english, std::string_view text, Places places) {
    if (text.empty()) return fail(Code::malformed, "One form of the entry is not translated.");
    if (base::has_hidden_characters(text))
      return fail(Code::malformed, "The text holds characters that nobody sees.");
    if (!has_same_marks(english, text, places))
      return fail(Code::mismatch,
                  "The places such as {0}, or the strong words, are not those of English.");
    return {};
  }

  const Translation& translation_;
  const PoEntry& entry_;
};

}  // namespace

PoFile to_po(const Translation& translation) {
  PoFile file;
  file.header = {{"Project-Id-Version", "foyer"},
                 {"Language", with(translation.tag, '-', '_')},
                 {"MIME-Version", "1.0"},
                 {"Content-Type", "text/plain; charset=UTF-8"},
                 {"Content-Transfer-Encoding", "8bit"},
                 {"Plural-Forms", std::string(base::gettext_rule(translation.tag))}};
  for (const std::string& key : translation.english.order)
    if (is_translated(key)) file.entries.push_back(entry_of(translation, key));
  return file;
}

Result<Taken> take_po(Translation& translation, const PoFile& file, std::size_t& line) {
  line = 1;
  if (const Status fits = check_header(translation, file); !fits)
    return std::unexpected(fits.error());
  Translation changed = translation;
  Taken taken;
  for (const PoEntry& entry : file.entries) {
    line = entry.line;
    const Take take(translation, entry);
    if (entry.context.empty()) return fail(Code::malformed, "The entry has no msgctxt.");
    if (!translation.english.has(entry.context) || !is_translated(entry.context)) {
      taken.gone.push_back(entry.context);
    } else if (take.is_waiting()) {
      taken.waiting.push_back(entry.context);
    } else {
      if (const Status fits = take.check(); !fits) return std::unexpected(fits.error());
      take.into(changed);
      ++taken.texts;
    }
  }
  changed.own = in_order(changed, changed.own);
  changed.stamps = in_order(changed, changed.stamps);
  translation = std::move(changed);
  return taken;
}

}  // namespace foyer::pack
