// S7. Safe ways to reach the person: per channel, and how to warn her if something gets out.

#include "intake/declared.h"
#include "intake/lengths.h"
#include "intake/reaches.h"
#include "intake/screens.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Input;
using view::Kind;

std::string name_of(std::string_view field, const pack::Channel& channel) {
  return std::string("reach.").append(field).append(".").append(channel.id);
}

bool may_reach(const State& state, const pack::Channel& channel) {
  const std::string name = name_of("safe", channel);
  return state.answers.is(name, "yes") || state.answers.is(name, "ask");
}

void ask_channel(const State& state, Page& page, const pack::Channel& channel) {
  const Reach& reach = *reach_of(channel);
  const Word name = pack_word(state, channel.name);
  page.choice({.name = "safe." + channel.id,
               .label = "reach.safe"_w.with(name.text),
               .purpose = why(state, "safeContact"),
               .required = true},
              {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}, {"ask", "reach.ask"_w}});
  if (!may_reach(state, channel) || !reach.has_address()) return;
  const bool email = reach.input == Input::email;
  page.field(Kind::text_field,
             {.name = "address." + channel.id,
              .label = (email ? "reach.email"_w : "reach.number"_w).with(name.text),
              .purpose = why(state, "safeContact"),
              .input = reach.input,
              .autocomplete = std::string(reach.autocomplete),
              .required = true});
}

void ask_voicemail(const State& state, Page& page, const pack::Channel& channel) {
  if (!may_reach(state, channel) || !reach_of(channel)->voicemail) return;
  page.choice({.name = "voicemail." + channel.id,
               .label = "reach.voicemail"_w.with(pack_word(state, channel.name).text),
               .purpose = why(state, "voicemail")},
              {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}});
}

void ask_manner(const State& state, Page& page) {
  const auto card = page.card("manner", "reach.manner"_w);
  page.choice(
      {.name = "content", .label = "reach.content"_w, .purpose = why(state, "content")},
      {{"appointment", "reach.content.appointment"_w}, {"details", "reach.content.details"_w}});
  for (const pack::Channel* channel : reaching_channels(state))
    ask_voicemail(state, page, *channel);
  page.field(Kind::text_field,
             {.name = "sender", .label = "reach.sender"_w, .purpose = why(state, "senderName")});
  page.field(Kind::text_field,
             {.name = "hours", .label = "reach.hours"_w, .purpose = why(state, "hours")});
  page.field(Kind::text_field,
             {.name = "safeWord", .label = "reach.safeWord"_w, .purpose = why(state, "safeWord")});
}

void ask_breach(const State& state, Page& page) {
  std::vector<Choice> ways;
  for (const pack::Channel* channel : reaching_channels(state))
    if (may_reach(state, *channel)) ways.push_back({channel->id, pack_word(state, channel->name)});
  ways.push_back({"person", "reach.breach.person"_w});
  ways.push_back({"other", "reach.breach.other"_w});
  page.choice({.name = "breach",
               .label = "reach.breach.how"_w,
               .purpose = why(state, "breachContact"),
               .required = true},
              ways);
  if (state.answers.is("reach.breach", "other"))
    page.field(Kind::text_field,
               {.name = "breachOther", .label = "reach.breach.which"_w, .required = true});
}

bool applies(const State& state) {
  return !is_renewal(state) || !reaching_channels(state).empty();
}

void build(const State& state, Page& page) {
  for (const pack::Channel* channel : reaching_channels(state)) ask_channel(state, page, *channel);
  ask_breach(state, page);
  ask_manner(state, page);
}

// A number that was given before is offered again instead of asked for again (WCAG 2.2, 3.3.7).
std::string known_number(const State& state) {
  if (!state.answers.includes("emergency.noCallback", "yes") &&
      state.answers.has("emergency.callback"))
    return std::string(state.answers.get("emergency.callback"));
  for (const pack::Channel* channel : reaching_channels(state)) {
    const std::string address = name_of("address", *channel);
    if (reach_of(*channel)->input == Input::phone && may_reach(state, *channel) &&
        state.answers.has(address))
      return std::string(state.answers.get(address));
  }
  return {};
}

Took take(State& state, const Act& act, Effects&) {
  if (act.name != "changed") return Took::no;
  for (const pack::Channel* channel : reaching_channels(state)) {
    const std::string address = name_of("address", *channel);
    const bool fits = reach_of(*channel)->input == Input::phone;
    if (act.argument == name_of("safe", *channel) && fits && may_reach(state, *channel) &&
        !state.answers.has(address))
      state.answers.set(address, known_number(state));
  }
  return Took::yes;
}

void check_channel(const State& state, const pack::Channel& channel, Problems& problems) {
  const std::string safe = name_of("safe", channel), address = name_of("address", channel);
  if (!state.answers.has(safe))
    problems.push_back({safe, "reach.safe.missing"_w.with(pack_word(state, channel.name).text)});
  if (!may_reach(state, channel) || !reach_of(channel)->has_address()) return;
  if (!state.answers.has(address))
    problems.push_back(
        {address, "reach.address.missing"_w.with(pack_word(state, channel.name).text)});
  check_lengths(state, problems, {address});
}

