// What the agency tells: its policies, what could go wrong each way, and whether we explained it
// well. Asked once, since paper gives no reply.

#include <algorithm>

#include "paper/form_parts.h"

namespace foyer::paper {

using intake::operator""_w;

namespace {

bool is_told(const Filling& form, const pack::Policy& policy) {
  if (!policy.service.empty() && !form.has_service(policy.service)) return false;
  return policy.channels.empty() ||
         std::ranges::any_of(policy.channels,
                             [&](const std::string& id) { return form.has_channel(id); });
}

void fill_policies(Filling& form) {
  form.heading(2, "heading.technology"_w);
  pack::TextId title;
  for (const pack::Policy& policy : form.pack().policies) {
    if (!is_told(form, policy)) continue;
    if (policy.title != title) form.heading(3, form.pack_text(policy.title));
    title = policy.title;
    form.statement(policy.statement);
    form.statement(policy.more);
  }
  for (const pack::Service& service : form.pack().services) {
    if (!form.has_service(service.id)) continue;
    form.heading(3, form.pack_text(service.name));
    form.statement(service.statement);
  }
}

void fill_complaints(Filling& form) {
  if (form.pack().agency.complaints.empty()) return;
  form.heading(3, "technology.complaint"_w);
  List places;
  for (const pack::Body& body : form.pack().agency.complaints) {
    places.items.push_back({form.list({body.name, body.phone, body.url}), {}, Runs::as_written});
  }
  form.paper.blocks.emplace_back(std::move(places));
}

void tell_labelled(Filling& form, const intake::Word& label, const pack::TextId& id) {
  if (id.empty()) return;
  form.heading(4, label);
  form.statement(id);
}

void fill_risk(Filling& form, const pack::Channel& channel) {
  form.heading(3, form.pack_text(channel.name));
  form.statement(channel.gist);
  tell_labelled(form, "risks.risk"_w, channel.risk);
  tell_labelled(form, "risks.consequence"_w, channel.consequence);
  tell_labelled(form, "risks.ours"_w, channel.ours);
  tell_labelled(form, "risks.yours"_w, channel.yours);
  tell_labelled(form, "risks.alternative"_w, channel.alternative);
  if (channel.challenges.empty()) return;
  form.heading(4, "risks.challenges"_w);
  for (const pack::TextId& id : channel.challenges) form.statement(id);
}

void fill_question(Filling& form, const pack::Point& point) {
  const pack::Question* question = form.pack().question(point.id);
  if (question == nullptr || (!point.channel.empty() && !form.has_channel(point.channel))) return;
  const pack::Variant& first = question->variants.front();
  std::vector<Text> options;
  for (const pack::Option& option : first.options) options.push_back(form.pack_text(option.text));
  form.boxes(form.pack_text(first.text), std::move(options));
}

}  // namespace

void fill_learn(Filling& form) {
  fill_policies(form);
  fill_complaints(form);
  form.heading(2, "heading.risks"_w);
  for (const pack::Channel* channel : form.channels()) fill_risk(form, *channel);
  form.heading(2, "heading.part"_w);
  form.notice("yourPart");
  form.boxes("part.ack"_w, {"part.ack.yes"_w, "part.ack.talk"_w});
  form.heading(2, "heading.check"_w);
  form.notice("understanding");
  for (const pack::Point& point : form.pack().points) fill_question(form, point);
}

}  // namespace foyer::paper
