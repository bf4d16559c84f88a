#pragma once
// Questions one after the other, as a form asks them: the prompt goes to stderr, the answer is a
// line of stdin. What does not fit is said, and asked again.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace foyer::cli {

// Each throws Failure where the answers end.
std::string ask_text(std::string_view question);          // not empty
std::string ask_text_or_none(std::string_view question);  // "-" or nothing: empty
std::string ask_word(std::string_view question, const std::vector<std::string>& words);
base::UnixSeconds ask_day(std::string_view question);  // 2027-01-31, not after today
// Days after today too; 0 for none.
base::UnixSeconds ask_day_or_none(std::string_view question);
std::vector<std::string> ask_lines(std::string_view question);  // until an empty line
// Several of the words with blanks between; none for "-" or nothing.
std::vector<std::string> ask_words(std::string_view question,
                                   const std::vector<std::string>& words);

}  // namespace foyer::cli
