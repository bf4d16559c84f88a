#include <algorithm>

#include "pack/parse.h"

namespace foyer::pack {
using base::Json;

namespace {

Assent read_assent(Reader& r, const Json& item) {
  Assent out{.id = r.id(item, "id"),
             .age_from = r.number(item, "ageFrom", 0, 150),
             .age_to = r.number(item, "ageTo", 0, 150),
             .grade_max = r.number(item, "gradeMax", 1, 12),
             .statement = r.statement_id(item, "statement")};
  if (out.age_from > out.age_to) {
    r.refuse("ageFrom", "An age band of the content pack ends before it begins.");
  }
  return out;
}

}  // namespace

void read_assents(Reader& r, const Json& body, Pack& pack) {
  pack.assents = r.list(body, "assents", 0, [&](const Json& item) { return read_assent(r, item); });
  std::ranges::sort(pack.assents, {}, &Assent::age_from);
  const auto meet = [](const Assent& a, const Assent& b) { return a.age_to >= b.age_from; };
  if (std::ranges::adjacent_find(pack.assents, meet) != pack.assents.end()) {
    r.refuse("assents", "Two age bands of the content pack are for the same age.");
  }
}

}  // namespace foyer::pack
