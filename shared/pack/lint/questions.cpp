#include <algorithm>
#include <map>
#include <set>

#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

constexpr const char* teach_back = "N3";
constexpr std::size_t variants_least = 4;  // fewer make no habit

// A reply is where we explain it once more, so each answer has one, and a right answer another than
// a wrong one.
void check_replies(Report& report, const Json& variant, const std::string& place) {
  std::set<std::string_view> right, wrong;
  for (const Json& option : variant["options"].items()) {
    const std::string_view reply = report.text(report.first_language, option["feedback"].text());
    if (reply.empty()) {
      report.error(place, teach_back,
                   "The answer '" + std::string(option["text"].text()) + "' gets no reply.");
    }
    (option["right"].truth() ? right : wrong).insert(reply);
  }
  for (const std::string_view reply : right) {
    if (reply.empty() || !wrong.contains(reply)) continue;
    report.error(place, teach_back, "A right and a wrong answer get the same reply.");
  }
}

void check_question(Report& report, const Json& question) {
  const std::string place = "questions." + std::string(question["id"].text());
  const auto& variants = question["variants"].items();
  if (variants.size() < 2) {
    report.error(place, teach_back, "It needs a second variant, to ask again after a miss.");
  }
  for (const Json& variant : variants) check_replies(report, variant, place);
  std::set<std::string_view> texts;
  for (const Json& variant : variants) {
    if (texts.insert(report.text(report.first_language, variant["text"].text())).second) continue;
    report.error(place, teach_back, "Two of its variants ask in the same words.");
  }
}

// Of each channel somebody asks what could really happen to the person.
void check_channel(Report& report, const Json& channel) {
  const std::string_view consequence = channel["consequence"].text();
  for (const Json& question : report.body["questions"].items()) {
    const Json& point = find_item(report.body["points"], "id", question["point"].text());
    if (point["channel"].text() != channel["id"].text()) continue;
    for (const Json& statement : question["statements"].items()) {
      if (statement.text() == consequence) return;
    }
  }
  report.error("channels." + std::string(channel["id"].text()), "R-C1x",
               "No question about this channel asks what could happen to the person.");
}

// Who sees that the first answer is the right one need not read the others.
void check_places(Report& report) {
  std::size_t all = 0, most = 0;
  std::map<std::size_t, std::size_t> at;
  for (const Json& question : report.body["questions"].items()) {
    for (const Json& variant : question["variants"].items()) {
      const auto& options = variant["options"].items();
      const auto right =
          std::ranges::find_if(options, [](const Json& option) { return option["right"].truth(); });
      most = std::max(most, ++at[static_cast<std::size_t>(right - options.begin())]);
      ++all;
    }
  }
  if (all < variants_least || most * 3 <= all * 2) return;
  report.error("questions", teach_back, "The right answers stand at the same place too often.");
}

}  // namespace

void check_questions(Report& report) {
  for (const Json& point : report.body["points"].items()) {
    const std::string_view id = point["id"].text();
    if (find_item(report.body["questions"], "point", id).is_object()) continue;
    report.error("points." + std::string(id), teach_back,
                 "Clients must know this before they sign, but no question asks about it.");
  }
  for (const Json& question : report.body["questions"].items()) check_question(report, question);
  for (const Json& channel : report.body["channels"].items()) check_channel(report, channel);
  check_places(report);
}

}  // namespace foyer::pack
