#include "intake/declared.h"

#include <algorithm>

#include "intake/state.h"

namespace foyer::intake {

bool is_renewal(const State& state) {
  return state.opened && !state.opened->manifest.asks.empty();
}

bool asks_for(const State& state, std::string_view about, std::string_view id) {
  if (!is_renewal(state)) return true;
  const auto& asks = state.opened->manifest.asks;
  const std::string row = std::string(about).append(".").append(id);
  return std::find(asks.begin(), asks.end(), row) != asks.end();
}

bool is_declared(const State& state, std::string_view channel) {
  const auto& declared = state.opened->manifest.channels;
  return std::any_of(declared.begin(), declared.end(),
                     [&](const link::ChannelUse& use) { return use.id == channel; });
}

std::vector<const pack::Channel*> declared_channels(const State& state) {
  std::vector<const pack::Channel*> out;
  if (!state.opened) return out;
  for (const pack::Channel& channel : state.content()->channels)
    if (is_declared(state, channel.id)) out.push_back(&channel);
  return out;
}

std::vector<const pack::Service*> declared_services(const State& state) {
  std::vector<const pack::Service*> out;
  const auto& declared = state.opened->manifest.services;
  for (const pack::Service& service : state.content()->services)
    if (std::find(declared.begin(), declared.end(), service.id) != declared.end())
      out.push_back(&service);
  return out;
}

std::vector<const pack::Service*> declared_services(const State& state,
                                                    const pack::Channel& channel) {
  std::vector<const pack::Service*> out;
  for (const pack::Service* service : declared_services(state)) {
    const auto& over = service->channels;
    if (service->needs_consent && std::find(over.begin(), over.end(), channel.id) != over.end())
      out.push_back(service);
  }
  return out;
}

std::string decision_name(std::string_view row) {
  return std::string("choices.").append(row);
}

bool is_refused(const State& state, std::string_view channel) {
  return state.answers.is(decision_name(channel), "no");
}

bool is_paused(const State& state, std::string_view channel) {
  const auto& points = state.content()->points;
  return std::any_of(points.begin(), points.end(), [&](const pack::Point& point) {
    return (point.channel.empty() || point.channel == channel) &&
           state.answers.is("check." + point.id + ".outcome", "talk");
  });
}

bool names_support(const State& state) {
  return !state.answers.includes("emergency.refuse", "yes") &&
         state.answers.is("emergency.support", "yes");
}

bool refuses_all(const State& state) {
  // No to all that a renewal asks is no to those rows, and to nothing else that was agreed to.
  if (is_renewal(state)) return false;
  const auto channels = declared_channels(state);
  return !channels.empty() &&
         std::all_of(channels.begin(), channels.end(),
                     [&](const pack::Channel* channel) { return is_refused(state, channel->id); });
}

bool wants_paper(const State& state) {
  return state.answers.is("papers.eRecords", "paper") || state.answers.is("help.instead", "yes");
}

bool is_refusal(const State& state) {
  return wants_paper(state) || refuses_all(state);
}

Word pack_word(const State& state, std::string_view text_id) {
  const pack::Pack& content = *state.content();
  const std::string_view lang = state.words.tag();
  return plain(content.text(text_id, lang), content.language_of(text_id, lang));
}

Word why(const State& state, std::string_view field) {
  if (state.content() == nullptr) return {};
  for (const pack::Field& one : state.content()->fields)
    if (one.name == field) return pack_word(state, one.purpose);
  return {};
}

std::string notice_id(const State& state, std::string_view place) {
  const pack::Notice* notice = state.content()->notice(place);
  return notice != nullptr ? notice->statement : std::string();
}

}  // namespace foyer::intake
