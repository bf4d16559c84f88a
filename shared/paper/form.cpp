#include "paper/form.h"

#include <algorithm>

#include "paper/form_parts.h"

namespace foyer::paper {

using intake::Word;

namespace {

constexpr std::size_t code_letters = 8;

bool is_among(const std::vector<std::string>& ids, std::string_view id) {
  return ids.empty() || std::ranges::count(ids, id) > 0;
}

}  // namespace

Text Filling::say(const Word& word) const {
  return {order.words.say(word), std::string(order.words.tag()),
          order.words.rtl() ? Runs::rtl : Runs::ltr, true};
}

Text Filling::frame_say(const Word& word) const {
  return {frame.say(word), std::string(frame.tag()), frame.rtl() ? Runs::rtl : Runs::ltr, true};
}

Text Filling::pack_text(const pack::TextId& id) const {
  const std::string_view tag = pack().language_of(id, order.words.tag());
  const pack::Language* language = pack().language(tag);
  const bool rtl = language != nullptr && language->rtl;
  return {std::string(pack().text(id, order.words.tag())), std::string(tag),
          rtl ? Runs::rtl : Runs::ltr, true};
}

void Filling::heading(int level, Text text) {
  paper.blocks.emplace_back(Heading{level, std::move(text)});
}

void Filling::statement(const pack::TextId& id) {
  if (!id.empty()) add_prose(paper, pack_text(id));
}

void Filling::notice(std::string_view place) {
  if (const pack::Notice* found = pack().notice(place)) statement(found->statement);
}

void Filling::boxes(Text question, std::vector<Text> options) {
  using intake::operator""_w;
  paper.blocks.emplace_back(
      Boxes{std::move(question), std::move(options), frame.say("form.box"_w)});
}

void Filling::boxes(const Word& question, std::initializer_list<Word> options) {
  std::vector<Text> all;
  for (const Word& option : options) all.push_back(say(option));
  boxes(say(question), std::move(all));
}

void Filling::blanks(Text label, int lines) {
  paper.blocks.emplace_back(Blanks{std::move(label), lines});
}

bool Filling::has_channel(std::string_view id) const {
  return is_among(order.channels, id);
}
bool Filling::has_service(std::string_view id) const {
  return is_among(order.services, id);
}

std::vector<const pack::Channel*> Filling::channels() const {
  std::vector<const pack::Channel*> out;
  for (const pack::Channel& channel : pack().channels)
    if (has_channel(channel.id)) out.push_back(&channel);
  return out;
}

std::string form_code(const FormOrder& order) {
  return order.pack.id + " " + std::to_string(order.pack.version) + " " +
         std::string(order.words.tag()) + " " + order.pack_hash.substr(0, code_letters);
}

Paper form_paper(const FormOrder& order) {
  using intake::operator""_w;
  Filling form{order, Words(order.words.tag())};
  form.paper.lang = order.words.tag();
  form.paper.rtl = order.words.rtl();
  form.paper.title = form.frame.say("form.title"_w.with(order.pack.agency.name));
  form.paper.author = order.pack.agency.name;
  form.paper.page = form.frame.say("paper.page"_w);
  form.paper.foot = form_code(order);
  form.paper.points = 12;
  fill_front(form);
  fill_people(form);
  fill_safety(form);
  fill_learn(form);
  fill_choose(form);
  fill_sign(form);
  fill_back(form);
  return std::move(form.paper);
}

}  // namespace foyer::paper
