// S10. Risks, channel by channel. Some ways are part of everybody's life, so they are always told
// of, in a short form that stands open where the worker does not use them. Refusing a way releases
// its card.

#include "intake/cards.h"
#include "intake/declared.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::string_view always[] = {"video", "text", "social", "web"};

std::string card_name(const pack::Channel& channel) {
  return "risks." + channel.id;
}

std::vector<std::string> card_names(const State& state) {
  std::vector<std::string> out;
  for (const pack::Channel* channel : declared_channels(state)) out.push_back(card_name(*channel));
  return out;
}

std::vector<const pack::Channel*> also_told(const State& state) {
  std::vector<const pack::Channel*> out;
  if (is_renewal(state)) return out;
  for (const pack::Channel& channel : state.content()->channels)
    for (std::string_view id : always)
      if (id == channel.id && !is_declared(state, id)) out.push_back(&channel);
  return out;
}

void told(Page& page, const Word& heading, std::string_view statement, int level) {
  page.heading(heading, level);
  page.statement(statement);
}

void what_can_happen(Page& page, const pack::Channel& channel, int level) {
  if (!channel.scene.empty()) page.scene(channel.scene);
  told(page, "risks.risk"_w, channel.risk, level);
  told(page, "risks.consequence"_w, channel.consequence, level);
}

void build_more(const State& state, Page& page, const pack::Channel& channel) {
  const auto card = page.card(channel.id + ".more", "risks.more"_w, pack_word(state, channel.name));
  page.statement(channel.gist);
  page.heading("risks.challenges"_w);
  for (const pack::TextId& challenge : channel.challenges) page.statement(challenge);
  if (channel.response_time.value > 0)
    page.say(("risks.response."_f + channel.response_time.unit)
                 .with(std::to_string(channel.response_time.value)));
}

void what_to_do(const State& state, Page& page, const pack::Channel& channel) {
  const bool refused = is_refused(state, channel.id);
  told(page, "risks.ours"_w, channel.ours, 2);
  told(page, "risks.yours"_w, channel.yours, 2);
  told(page, "risks.alternative"_w, channel.alternative, 2);
  build_more(state, page, channel);
  page.button(refused ? "want" : "refuse", refused ? "risks.want"_w : "risks.refuse"_w,
              view::Variant::secondary, channel.id);
}

void build_card(const State& state, Page& page, const pack::Channel& channel) {
  const auto card = page.card(channel.id, pack_word(state, channel.name));
  if (is_refused(state, channel.id)) page.notice("risks.refused"_w);
  what_can_happen(page, channel, 2);
  what_to_do(state, page, channel);
}

void build_short(const State& state, Page& page, const pack::Channel& channel) {
  page.heading(pack_word(state, channel.name));
  what_can_happen(page, channel, 3);
  told(page, "risks.yours"_w, channel.yours, 3);
}

bool applies(const State& state) {
  return !is_renewal(state) || !declared_channels(state).empty();
}

void build(const State& state, Page& page) {
  page.say("risks.intro"_w);
  offer_all_cards(state, page, card_names(state));
  for (const pack::Channel* channel : declared_channels(state)) build_card(state, page, *channel);
  const auto others = also_told(state);
  if (!others.empty()) page.say("risks.alsoKnow"_w);
  for (const pack::Channel* channel : others) build_short(state, page, *channel);
}

void check(const State& state, Problems& problems) {
  for (const pack::Channel* channel : declared_channels(state))
    if (!is_refused(state, channel->id) && !was_opened(state, card_name(*channel)))
      problems.push_back(
          {card_name(*channel), "risks.missing"_w.with(pack_word(state, channel->name).text)});
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name == "openAll")
    turn_all_cards(state, card_names(state));
  else if (act.name == "refuse" && is_declared(state, act.argument)) {
    state.answers.set(decision_name(act.argument), "no");
    state.place.status = "risks.refused"_w;
  } else if (act.name == "want" && is_declared(state, act.argument)) {
    state.answers.set(decision_name(act.argument), {});
    state.place.status = "risks.wanted"_w;
  } else
    return Took::no;
  return Took::yes;
}

}  // namespace

const Screen screen_risks{
    .id = "risks", .applies = applies, .build = build, .check = check, .take = take};

}  // namespace foyer::intake
