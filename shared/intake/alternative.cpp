#include "intake/alternative.h"

#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

constexpr std::string_view later = "later";

std::string offered(const Ways& ways) {
  std::string out;
  for (std::string_view way : ways) out.append(way).append(" ");
  return out.append(later);
}

}  // namespace

Word way_word(std::string_view way) {
  return "another."_f + way;
}

std::vector<Choice> ways_to_choose(const Ways& ways) {
  std::vector<Choice> out;
  for (std::string_view way : ways) out.push_back({std::string(way), way_word(way)});
  return out;
}

void offer_another_way(const State& state, Page& page, std::string_view field, const Word& about,
                       const Ways& ways) {
  Ways all = ways;
  all.push_back(later);
  page.choice(
      {.name = std::string(field),
       .label = about.empty() ? "another.which"_w : "another.instead"_w.with(page.said(about)),
       .purpose = why(state, "alternative")},
      ways_to_choose(all));
}

bool record_another_way(const State& state, SubmissionParts& parts, std::string_view name,
                        const Ways& ways, std::string_view about) {
  const std::string_view chosen = state.answers.get(name);
  if (chosen.empty()) return false;
  parts.answers.alternatives.push_back({offered(ways), std::string(chosen), std::string(about)});
  return true;
}

void record_open_way(SubmissionParts& parts, const Ways& ways, std::string_view about) {
  parts.answers.alternatives.push_back({offered(ways), {}, std::string(about)});
}

void review_another_way(const State& state, Page& page, std::string_view field,
                        std::string_view name, const Word& about) {
  if (state.answers.has(name))
    page.row(field, "another.row"_w.with(page.said(about)), way_word(state.answers.get(name)));
}

Ways ways_instead_of(std::string_view channel) {
  if (channel == "mobile" || channel == "landline") return {"person", "device", "written"};
  if (channel == "video") return {"call", "person", "device"};
  return {"call", "person", "paper"};
}

}  // namespace foyer::intake
