#pragma once
// Files of translations as translators' programs keep them: gettext's PO format,
// https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
// Written in one form. Read strictly: what is not understood is refused by its line, since a text
// that is passed over is a translation lost.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::pack {

struct PoEntry {
  std::vector<std::string> comments = {};  // for the translator; written as "#. ", not read
  bool fuzzy = false;                      // not to be used as it stands
  std::string context = {};                // the key of the text
  std::string id = {}, plural = {};        // English; plural only where the text counts
  std::vector<std::string> texts = {};     // one, or one for each form; empty: not translated
  std::size_t line = 0;                    // where it begins, as read
};

struct PoFile {
  std::map<std::string, std::string, std::less<>> header;
  std::vector<PoEntry> entries;
};

std::string write_po(const PoFile& file);

// `line` receives where reading stopped. Code::malformed, Code::too_large. A byte order mark, line
// ends of any kind and entries that a program has put away ("#~") are taken.
base::Result<PoFile> parse_po(std::string_view text, std::size_t& line);

}  // namespace foyer::pack