// A way that was taken back above does not stay the way to warn her.
bool breach_is_known(const State& state) {
  const std::string_view breach = state.answers.get("reach.breach");
  if (breach == "person" || breach == "other") return true;
  const auto channels = reaching_channels(state);
  return std::any_of(channels.begin(), channels.end(), [&](const pack::Channel* channel) {
    return channel->id == breach && may_reach(state, *channel);
  });
}

void check(const State& state, Problems& problems) {
  for (const pack::Channel* channel : reaching_channels(state))
    check_channel(state, *channel, problems);
  check_lengths(state, problems,
                {"reach.sender", "reach.hours", "reach.safeWord", "reach.breachOther"});
  if (!breach_is_known(state)) problems.push_back({"reach.breach", "reach.breach.missing"_w});
  if (state.answers.is("reach.breach", "other") && !state.answers.has("reach.breachOther"))
    problems.push_back({"reach.breachOther", "reach.breach.which.missing"_w});
}

Word safe_word(const State& state, const pack::Channel& channel) {
  const std::string_view safe = state.answers.get(name_of("safe", channel));
  if (safe == "no") return "reach.never"_w;
  const std::string_view address = state.answers.get(name_of("address", channel));
  if (safe == "ask") return address.empty() ? "reach.ask"_w : "reach.askAt"_w.with(address);
  return address.empty() ? "answer.yes"_w : plain(address);
}

Word breach_word(const State& state) {
  const std::string_view breach = state.answers.get("reach.breach");
  if (breach == "person") return "reach.breach.person"_w;
  if (breach == "other") return plain(state.answers.get("reach.breachOther"));
  const pack::Channel* channel = state.content()->channel(breach);
  return channel != nullptr ? pack_word(state, channel->name) : Word{};
}

void review(const State& state, Page& page) {
  for (const pack::Channel* channel : reaching_channels(state)) {
    page.row("safe." + channel->id, pack_word(state, channel->name), safe_word(state, *channel));
    const std::string_view voicemail = state.answers.get(name_of("voicemail", *channel));
    if (may_reach(state, *channel) && !voicemail.empty())
      page.row("voicemail." + channel->id,
               "reach.voicemail"_w.with(pack_word(state, channel->name).text),
               "answer."_f + voicemail);
  }
  const Answers& said = state.answers;
  if (said.has("reach.content"))
    page.row("content", "reach.content"_w, "reach.content."_f + said.get("reach.content"));
  if (said.has("reach.sender"))
    page.row("sender", "reach.sender"_w, plain(said.get("reach.sender")));
  if (said.has("reach.hours")) page.row("hours", "reach.hours"_w, plain(said.get("reach.hours")));
  // Others may read over her shoulder, or find her copy: the word itself is not told again.
  if (said.has("reach.safeWord"))
    page.row("safeWord", "reach.safeWord"_w, "reach.safeWord.given"_w);
  page.row("breach", "reach.breach"_w, breach_word(state));
}

record::SafeContact contact(const State& state, const pack::Channel& channel) {
  using Contact = record::SafeContact;
  const Answers& said = state.answers;
  const std::string_view safe = said.get(name_of("safe", channel));
  const std::string_view voicemail = said.get(name_of("voicemail", channel));
  const std::string_view content = said.get("reach.content");
  Contact out;
  out.channel = channel.id;
  out.safe = safe == "yes"  ? Contact::Safe::yes
             : safe == "no" ? Contact::Safe::no
                            : Contact::Safe::ask_first;
  if (!may_reach(state, channel)) return out;
  out.address = said.get(name_of("address", channel));
  out.hours = said.get("reach.hours");
  out.sender_name = said.get("reach.sender");
  if (voicemail == "yes") out.voicemail = Contact::Voicemail::yes;
  if (voicemail == "no") out.voicemail = Contact::Voicemail::no;
  if (content == "appointment") out.content = Contact::Content::appointment_only;
  if (content == "details") out.content = Contact::Content::details;
  return out;
}

void contribute(const State& state, SubmissionParts& parts) {
  for (const pack::Channel* channel : reaching_channels(state))
    parts.duty.safe_contacts.push_back(contact(state, *channel));
  const bool other = state.answers.is("reach.breach", "other");
  parts.duty.breach_contact = state.answers.get(other ? "reach.breachOther" : "reach.breach");
  parts.duty.safe_word = state.answers.get("reach.safeWord");
}

}  // namespace

const Screen screen_reach{.id = "reach",
                          .applies = applies,
                          .build = build,
                          .check = check,
                          .take = take,
                          .review = review,
                          .contribute = contribute};

}  // namespace foyer::intake
