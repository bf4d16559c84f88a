#include "intake/paper_form.h"

#include "intake/declared.h"
#include "intake/policies.h"
#include "intake/reaches.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

void line(Page& page, const Word& label) {
  page.say("form.line"_w.with(page.said(label)));
}
void boxes(Page& page, const Word& question) {
  page.say("form.boxes"_w.with(page.said(question)));
}

void who_and_where(const State& state, Page& page) {
  page.heading("heading.you"_w);
  page.statement(notice_id(state, "identity"));
  for (const Word& label : {"you.legalName"_w, "you.usedName"_w, "you.pronouns"_w, "you.nowState"_w,
                            "you.nowAddress"_w, "you.usualState"_w})
    line(page, label);
  page.heading("heading.emergency"_w);
  page.statement(notice_id(state, "emergency"));
  for (const Word& label :
       {"emergency.callback"_w, "emergency.supportName"_w, "emergency.supportPhone"_w})
    line(page, label);
  page.say("emergency.mayBeTold"_w);
  for (const Word& answer : {"emergency.mayBeTold.location"_w, "emergency.mayBeTold.safety"_w,
                             "emergency.mayBeTold.nothing"_w})
    page.say("form.cross"_w.with(page.said(answer)));
}

void ways_to_reach(const State& state, Page& page) {
  page.heading("heading.reach"_w);
  for (const pack::Channel* channel : reaching_channels(state)) {
    const std::string name = pack_word(state, channel->name).text;
    page.say("form.safe"_w.with(page.said("reach.safe"_w.with(name))));
    const Reach& reach = *reach_of(*channel);
    if (reach.has_address())
      line(page, reach.input == view::Input::email ? "reach.email"_w : "reach.number"_w.with(name));
  }
  for (const Word& label :
       {"reach.hours"_w, "reach.sender"_w, "reach.safeWord"_w, "reach.breach.how"_w})
    line(page, label);
}

void policies(const State& state, Page& page) {
  page.heading("heading.technology"_w);
  for (const PolicyGroup& group : told_policies(state)) {
    page.heading(pack_word(state, group.front()->title), 3);
    for (const pack::Policy* policy : group) {
      page.statement(policy->statement);
      page.statement(policy->more);
    }
  }
}

void risks(const State& state, Page& page) {
  page.heading("heading.risks"_w);
  for (const pack::Channel& channel : state.content()->channels) {
    page.heading(pack_word(state, channel.name), 3);
    for (const pack::TextId& text :
         {channel.risk, channel.consequence, channel.ours, channel.yours, channel.alternative})
      page.statement(text);
  }
}

// A yes with its limits, as on the screen; of a study also what one takes part by.
void choice_of(const State& state, Page& page, const pack::Purpose& purpose) {
  for (const pack::TextId& text : {purpose.statement, purpose.more, purpose.notice})
    page.statement(text);
  const std::pair<const char*, const pack::TextId*> limits[] = {{"what", &purpose.what},
                                                                {"where", &purpose.where},
                                                                {"why", &purpose.why},
                                                                {"tool", &purpose.tool}};
  for (const auto& [limit, text] : limits)
    if (!text->empty())
      page.row("form." + purpose.id + "." + limit, "choices.scope."_f + limit,
               pack_word(state, *text));
  boxes(page, pack_word(state, purpose.name));
}

void choices(const State& state, Page& page) {
  page.heading("heading.part"_w);
  page.statement(notice_id(state, "yourPart"));
  page.heading("heading.choices"_w);
  page.statement(notice_id(state, "choices"));
  for (const pack::Channel* channel : declared_channels(state))
    boxes(page, "choices.channel"_w.with(pack_word(state, channel->name).text));
  for (const pack::Purpose& purpose : state.content()->purposes) choice_of(state, page, purpose);
}

}  // namespace

void paper_form(const State& state, Page& page) {
  who_and_where(state, page);
  ways_to_reach(state, page);
  policies(state, page);
  risks(state, page);
  choices(state, page);
  page.heading("heading.needs"_w);
  page.statement(notice_id(state, "needs"));
  line(page, "form.own"_w);
  page.heading("sign.how"_w);
  page.statement(notice_id(state, "signing"));
  page.say("sign.intent"_w);
  line(page, "form.signature"_w);
}

}  // namespace foyer::intake
