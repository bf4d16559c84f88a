#include "intake/choices_releases.h"

#include <algorithm>

#include "base/hash.h"
#include "intake/decisions.h"
#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/rows.h"
#include "intake/state.h"
#include "intake/until.h"

namespace foyer::intake {
namespace {

using pack::Purpose;
using view::Kind;

constexpr std::string_view texts[] = {"recipient", "what", "purpose"};
constexpr std::size_t id_digits = 8;

// The list of this purpose's releases, with and without the screen's name.
std::string short_list(const Purpose& purpose) {
  return "share." + purpose.id;
}
std::string list_of(const Purpose& purpose) {
  return "choices." + short_list(purpose);
}

struct Item {
  const State& state;
  const Purpose& purpose;
  std::string id;

  std::string name(std::string_view field) const { return row_field(list_of(purpose), id, field); }
  std::string within(std::string_view field) const {
    return row_field(short_list(purpose), id, field);
  }
  std::string_view get(std::string_view field) const { return state.answers.get(name(field)); }
  base::UnixSeconds until() const {
    return until_of(state, name("until"), limit_of(state, purpose));
  }
  // By what it says, so that two visits or two signers mean the same one by it, and what is for
  // somebody else never takes its place.
  std::string record_id() const {
    std::string said = purpose.id;
    for (std::string_view text : texts) said.append(1, '\n').append(get(text));
    return purpose.id + "-" + base::to_hex(base::sha256(said)).substr(0, id_digits);
  }
  std::string recipient() const {
    return get("recipient").empty() ? state.say("choices.release.new"_w)
                                    : std::string(get("recipient"));
  }
};

std::vector<Item> items(const State& state, const Purpose& purpose) {
  std::vector<Item> out;
  for (const std::string& id : state.answers.items(list_of(purpose)))
    out.push_back({state, purpose, id});
  return out;
}

void ask_item(Page& page, const Item& item) {
  page.heading("choices.release"_w.with(item.recipient()), 3);
  for (std::string_view text : texts)
    page.field(Kind::text_field,
               {.name = item.within(text),
                .label = "choices.release."_f + text,
                .hint = text == "recipient" ? "choices.release.recipient.hint"_w : Word{},
                .required = true});
  page.field(Kind::date_field,
             {.name = item.within("until"), .label = "choices.release.until"_w, .required = true});
  page.choice({.name = item.within("decision"),
               .label = "choices.release.decision"_w,
               .hint = "choices.noMeans"_w,
               .required = true},
              yes_no_later());
  page.button("remove", "choices.release.remove"_w.with(item.recipient()), view::Variant::quiet,
              list_of(item.purpose) + " " + item.id);
}

}  // namespace

bool takes_releases(const Purpose& purpose) {
  return purpose.id == "release" || purpose.id == "part2";
}

// Whoever has nothing to share need not open it.
void ask_releases(const State& state, Page& page, const Purpose& purpose) {
  const auto card = page.card("releases." + purpose.id, pack_word(state, purpose.name));
  page.statement(purpose.statement);
  page.statement(purpose.more);
  page.statement(purpose.notice);
  const auto all = items(state, purpose);
  if (all.empty()) page.notice("choices.release.none"_w);
  for (const Item& item : all) ask_item(page, item);
  if (all.size() < rows_max)
    page.button("add", "choices.release.add"_w, view::Variant::secondary, list_of(purpose));
}

void check_releases(const State& state, Problems& problems, const Purpose& purpose) {
  std::vector<std::string> named;
  for (const Item& item : items(state, purpose)) {
    if (std::ranges::count(named, item.record_id()) > 0)
      problems.push_back({item.name("recipient"), "choices.release.twice"_w});
    named.push_back(item.record_id());
    for (std::string_view text : texts) {
      if (item.get(text).empty())
        problems.push_back({item.name(text), "choices.release.missing"_w});
      check_lengths(state, problems, {item.name(text)});
    }
    const std::string limit = base::to_date(limit_of(state, purpose));
    if (item.until() == 0)
      problems.push_back({item.name("until"), "choices.until.wrong"_w.with(limit)});
    if (item.get("decision").empty())
      problems.push_back({item.name("decision"), "choices.missing"_w.with(item.recipient())});
  }
}

void review_releases(const State& state, Page& page, const Purpose& purpose) {
  for (const Item& item : items(state, purpose))
    page.row(item.record_id(),
             "choices.release.row"_w.with(item.recipient(), item.get("what"), item.get("purpose"),
                                          base::to_date(item.until())),
             "answer."_f + item.get("decision"));
}

void contribute_releases(const State& state, SubmissionParts& parts, const Purpose& purpose) {
  using record::Decision;
  for (const Item& item : items(state, purpose)) {
    parts.answers.releases.push_back({.id = item.record_id(),
                                      .recipient = item.recipient(),
                                      .what = std::string(item.get("what")),
                                      .purpose = std::string(item.get("purpose")),
                                      .until = item.until(),
                                      .regime = purpose.regime});
    Decision out;
    out.about = Decision::About::release;
    out.id = item.record_id();
    out.until = item.until();
    if (item.get("decision") == "yes") out.choice = Decision::Choice::permit;
    if (item.get("decision") == "no") out.choice = Decision::Choice::deny;
    parts.answers.decisions.push_back(std::move(out));
  }
}

bool take_releases(State& state, const Act& act) {
  if (act.name == "add") {
    add_row(state.answers, act.argument);
    return true;
  }
  if (act.name != "remove") return false;
  const std::size_t space = act.argument.find(' ');
  remove_row(state.answers, act.argument.substr(0, space), act.argument.substr(space + 1));
  return true;
}

}  // namespace foyer::intake
