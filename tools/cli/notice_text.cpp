#include "cli/notice_text.h"

#include <algorithm>
#include <array>
#include <map>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr auto elements =
    std::to_array<std::string_view>({"happened", "information", "steps", "doing", "contact"});

}  // namespace

const std::vector<Option>& notice_text_options() {
  static const std::vector<Option> options{
      {"--happened", "LANG:TEXT", "what happened, and when; once for each language"},
      {"--information", "LANG:TEXT", "what kinds of information it is about"},
      {"--steps", "LANG:TEXT", "what the person can do now"},
      {"--doing", "LANG:TEXT", "what you are doing about it"},
      {"--contact", "LANG:TEXT", "whom to ask, and how"}};
  return options;
}

Json notice_texts(const Arguments& arguments) {
  std::map<std::string, Json> by_language;
  for (std::string_view element : elements) {
    for (const std::string& value : arguments.all("--" + std::string(element))) {
      const std::size_t colon = value.find(':');
      if (colon == std::string::npos || colon == 0) {
        throw Failure{"Each text of a notice begins with its language, as en:Someone read ...",
                      Exit::usage};
      }
      const std::string lang = value.substr(0, colon);
      by_language[lang].set("language", lang).set(element, value.substr(colon + 1));
    }
  }
  Json out = Json::array();
  for (const auto& [lang, texts] : by_language) {
    for (std::string_view element : elements) {
      if (!texts.has(element)) {
        stop("The notice in " + lang + " lacks --" + std::string(element) + ".");
      }
    }
    out.push(texts);
  }
  return out;
}

bool has_language(const Json& texts, std::string_view lang) {
  return std::ranges::any_of(texts.items(),
                             [&](const Json& one) { return one["language"].text() == lang; });
}

}  // namespace foyer::cli
