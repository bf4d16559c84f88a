// foyer pack paper: the intake as a form to print, for a client who chooses paper.

#include <algorithm>
#include <iterator>

#include "base/hash.h"
#include "base/limits.h"
#include "cli/pack_source.h"
#include "cli/printing.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "paper/form.h"
#include "paper/words.h"

namespace foyer::cli {
namespace {

using base::Json;

intake::Words read_words(const Arguments& arguments, const std::string& lang) {
  const auto folder = arguments.get("--words");
  const std::string text =
      folder ? read_text(fs::path(*folder) / (lang + ".json"), base::limits::pack_bytes_max)
             : std::string(paper::kiosk_words(lang));
  if (text.empty()) stop("The kiosk has no words in " + lang + ". See --words.");
  return need(intake::Words::parse(text), "The kiosk's words");
}

// Every id must be one of the pack's, or the form would lack what it was made for.
template <typename Item>
std::vector<std::string> ids_among(const Arguments& arguments, std::string_view option,
                                   const std::vector<Item>& known) {
  std::vector<std::string> ids = arguments.all(option);
  for (const std::string& id : ids) {
    if (std::ranges::find(known, id, &Item::id) != known.end()) continue;
    std::string names;
    for (const Item& item : known) names += " " + item.id;
    throw Failure{"The pack has no \"" + id + "\". There are:" + names, Exit::usage};
  }
  return ids;
}

Exit run(const Arguments& arguments) {
  const fs::path source = arguments.operand("a pack's folder");
  const fs::path place = arguments.need("--out");
  const std::string lang = arguments.get("--lang", "en");
  must_be_absent(place);
  const Json body = read_pack_source(source);
  std::string where;
  const auto pack = pack::parse_pack(body, &where);
  if (!pack) stop(std::string(pack.error().text) + " (" + where + ")");
  if (pack->language(lang) == nullptr) stop("The pack has no language \"" + lang + "\".");
  const intake::Words words = read_words(arguments, lang);
  const paper::FormOrder order{*pack, words, base::hash_name(base::as_bytes(base::to_jcs(body))),
                               ids_among(arguments, "--channel", pack->channels),
                               ids_among(arguments, "--service", pack->services)};
  const std::string pdf = print_paper(paper::form_paper(order), arguments);
  NewFiles files;
  files.add(place, base::as_bytes(pdf), NewFiles::Kind::open, NewFiles::If::absent);
  files.commit();
  if (arguments.has("--json")) {
    Json out = Json::object().set("file", place.string()).set("lang", lang);
    say_json(out.set("code", paper::form_code(order)).set("pack", order.pack_hash));
  } else {
    say("The form is in " + place.string() +
        ". At the foot of its pages: " + paper::form_code(order));
    say("What comes back is entered with foyer paper enter.");
  }
  return Exit::done;
}

}  // namespace

Command pack_paper() {
  std::vector<Option> options{
      {"--lang", "TAG", "language of the form; else en"},
      {"--out", "FILE", "where to; a file that is there is not replaced"},
      {"--channel", "ID", "only this way; more than one may stand; else all of the pack"},
      {"--service", "ID", "only this service; more than one may stand; else all of the pack"},
      large_option,
      {"--words", "DIR", "the kiosk's own words, as <language>.json; else the program's own"}};
  std::ranges::copy(printing_options(), std::back_inserter(options));
  return {"pack paper",
          "the intake as a PDF form, for a client who chooses paper",
          "<folder>",
          std::move(options),
          "The same texts in the same order as on the screens, with boxes and lines. The foot of\n"
          "each page names the very texts: pack, version, language and the hash's first letters.",
          run};
}

}  // namespace foyer::cli
