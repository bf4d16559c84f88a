#pragma once
// A language's texts and what they are translated from: of a pack's folder, or of the folder of the
// kiosk's words.

#include "cli/arguments.h"
#include "cli/files.h"
#include "pack_translate/translation.h"

namespace foyer::cli {

struct TranslationSource {
  pack::Translation translation;
  fs::path texts, stamps;  // where they are kept

  // Both files at once, or neither.
  void keep() const;
};

// Throws Failure: a first language that cannot be read, a tag that is none, or the first itself.
TranslationSource read_pack_translation(const fs::path& folder, const std::string& tag);
TranslationSource read_words_translation(const fs::path& folder, const std::string& tag);

}  // namespace foyer::cli
