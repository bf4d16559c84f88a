// foyer pack translate: a language's texts as a file for translators' programs, and back.

#include <algorithm>

#include "base/limits.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "cli/translation_source.h"

namespace foyer::cli {
namespace {

using base::Json;
using pack::Ill;

constexpr std::pair<Ill, std::string_view> ills[] = {
    {Ill::missing, "missing"},   {Ill::stale, "stale"},   {Ill::unstamped, "unstamped"},
    {Ill::too_long, "too long"}, {Ill::broken, "broken"}, {Ill::unknown, "unknown"}};

std::size_t count(const std::vector<pack::Complaint>& complaints, Ill what) {
  return static_cast<std::size_t>(std::ranges::count(complaints, what, &pack::Complaint::what));
}

// What is left to do; the last line counts it.
void report(const pack::Translation& translation) {
  const auto complaints = find_complaints(translation);
  for (const auto& [ill, name] : ills)
    for (const pack::Complaint& one : complaints)
      if (one.what == ill) say(std::string(name) + " " + one.key + ": " + one.sentence);
  std::string line = std::to_string(translation.english.order.size()) + " texts in English";
  for (const auto& [ill, name] : ills)
    line.append(", ").append(std::to_string(count(complaints, ill))).append(" ").append(name);
  say(line + ".");
}

void report_json(const pack::Translation& translation) {
  Json out = Json::object();
  for (const auto& [ill, name] : ills) {
    Json keys = Json::array();
    for (const pack::Complaint& one : find_complaints(translation))
      if (one.what == ill) keys.push(one.key);
    out.set(ill == Ill::too_long ? "tooLong" : name, std::move(keys));
  }
  say_json(out);
}

void send(const pack::Translation& translation, const fs::path& path) {
  const std::string text = write_po(to_po(translation));
  NewFiles files;
  files.add(path, base::as_bytes(text), NewFiles::Kind::open, NewFiles::If::any);
  files.commit();
}

void take(TranslationSource& source, const fs::path& path) {
  std::size_t line = 0;
  const auto refused = [&](const base::Error& error) {
    stop(path.string() + ", line " + std::to_string(line) + ": " + std::string(error.text));
  };
  const auto file = pack::parse_po(read_text(path, base::limits::pack_bytes_max), line);
  if (!file) refused(file.error());
  const auto taken = take_po(source.translation, *file, line);
  if (!taken) refused(taken.error());
  source.keep();
  for (const std::string& key : taken->gone)
    tell(key + ": English does not have this text any more. It was passed over.");
  tell(std::to_string(taken->texts) + " texts were taken over, " +
       std::to_string(taken->waiting.size()) + " still wait for a translator.");
}

Exit run(const Arguments& arguments) {
  const auto words = arguments.get("--words");
  const std::string tag = arguments.need("--lang");
  TranslationSource source = words
                                 ? read_words_translation(*words, tag)
                                 : read_pack_translation(arguments.operand("a pack's folder"), tag);
  if (arguments.has("--import")) take(source, arguments.need("--import"));
  if (arguments.has("--stamp")) {
    stamp_all(source.translation);
    source.translation.stamps = in_order(source.translation, source.translation.stamps);
    source.keep();
  }
  if (arguments.has("--export")) send(source.translation, arguments.need("--export"));
  arguments.has("--json") ? report_json(source.translation) : report(source.translation);
  return Exit::done;
}

}  // namespace

Command pack_translate() {
  return {"pack translate",
          "give a language to translators and take it back",
          "<folder>",
          {{"--lang", "TAG", "the language, such as es or zh-Hans"},
           {"--words", "DIR", "the kiosk's own words there, instead of a pack's texts"},
           {"--export", "FILE", "write a PO file (gettext) of all texts"},
           {"--import", "FILE", "take over what is translated in a PO file"},
           {"--stamp", "", "declare that every text says what English says today"}},
          "Says what is missing, what English has changed since, and what is too long for its\n"
          "place. A text that is marked fuzzy is not taken over. Which English each text\n"
          "translates is kept in sources/TAG.json beside the texts. A PO file in which one entry\n"
          "cannot be understood changes nothing.",
          run};
}

}  // namespace foyer::cli
