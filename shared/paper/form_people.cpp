// Who takes part and for whom somebody decides; name and place; emergency and safe ways.

#include "intake/reaches.h"
#include "paper/form_parts.h"

namespace foyer::paper {

using intake::operator""_w;

namespace {

constexpr int people_lines = 3;

void ask_way(Filling& form, const pack::Channel& channel, const intake::Reach& reach) {
  const std::string name = form.pack_plain(channel.name);
  form.boxes("reach.safe"_w.with(name), {"answer.yes"_w, "answer.no"_w, "reach.ask"_w});
  if (reach.has_address())
    form.blanks(reach.input == view::Input::email ? "reach.email"_w : "reach.number"_w.with(name));
  if (reach.voicemail) form.boxes("reach.voicemail"_w.with(name), {"answer.yes"_w, "answer.no"_w});
}

void ask_breach(Filling& form) {
  std::vector<Text> ways;
  for (const pack::Channel* channel : form.channels())
    if (intake::reach_of(*channel) != nullptr) ways.push_back(form.pack_text(channel->name));
  ways.push_back(form.say("reach.breach.person"_w));
  ways.push_back(form.say("reach.breach.other"_w));
  form.boxes(form.say("reach.breach.how"_w), std::move(ways));
  form.blanks("reach.breach.which"_w);
}

void fill_emergency(Filling& form) {
  form.heading(2, "heading.emergency"_w);
  form.notice("emergency");
  form.blanks("emergency.callback"_w);
  form.boxes("emergency.support"_w, {"answer.yes"_w, "answer.no"_w});
  form.blanks("emergency.supportName"_w);
  form.blanks("emergency.supportPhone"_w);
  form.blanks("emergency.relationship"_w);
  form.boxes("emergency.mayBeTold"_w,
             {"emergency.mayBeTold.location"_w, "emergency.mayBeTold.safety"_w,
              "emergency.mayBeTold.nothing"_w});
  form.blanks("emergency.localNumber"_w);
  form.boxes("emergency.refuse"_w, {"emergency.refuse.yes"_w});
  form.blanks("emergency.because"_w);
  form.notice("dropped");
}

}  // namespace

void fill_people(Filling& form) {
  form.heading(2, "heading.who"_w);
  form.notice("unit");
  form.boxes("who.unitType"_w,
             {"who.unitType.individual"_w, "who.unitType.couple"_w, "who.unitType.family"_w,
              "who.unitType.group"_w, "who.unitType.organization"_w, "who.unitType.community"_w});
  form.blanks("who.people"_w, people_lines);
  form.boxes("who.authority"_w,
             {"who.authority.self"_w, "who.authority.parent"_w, "who.authority.guardian"_w,
              "who.authority.agent"_w, "who.authority.representative"_w});
  form.blanks("who.forWhom"_w);
  form.blanks("who.scope"_w);
  form.boxes("who.proof"_w, {"who.proof.seen"_w, "who.proof.upload"_w, "who.proof.pending"_w});
  form.boxes("who.with"_w, {"who.with.none"_w, "who.with.helper"_w, "who.with.interpreter"_w});
  form.blanks("who.helper"_w);
  form.blanks("who.interpreter"_w);
  form.boxes("who.qualified"_w,
             {"who.qualified.yes"_w, "who.qualified.no"_w, "who.qualified.unsure"_w});
  form.tell("who.noSign"_w);
  form.heading(2, "heading.you"_w);
  form.notice("identity");
  for (const auto& label :
       {"you.legalName"_w, "you.usedName"_w, "you.pronouns"_w, "who.birthDate"_w})
    form.blanks(label);
  form.notice("location");
  for (const auto& label : {"you.nowState"_w, "you.nowAddress"_w, "you.usualState"_w})
    form.blanks(label);
  form.notice("licence");
}

void fill_safety(Filling& form) {
  fill_emergency(form);
  form.heading(2, "heading.reach"_w);
  for (const pack::Channel* channel : form.channels())
    if (const intake::Reach* reach = intake::reach_of(*channel)) ask_way(form, *channel, *reach);
  ask_breach(form);
  form.boxes("reach.content"_w, {"reach.content.appointment"_w, "reach.content.details"_w});
  for (const auto& label : {"reach.sender"_w, "reach.hours"_w, "reach.safeWord"_w})
    form.blanks(label);
}

}  // namespace foyer::paper
