#pragma once
// The texts of one language beside the English ones that they translate: what is missing, what
// English has changed since, what does not fit its place; and the same as a PO file and back.

#include <string>
#include <vector>

#include "pack_translate/po.h"
#include "pack_translate/text_file.h"

namespace foyer::pack {

// What a translator should know of a text.
struct Note {
  std::vector<std::string> told;   // where it is shown
  std::size_t characters_max = 0;  // 0: no limit
};

struct Translation {
  std::string tag;
  TextFile english, own;
  // By key: of which English each text is a translation. See FORMAT.md.
  TextFile stamps;
  std::map<std::string, Note, std::less<>> notes;
};

enum class Ill {
  missing,
  stale,      // English has changed since it was translated
  unstamped,  // nobody knows which English it translates
  too_long,
  broken,   // places or strong words are not those of English
  unknown,  // English has no such text
};
struct Complaint {
  Ill what;
  std::string key, sentence;
};
std::vector<Complaint> find_complaints(const Translation& translation);

// The keys under which the forms of a text stand, that of the plain text last.
std::vector<std::string> forms_of(const Translation& translation, const std::string& key);

std::string stamp_of(std::string_view english, std::string_view english_one);

PoFile to_po(const Translation& translation);

// What an import did.
struct Taken {
  std::size_t texts = 0;             // entries that were taken over
  std::vector<std::string> waiting;  // keys that are untranslated or fuzzy in the file
  std::vector<std::string> gone;     // keys that English does not have any more
};
// Code::mismatch and Code::malformed; `line` receives that of the entry, and nothing has changed.
base::Result<Taken> take_po(Translation& translation, const PoFile& file, std::size_t& line);

// Declares every text that is there a translation of today's English.
void stamp_all(Translation& translation);

// English's order, each text followed by its forms; what English does not have stands last.
TextFile in_order(const Translation& translation, const TextFile& file);

}  // namespace foyer::pack
