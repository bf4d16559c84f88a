// S3. On this screen or on paper: what an electronic record means, and that the person can really
// open and read one, shown by a word in a sample. The law is 15 U.S.C. 7001(c).

#include <charconv>

#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/same_word.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::string_view choice = "papers.eRecords";
constexpr std::string_view typed = "papers.accessWord";

bool on_screen(const State& state) {
  return state.answers.is(choice, "electronic");
}

// She may have read the sample before she changed the language.
bool has_read_sample(const State& state) {
  const std::string_view word = state.answers.get(typed);
  return is_same_word(word, state.say("papers.word"_w)) ||
         is_same_word(word, state.first_words.say("papers.word"_w));
}

void show_sample(const State& state, Page& page) {
  page.say("papers.try.how"_w);
  {
    const auto card = page.card("sample", "papers.sample"_w);
    page.row("sample.form", "papers.sample.form"_w, "papers.sample.name"_w);
    page.say("papers.sample.word"_w.with(state.say("papers.word"_w)));
  }
  page.field(view::Kind::text_field, {.name = "accessWord",
                                      .label = "papers.accessWord"_w,
                                      .purpose = why(state, "accessWord"),
                                      .required = true});
  const bool can = has_read_sample(state);
  page.status_of("accessWord", can ? "papers.can"_w : Word{}, view::Variant::good);
  if (can) return;
  page.button("cannot", "papers.cannot"_w);
  if (!state.answers.has("papers.cannot")) return;
  page.say("papers.cannot.how"_w);
  page.button("display", "frame.display"_w);
  page.button("help", "papers.cannot.help"_w);
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "papers"));
  page.choice({.name = "eRecords",
               .label = "papers.eRecords"_w,
               .purpose = why(state, "eRecords"),
               .required = true},
              {{"electronic", "papers.electronic"_w}, {"paper", "papers.paper"_w}});
  if (!on_screen(state)) return;
  page.statement(notice_id(state, "papersDevice"));
  show_sample(state, page);
}

void check(const State& state, Problems& problems) {
  if (!state.answers.has(choice))
    problems.push_back({std::string(choice), "papers.eRecords.missing"_w});
  if (!on_screen(state)) return;
  check_lengths(state, problems, {typed});
  if (!has_read_sample(state))
    problems.push_back({std::string(typed), "papers.accessWord.missing"_w});
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name == "cannot")
    state.answers.set("papers.cannot", "yes");
  else if (act.name == "changed" && act.argument == choice) {
    state.answers.set("papers.at", std::to_string(state.clock.now()));
    state.answers.set("help.instead", {});
  } else
    return Took::no;
  return Took::yes;
}

base::UnixSeconds chosen_at(const State& state) {
  const std::string_view text = state.answers.get("papers.at");
  base::UnixSeconds at = 0;
  std::from_chars(text.data(), text.data() + text.size(), at);
  return at;
}

void review(const State& state, Page& page) {
  if (on_screen(state)) page.row("eRecords", "heading.papers"_w, "papers.electronic"_w);
}

void contribute(const State& state, SubmissionParts& parts) {
  parts.answers.e_records = {.choice = std::string(state.answers.get(choice)),
                             .disclosure_shown = notice_id(state, "papers"),
                             .demo = on_screen(state) && has_read_sample(state),
                             .at = chosen_at(state)};
}

}  // namespace

const Screen screen_papers{.id = "papers",
                           .build = build,
                           .check = check,
                           .take = take,
                           .on_paper = true,
                           .once = true,
                           .review = review,
                           .contribute = contribute};

}  // namespace foyer::intake
