#pragma once
// The intake as a form for whoever chooses paper: the same texts in the same order as the screens,
// with boxes to tick and lines to write on. Whatever the answers would lead to on a screen stands
// here too, since paper cannot ask further.

#include <string>
#include <vector>

#include "intake/words.h"
#include "pack/pack.h"
#include "paper/paper.h"

namespace foyer::paper {

struct FormOrder {
  const pack::Pack& pack;
  const intake::Words& words;  // the kiosk's own, in the form's language
  std::string pack_hash;       // names the very texts that are printed: at every page's foot
  std::vector<std::string> channels = {}, services = {};  // ids; empty: all of the pack
};

// What stands at the foot of each page: pack, version, language and the hash's first letters.
std::string form_code(const FormOrder& order);

Paper form_paper(const FormOrder& order);

}  // namespace foyer::paper
