#include <algorithm>

#include "pack/parse.h"

namespace foyer::pack {

namespace {

template <typename List, typename Member>
void check_unique(Reader& r, const List& list, Member member) {
  std::set<std::string_view> seen;
  for (const auto& item : list) {
    if (seen.insert(item.*member).second) continue;
    r.refuse(item.*member, "An id of the content pack stands twice.");
  }
}

void check_unique_ids(Reader& r, const Pack& pack) {
  check_unique(r, pack.languages, &Language::tag);
  check_unique(r, pack.statements, &Statement::id);
  check_unique(r, pack.policies, &Policy::kind);
  check_unique(r, pack.channels, &Channel::id);
  check_unique(r, pack.services, &Service::id);
  check_unique(r, pack.points, &Point::id);
  check_unique(r, pack.questions, &Question::id);
  check_unique(r, pack.notices, &Notice::place);
  check_unique(r, pack.purposes, &Purpose::id);
  check_unique(r, pack.assents, &Assent::id);
  check_unique(r, pack.promises, &Promise::id);
  check_unique(r, pack.jurisdictions, &Jurisdiction::state);
  check_unique(r, pack.fields, &Field::name);
  for (const Question& question : pack.questions) {
    for (const Variant& variant : question.variants) check_unique(r, variant.options, &Option::id);
  }
}

void check_mentions(Reader& r, const Pack& pack) {
  for (const std::string& id : r.mentioned_statements()) {
    if (!pack.statement(id)) r.refuse(id, "The content pack mentions a statement that it lacks.");
  }
  for (const Question& question : pack.questions) {
    if (std::ranges::find(pack.points, question.point, &Point::id) == pack.points.end()) {
      r.refuse(question.point, "The content pack asks about a point that it lacks.");
    }
  }
}

void check_language(Reader& r, const Pack& pack, const Language& language) {
  const auto texts = pack.texts.find(language.tag);
  for (const std::string& id : r.mentioned_texts()) {
    if (texts != pack.texts.end() && texts->second.contains(id)) continue;
    r.refuse(id, "The content pack lacks a text that it mentions.");
  }
}

}  // namespace

void check_whole(Reader& r, const Pack& pack) {
  if (r.failed()) return;
  check_unique_ids(r, pack);
  check_mentions(r, pack);
  if (!pack.languages.front().complete) {
    r.refuse("languages", "The first language of the content pack must be complete.");
  }
  for (const Language& language : pack.languages) {
    if (language.complete) check_language(r, pack, language);
  }
}

}  // namespace foyer::pack
