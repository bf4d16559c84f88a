// S10. Risks, channel by channel. Some ways are part of everybody's life, so their cards are always
// there, in a short form where the worker does not use them. Refusing a way releases its card.

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

std::vector<const pack::Channel*> cards(const State& state) {
  std::vector<const pack::Channel*> out = declared_channels(state);
  for (const pack::Channel& channel : state.content()->channels)
    for (std::string_view id : always)
      if (id == channel.id && !is_declared(state, id)) out.push_back(&channel);
  return out;
}

void told(Page& page, const Word& heading, std::string_view statement) {
  page.heading(heading);
  page.statement(statement);
}

void in_full(const State& state, Page& page, const pack::Channel& channel) {
  const bool refused = is_refused(state, channel.id);
  told(page, "risks.ours"_w, channel.ours);
  told(page, "risks.yours"_w, channel.yours);
  told(page, "risks.alternative"_w, channel.alternative);
  if (!channel.challenges.empty()) page.heading("risks.challenges"_w);
  for (const pack::TextId& challenge : channel.challenges) page.statement(challenge);
  if (channel.response_time.value > 0)
    page.say(("risks.response."_f + channel.response_time.unit)
                 .with(std::to_string(channel.response_time.value)));
  page.button(refused ? "want" : "refuse", refused ? "risks.want"_w : "risks.refuse"_w,
              view::Variant::secondary, channel.id);
}

void build_card(const State& state, Page& page, const pack::Channel& channel) {
  const bool refused = is_refused(state, channel.id);
  const auto card = page.card(channel.id, pack_word(state, channel.name));
  page.statement(channel.gist);
  if (!channel.scene.empty()) page.scene(channel.scene);
  if (refused) page.notice("risks.refused"_w);
  told(page, "risks.risk"_w, channel.risk);
  told(page, "risks.consequence"_w, channel.consequence);
  if (is_declared(state, channel.id))
    in_full(state, page, channel);
  else
    told(page, "risks.yours"_w, channel.yours);
}

void build(const State& state, Page& page) {
  page.say("risks.intro"_w);
  page.button("openAll", "cards.openAll"_w, view::Variant::quiet);
  bool declared = true;
  for (const pack::Channel* channel : cards(state)) {
    if (declared && !is_declared(state, channel->id)) page.heading("risks.alsoKnow"_w);
    declared = is_declared(state, channel->id);
    build_card(state, page, *channel);
  }
}

void check(const State& state, Problems& problems) {
  for (const pack::Channel* channel : declared_channels(state))
    if (!is_refused(state, channel->id) && !was_opened(state, card_name(*channel)))
      problems.push_back(
          {card_name(*channel), "risks.missing"_w.with(pack_word(state, channel->name).text)});
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name == "openAll")
    for (const pack::Channel* channel : cards(state)) open_card(state, card_name(*channel));
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

const Screen screen_risks{.id = "risks", .build = build, .check = check, .take = take};

}  // namespace foyer::intake
