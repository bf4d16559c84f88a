#include "pack/pack.h"

#include <algorithm>

#include "base/hash.h"

namespace foyer::pack {

namespace {

template <typename List, typename Member>
auto look_up(const List& list, Member member, std::string_view key) -> decltype(list.data()) {
  const auto found = std::ranges::find(list, key, member);
  return found == list.end() ? nullptr : &*found;
}

const std::string* text_in(const Pack& pack, std::string_view key, std::string_view lang) {
  const auto texts = pack.texts.find(lang);
  if (texts == pack.texts.end()) return nullptr;
  const auto text = texts->second.find(key);
  return text == texts->second.end() ? nullptr : &text->second;
}

}  // namespace

std::string_view Pack::language_of(std::string_view key, std::string_view lang) const {
  if (text_in(*this, key, lang) || languages.empty()) return lang;
  return languages.front().tag;
}

std::string_view Pack::text(std::string_view key, std::string_view lang) const {
  const std::string* found = text_in(*this, key, language_of(key, lang));
  return found ? std::string_view(*found) : std::string_view();
}

std::string Pack::text_hash(std::string_view key, std::string_view lang) const {
  return base::hash_name(base::as_bytes(text(key, lang)));
}

const Language* Pack::language(std::string_view tag) const {
  return look_up(languages, &Language::tag, tag);
}
const Statement* Pack::statement(std::string_view key) const {
  return look_up(statements, &Statement::id, key);
}
const Policy* Pack::policy(std::string_view kind) const {
  return look_up(policies, &Policy::kind, kind);
}
const Channel* Pack::channel(std::string_view key) const {
  return look_up(channels, &Channel::id, key);
}
const Service* Pack::service(std::string_view key) const {
  return look_up(services, &Service::id, key);
}
const Question* Pack::question(std::string_view point) const {
  return look_up(questions, &Question::point, point);
}
const Notice* Pack::notice(std::string_view place) const {
  return look_up(notices, &Notice::place, place);
}
const Purpose* Pack::purpose(std::string_view key) const {
  return look_up(purposes, &Purpose::id, key);
}
const Assent* Pack::assent(int age) const {
  const auto found = std::ranges::find_if(
      assents, [&](const Assent& one) { return one.age_from <= age && age <= one.age_to; });
  return found == assents.end() ? nullptr : &*found;
}
const Jurisdiction* Pack::jurisdiction(std::string_view state) const {
  return look_up(jurisdictions, &Jurisdiction::state, state);
}

}  // namespace foyer::pack
