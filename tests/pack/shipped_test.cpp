// The languages that travel with the program, each beside its English.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "pack_translate/translation.h"
#include "source.h"

namespace foyer::pack::test {
namespace {

constexpr const char* folders[] = {"words/", "desk_words/", "packs/default/"};

TextFile texts(const std::string& asset) {
  return *parse_text_file(text_of_asset(asset));
}

// Tags by whether the default pack calls the language complete.
std::vector<std::string> tags(std::string_view status) {
  const base::Json body = read_asset("packs/default/pack.json");
  std::vector<std::string> out;
  for (const base::Json& language : body["languages"].items())
    if (language["status"].text() == status && language["tag"].text() != "en")
      out.emplace_back(language["tag"].text());
  return out;
}

std::vector<Complaint> complaints(const std::string& folder, const std::string& tag) {
  return find_complaints({.tag = tag,
                          .english = texts(folder + "en.json"),
                          .own = texts(folder + tag + ".json"),
                          .stamps = {},
                          .notes = {}});
}

}  // namespace

SCENARIO("a complete language has every text of English, with its forms for counts") {
  for (const std::string& tag : tags("complete"))
    for (const char* folder : folders)
      for (const Complaint& one : complaints(folder, tag)) {
        INFO(folder << tag << " " << one.key << ": " << one.sentence);
        CHECK(one.what != Ill::missing);
      }
}

SCENARIO("no language has a text that English has not, or other places or strong words") {
  for (const char* status : {"complete", "partial"})
    for (const std::string& tag : tags(status))
      for (const char* folder : folders)
        for (const Complaint& one : complaints(folder, tag)) {
          INFO(folder << tag << " " << one.key << ": " << one.sentence);
          CHECK((one.what == Ill::missing || one.what == Ill::unstamped));
        }
}

SCENARIO("English itself has its form for one where it counts, and no other") {
  for (const char* folder : folders) {
    const TextFile english = texts(std::string(folder) + "en.json");
    for (const auto& [key, text] : english.texts) {
      INFO(folder << key);
      CHECK_FALSE(text.empty());
      const std::size_t form = key.find('#');
      if (form == std::string::npos) continue;
      CHECK(key.substr(form) == "#one");
      CHECK(english.text(key.substr(0, form)).contains("{0}"));
    }
  }
}

SCENARIO("every file of the default pack is of a language that the pack names") {
  auto known = tags("complete");
  for (const std::string& tag : tags("partial")) known.push_back(tag);
  known.insert(known.end(), {"en", "pack"});
  const std::filesystem::path folder = FOYER_SOURCE_DIR "/assets/packs/default";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".json") continue;
    INFO(file.path());
    CHECK(std::ranges::find(known, file.path().stem().string()) != known.end());
  }
}

}  // namespace foyer::pack::test
