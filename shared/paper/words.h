#pragma once
// The words that stand on paper beside an agency's own: assets/paper_words, as this program was
// built with them.

#include <vector>

#include "intake/words.h"

namespace foyer::paper {

// In this language; where it is not there, or lacks a text, in the first one.
class Words {
 public:
  explicit Words(std::string_view lang);

  std::string say(const intake::Word& word) const;
  // What is not empty, as this language lists it: "a, b" or "a、b".
  std::string list(const std::vector<std::string>& pieces) const;
  // "family.member" where the words have it, else the member itself.
  std::string of(intake::Family family, std::string_view member) const;
  bool has(const intake::Word& word) const { return first_.has(word.key); }
  std::string_view tag() const { return own_.tag(); }
  bool rtl() const { return own_.rtl(); }

 private:
  intake::Words first_, own_;
};

// assets/words/<lang>.json, as this program was built with it; empty where there is none.
std::string_view kiosk_words(std::string_view lang);

}  // namespace foyer::paper
