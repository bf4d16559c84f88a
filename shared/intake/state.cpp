#include "intake/state.h"

namespace foyer::intake {

view::Direction State::direction_of(std::string_view lang) const {
  const bool rtl = lang == words.tag()                      ? words.rtl()
                   : lang == first_words.tag()              ? first_words.rtl()
                   : content() && content()->language(lang) ? content()->language(lang)->rtl
                                                            : false;
  return rtl ? view::Direction::rtl : view::Direction::ltr;
}

Word State::problem(std::string_view full_name) const {
  for (const Problem& one : place.problems)
    if (one.field == full_name) return one.what;
  return {};
}

}  // namespace foyer::intake
