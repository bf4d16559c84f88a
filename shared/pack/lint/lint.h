#pragma once
// What a pack must hold before it is published, beyond what parse_pack needs to read it. Not
// linked into the kiosk. Findings name the place, the clause where there is one, and say in one
// sentence what is wrong.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace foyer::pack {

// A draft may lack people (translators, reviewers) as long as it says that it is one; a production
// pack may not.
enum class Mode { draft, production };

enum class Severity { error, warning };

struct Finding {
  Severity severity;
  std::string id;      // the statement, text, channel ... it is about
  std::string clause;  // such as R-C1x, or empty
  std::string sentence;
};

struct Grade {
  std::string id, language;
  double grade = 0;  // Flesch-Kincaid grade level
};

// Of a language that is measured on a scale on which more is easier: Spanish, see spanish.h.
struct Ease {
  std::string language;
  double median = 0, worst = 0;
};

struct Statistics {
  std::vector<Grade> grades;  // of every graded text, worst first
  double median = 0, worst = 0;
  std::size_t texts = 0;  // in the first language
  std::vector<Ease> eases;
  std::vector<std::string> not_measured;  // languages without a formula here
};

// Where this pack meets a clause; empty: nowhere.
struct ClauseCoverage {
  std::string clause, title;
  std::vector<std::string> places;  // such as channels.text.consequence
};

struct Lint {
  std::vector<Finding> findings;
  Statistics statistics;
  std::vector<ClauseCoverage> coverage;
  bool clean() const;  // no finding of severity error
};

// `merged` is a pack body with its texts; `clauses` is assets/clauses.json; `today`, as 2026-01-31,
// is the day on which rules of law must not be stale. Never fails: what cannot be read is a
// finding.
Lint lint(const base::Json& merged, const base::Json& clauses, Mode mode, std::string_view today);

// Puts texts.<lang> into a pack.json that has none. `texts` is the parsed <lang>.json.
void merge_texts(base::Json& body, std::string_view lang, const base::Json& texts);

}  // namespace foyer::pack
