#include <algorithm>

#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

Variant read_variant(Reader& r, const Json& item) {
  Variant variant{r.text_id(item, "text"), r.list(item, "options", 2, [&](const Json& option) {
                    return Option{r.id(option, "id"), r.text_id(option, "text"),
                                  r.text_id(option, "feedback"), r.truth(option, "right")};
                  })};
  if (std::ranges::count(variant.options, true, &Option::right) != 1) {
    r.refuse("options", "A question of the content pack must have exactly one right answer.");
  }
  return variant;
}

Question read_question(Reader& r, const Json& item) {
  static constexpr Word kinds[]{"choice"};
  r.word(item, "kind", kinds);
  Question question{
      r.id(item, "id"), r.id(item, "point"), r.statement_ids(item, "statements", 1), {}};
  question.variants =
      r.list(item, "variants", 1, [&](const Json& variant) { return read_variant(r, variant); });
  return question;
}

}  // namespace

void read_questions(Reader& r, const Json& body, Pack& pack) {
  pack.points = r.list(body, "points", 0, [&](const Json& item) {
    Point point{r.id(item, "id"), r.text_id(item, "name"), {}};
    if (item.has("channel")) point.channel = r.word(item, "channel", channel_ids);
    return point;
  });
  pack.questions =
      r.list(body, "questions", 0, [&](const Json& item) { return read_question(r, item); });
}

}  // namespace foyer::pack
