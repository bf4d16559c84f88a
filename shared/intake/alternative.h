#pragma once
// Another way, offered wherever a No or a result leaves a gap. Nothing is preselected, and 'ask me
// later' is always among them. What is chosen reaches the worker as a task.

#include <string>
#include <string_view>
#include <vector>

#include "intake/page.h"
#include "intake/submission_parts.h"

namespace foyer::intake {

// Stable ids; the words of each stand under "another.".
using Ways = std::vector<std::string_view>;

Word way_word(std::string_view way);
std::vector<Choice> ways_to_choose(const Ways& ways);

// The question, as `field` of the page's screen; 'ask me later' comes last. An empty `about`: there
// is only one such question.
void offer_another_way(const State& state, Page& page, std::string_view field, const Word& about,
                       const Ways& ways);
// What was chosen under this full name, with what was offered; false when nothing was. `about`: the
// row or check that it stands in for, where the worker may know it.
bool record_another_way(const State& state, SubmissionParts& parts, std::string_view name,
                        const Ways& ways, std::string_view about = {});
// Another way is called for and none was chosen: the worker asks.
void record_open_way(SubmissionParts& parts, const Ways& ways, std::string_view about);
void review_another_way(const State& state, Page& page, std::string_view field,
                        std::string_view name, const Word& about);

// For a channel that is not wanted: what can stand in for it.
Ways ways_instead_of(std::string_view channel);

}  // namespace foyer::intake
