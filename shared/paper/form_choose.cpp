// The choices, each with its limits; what would help; and the signature.

#include <algorithm>

#include "intake/factors.h"
#include "paper/form_parts.h"

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

std::vector<Text> yes_no_later(const Filling& form) {
  return {form.say("answer.yes"_w), form.say("answer.no"_w), form.say("answer.later"_w)};
}

// Services that need consent and may go this way.
std::vector<Text> services_of(const Filling& form, const pack::Channel& channel) {
  std::vector<Text> out;
  for (const pack::Service& service : form.pack().services)
    if (service.needs_consent && form.has_service(service.id) &&
        std::ranges::count(service.channels, channel.id) > 0)
      out.push_back(form.pack_text(service.name));
  return out;
}

void ask_channel(Filling& form, const pack::Channel& channel) {
  const std::string name = form.pack_plain(channel.name);
  form.boxes(form.say("choices.channel"_w.with(name)), yes_no_later(form));
  std::vector<Text> services = services_of(form, channel);
  if (services.size() > 1) form.boxes(form.say("choices.except"_w.with(name)), std::move(services));
}

bool concerns(const Filling& form, const pack::Purpose& purpose) {
  const auto& regimes = form.pack().agency.regimes;
  return purpose.regime.empty() || std::ranges::count(regimes, purpose.regime) > 0;
}

void ask_purpose(Filling& form, const pack::Purpose& purpose) {
  form.heading(3, form.pack_text(purpose.name));
  for (const pack::TextId& id : {purpose.statement, purpose.more, purpose.notice})
    form.statement(id);
  Table limits{{}, {}, {2, 5}};
  const std::pair<const char*, const pack::TextId*> all[] = {{"what", &purpose.what},
                                                             {"where", &purpose.where},
                                                             {"why", &purpose.why},
                                                             {"tool", &purpose.tool}};
  for (const auto& [limit, id] : all)
    if (!id->empty())
      limits.rows.push_back({form.say("choices.scope."_f + limit), form.pack_text(*id)});
  if (!limits.rows.empty()) form.paper.blocks.emplace_back(std::move(limits));
  if (purpose.id == "release" || purpose.regime == "Part2") {
    for (const auto& label : {"choices.release.recipient"_w, "choices.release.what"_w,
                              "choices.release.purpose"_w, "choices.release.until"_w})
      form.blanks(label);
  }
  form.boxes(form.pack_text(purpose.name), yes_no_later(form));
}

void ask_need(Filling& form, const intake::Factor& factor) {
  std::vector<Text> examples;
  const std::string family = std::string(factor.id) + ".";
  for (const std::string_view one : factor.examples)
    examples.push_back(form.say("needs.example."_f + (family + std::string(one))));
  const Text title = form.say("needs.title."_f + factor.id);
  form.boxes(title, std::move(examples));
  form.blanks("needs.more"_w.with(title.text), 2);
}

void fill_needs(Filling& form) {
  form.heading(2, "heading.needs"_w);
  for (const intake::Factor& factor : intake::factors()) ask_need(form, factor);
  std::vector<Text> manners;
  for (const std::string_view manner : intake::manners())
    manners.push_back(form.say("needs.comm."_f + manner));
  form.boxes(form.say("needs.comm"_w), std::move(manners));
}

}  // namespace

void fill_choose(Filling& form) {
  form.heading(2, "heading.choices"_w);
  form.notice("choices");
  for (const pack::Channel* channel : form.channels()) ask_channel(form, *channel);
  if_refused(form);
  for (const pack::Purpose& purpose : form.pack().purposes)
    if (concerns(form, purpose)) ask_purpose(form, purpose);
  fill_needs(form);
  ask_questions(form);
}

// What is signed stands on one page with the signature.
void fill_sign(Filling& form) {
  form.paper.blocks.emplace_back(NewPage{});
  form.heading(2, "heading.sign"_w);
  form.notice("signing");
  form.paper.blocks.emplace_back(Paragraph{form.say("sign.intent"_w), Style::strong});
  form.boxes("sign.agree"_w, {"sign.agree.yes"_w});
  sign_line(form);
  form.blanks("sign.witness"_w);
  form.blanks("sign.witnessRole"_w);
  name_other(form);
  form.boxes(assent_question(form), {form.say("sign.assent.yes"_w), form.say("sign.assent.no"_w),
                                     form.say("sign.assent.not-asked"_w)});
}

}  // namespace foyer::paper
