#pragma once
// What the rules share: the body under test and the findings so far. One file per rule; lint.cpp
// holds the register.

#include "pack_lint/lint.h"
#include "pack_lint/mention.h"

namespace foyer::pack {

struct Report {
  const base::Json& body;
  const base::Json& clauses;
  Mode mode;
  std::string today;  // as 2026-01-31
  std::vector<Mention> mentions;
  std::string first_language;
  Lint out;

  void error(std::string id, std::string clause, std::string sentence);
  void warning(std::string id, std::string sentence);

  // The text in one language; empty where there is none.
  std::string_view text(std::string_view lang, std::string_view id) const;

  // The member of `statements` with this id; null where there is none.
  const base::Json& statement(std::string_view id) const;
};

// The item of a list whose member `key` is `value`; null where there is none.
const base::Json& find_item(const base::Json& list, std::string_view key, std::string_view value);

// As sentences about measures say it: 6.9
std::string one_decimal(double value);

void check_shape(Report& report);    // parse_pack, and members that nobody reads
void check_texts(Report& report);    // missing and unused ones
void check_letters(Report& report);  // hidden and look-alike ones
void check_lengths(Report& report);
void check_grades(Report& report);
void check_easy(Report& report);  // what is read by whoever chose easier words
void check_channels(Report& report);
void check_policies(Report& report);
void check_purposes(Report& report);  // what a study must say of its technology
void check_assents(Report& report);   // what children read
void check_questions(Report& report);
void check_films(Report& report);  // in sign language, with captions
void check_audio(Report& report);  // read-out statements
void check_fields(Report& report);
void check_clauses(Report& report);  // fills the coverage
void check_said(Report& report);     // words that must, or must not, stand at a place
void check_jurisdictions(Report& report);
void check_people(Report& report);  // for production

}  // namespace foyer::pack
