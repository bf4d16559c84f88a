#include "pack_lint/lint.h"

#include <algorithm>

#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

void Report::error(std::string id, std::string clause, std::string sentence) {
  out.findings.push_back({Severity::error, std::move(id), std::move(clause), std::move(sentence)});
}

void Report::warning(std::string id, std::string sentence) {
  out.findings.push_back({Severity::warning, std::move(id), {}, std::move(sentence)});
}

std::string_view Report::text(std::string_view lang, std::string_view id) const {
  return body["texts"][lang][id].text();
}

const Json& Report::statement(std::string_view id) const {
  return find_item(body["statements"], "id", id);
}

const Json& find_item(const Json& list, std::string_view key, std::string_view value) {
  static const Json none;
  const auto found = std::ranges::find_if(
      list.items(), [&](const Json& item) { return item[key].text() == value; });
  return found == list.items().end() ? none : *found;
}

bool Lint::clean() const {
  return std::ranges::none_of(findings,
                              [](const Finding& f) { return f.severity == Severity::error; });
}

Lint lint(const Json& merged, const Json& clauses, Mode mode, std::string_view today) {
  const std::string first(merged["languages"].at(0)["tag"].text());
  Report report{merged, clauses, mode, std::string(today), find_mentions(merged), first, {}};
  for (const auto rule :
       {check_shape, check_texts, check_letters, check_lengths, check_grades, check_easy,
        check_channels, check_policies, check_purposes, check_assents, check_questions, check_films,
        check_audio, check_fields, check_clauses, check_said, check_jurisdictions, check_people}) {
    rule(report);
  }
  return std::move(report.out);
}

}  // namespace foyer::pack
