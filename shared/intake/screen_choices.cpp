// S13. One decision for each way and for each extra thing. Nothing is preselected, yes and no look
// alike, and each says what no means.

#include "intake/alternative.h"
#include "intake/choices_purposes.h"
#include "intake/choices_releases.h"
#include "intake/decisions.h"
#include "intake/declared.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using record::Decision;

std::string except_name(const pack::Channel& channel) {
  return "choices.except." + channel.id;
}

std::string instead_name(const pack::Channel& channel) {
  return "choices.instead." + channel.id;
}

void ask_exceptions(const State& state, Page& page, const pack::Channel& channel) {
  const auto services = declared_services(state, channel);
  if (!state.answers.is(decision_name(channel.id), "yes") || services.size() < 2) return;
  const Word name = pack_word(state, channel.name);
  const auto card = page.card("but." + channel.id, "choices.but"_w, name);
  std::vector<Choice> options;
  for (const pack::Service* service : services)
    options.push_back({service->id, pack_word(state, service->name)});
  page.choice({.name = "except." + channel.id,
               .label = "choices.except"_w.with(name.text),
               .purpose = why(state, "except"),
               .multiple = true},
              options);
}

void ask_channel(const State& state, Page& page, const pack::Channel& channel) {
  const Word name = pack_word(state, channel.name);
  const bool paused = is_paused(state, channel.id);
  if (paused) page.notice("choices.paused"_w);
  page.choice({.name = channel.id,
               .label = "choices.channel"_w.with(name.text),
               .hint = channel.encrypted ? "choices.noMeans"_w : "choices.notLocked"_w,
               .required = !paused},
              yes_no_later());
  ask_exceptions(state, page, channel);
  if (!is_refused(state, channel.id)) return;
  page.statement(channel.alternative);
  offer_another_way(state, page, "instead." + channel.id, name, ways_instead_of(channel.id));
}

void build(const State& state, Page& page) {
  page.statement(notice_id(state, "choices"));
  for (const pack::Channel* channel : declared_channels(state)) ask_channel(state, page, *channel);
  if (refuses_all(state)) page.statement(notice_id(state, "refusal"));
  ask_purposes(state, page);
}

void check(const State& state, Problems& problems) {
  for (const pack::Channel* channel : declared_channels(state))
    if (!is_paused(state, channel->id)) need_decision(state, problems, channel->id, channel->name);
  check_purposes(state, problems);
}

// A No counts at once; a Yes after the talk.
Word decided_or_later(const State& state, const pack::Channel& channel) {
  if (!is_paused(state, channel.id) || is_refused(state, channel.id))
    return decided(state, channel.id);
  return state.answers.is(decision_name(channel.id), "yes") ? "check.talk.yes"_w
                                                            : "check.talk.row"_w;
}

Word except_word(const State& state, const pack::Channel& channel) {
  std::string names;
  for (const pack::Service* service : declared_services(state, channel))
    if (state.answers.includes(except_name(channel), service->id))
      names.append(names.empty() ? "" : ", ").append(pack_word(state, service->name).text);
  return plain(names);
}

void review(const State& state, Page& page) {
  for (const pack::Channel* channel : declared_channels(state)) {
    const Word name = pack_word(state, channel->name);
    page.row(channel->id, name, decided_or_later(state, *channel));
    if (is_refused(state, channel->id))
      review_another_way(state, page, "instead." + channel->id, instead_name(*channel), name);
    const Word except = except_word(state, *channel);
    if (state.answers.is(decision_name(channel->id), "yes") && !except.text.empty())
      page.row("except." + channel->id, "choices.exceptRow"_w.with(name.text), except);
  }
  review_purposes(state, page);
}

void contribute(const State& state, SubmissionParts& parts) {
  for (const pack::Channel* channel : declared_channels(state)) {
    Decision out = decision(state, channel->id, Decision::About::channel);
    if (out.choice == Decision::Choice::permit) {
      for (const pack::Service* service : declared_services(state, *channel))
        if (state.answers.includes(except_name(*channel), service->id))
          out.except_services.push_back(service->id);
    }
    out.warned_unencrypted = !channel->encrypted && state.evidence.was_shown(channel->risk);
    if (out.choice == Decision::Choice::deny)
      record_another_way(state, parts, instead_name(*channel), ways_instead_of(channel->id),
                         "channel." + channel->id);
    parts.answers.decisions.push_back(std::move(out));
  }
  contribute_purposes(state, parts);
}

Took take(State& state, const Act& act, Effects&) {
  return take_releases(state, act) ? Took::yes : Took::no;
}

}  // namespace

const Screen screen_choices{.id = "choices",
                            .build = build,
                            .check = check,
                            .take = take,
                            .review = review,
                            .contribute = contribute};

}  // namespace foyer::intake
