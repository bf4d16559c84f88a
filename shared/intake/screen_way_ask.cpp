// A question from the way back, in the client's own words.

#include "base/limits.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void build(const State&, Page& page) {
  page.say("wayask.what"_w);
  page.field(view::Kind::text_area, {.name = "text",
                                     .label = "wayask.label"_w,
                                     .hint = "wayask.hint"_w,
                                     .input = view::Input::long_text,
                                     .required = true});
  page.primary("wayask.send"_w);
}

void check(const State& state, Problems& problems) {
  const std::string_view text = state.answers.get("wayask.text");
  if (text.find_first_not_of(" \n\t") == text.npos)
    problems.push_back({"wayask.text", "wayask.missing"_w});
  else if (text.size() > base::limits::way_question_bytes_max)
    problems.push_back({"wayask.text", "wayask.long"_w});
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name != "next") return Took::no;
  send_note(state, way::Note::Kind::question, {}, state.answers.get("wayask.text"),
            state.say("wayask.done"_w), effects);
  return Took::yes;
}

}  // namespace

const Screen screen_way_ask{
    .id = "wayask", .build = build, .check = check, .take = take, .back_to = &screen_way_home};

}  // namespace foyer::intake
