#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "intake/words.h"
#include "paper/form.h"
#include "paper/record.h"
#include "paper/words.h"
#include "random_case.h"

namespace foyer::exports::test {
namespace {

using paper::Block;
using paper::Paper;
using record::test::noon;

// What stands beside a name among the facts; empty where it is not there.
std::string fact(const Paper& paper, std::string_view name) {
  for (const Block& block : paper.blocks) {
    const auto* table = std::get_if<paper::Table>(&block);
    if (table == nullptr || !table->head.empty()) continue;
    for (const auto& row : table->rows)
      if (row[0].text == name) return row[1].text;
  }
  return {};
}

std::vector<paper::Heading> headings_of(const Paper& paper) {
  std::vector<paper::Heading> out;
  for (const Block& block : paper.blocks)
    if (const auto* heading = std::get_if<paper::Heading>(&block)) out.push_back(*heading);
  return out;
}

bool has_heading(const Paper& paper, std::string_view words) {
  return std::ranges::any_of(headings_of(paper),
                             [&](const auto& heading) { return heading.text.text == words; });
}

// One of the first level begins it, and none is skipped on the way down.
void check_headings(const Paper& paper) {
  int before = 0;
  int first = 0;
  for (const paper::Heading& heading : headings_of(paper)) {
    INFO(heading.text.text);
    CHECK(heading.level <= before + 1);
    before = heading.level;
    first += heading.level == 1;
  }
  CHECK(std::holds_alternative<paper::Heading>(paper.blocks.at(0)));
  CHECK(first == 1);
}

ExportCase case_of(record::test::Agency& agency, const record::Answers& answers,
                   const std::vector<record::Mark>& marks) {
  const record::test::Link link(agency);
  const record::Made made = record::test::make(agency, link, answers, marks);
  std::vector<Opened> opened;
  opened.push_back({record::test::open(agency, record::test::received(made),
                                       record::test::evidence_of(agency, made)),
                    false});
  return *make_case(std::move(opened), {}, pack::open_pack(agency.pack_text)->pack, noon + 1000);
}

// A client who wants no electronic record, alone in her case.
ExportCase refusing() {
  record::test::Agency agency;
  record::Answers answers = record::test::answers_of(agency);
  answers.refusal = record::Refusal{noon + 590, "mail", ""};
  return case_of(agency, answers, {});
}

// One who named her children, and lets something be told under a law of its own.
ExportCase of_family() {
  using Answer = record::Assent::Answer;
  record::test::Agency agency;
  record::Answers answers = record::test::answers_of(agency);
  answers.parties = {{"client", "Maria Okafor", ""},
                     {"child", "Kit", "2017-01-15", {Answer::yes, ""}},
                     {"child-2", "Bo", "2024-02-03", {Answer::not_asked, "too young"}}};
  answers.releases = {{"r1", "Dr. Lee", "Visit days", "Care", noon + 9999, "Part2"}};
  record::Decision lets;
  lets.about = record::Decision::About::release;
  lets.id = "r1";
  lets.choice = record::Decision::Choice::permit;
  answers.decisions.push_back(lets);
  return case_of(agency, answers, {record::test::typed_mark()});
}

// The limits beside the decision about this row.
std::string limits(const Paper& paper, std::string_view row_name) {
  for (const Block& block : paper.blocks) {
    const auto* table = std::get_if<paper::Table>(&block);
    if (table == nullptr || table->head.size() != 3) continue;
    for (const auto& row : table->rows)
      if (row[0].text.contains(row_name)) return row[2].text;
  }
  return {};
}

std::vector<record::Entry> withdrawal(const ExportCase& one) {
  record::Entry entry;
  entry.unit_id = one.state.unit_id;
  entry.seq = 1;
  entry.kind = record::EntryKind::withdraw;
  entry.by = "kim";
  entry.at = noon + 1000;
  entry.body = base::Json::object()
                   .set("role", "client")
                   .set("rows", base::Json::array())
                   .set("route", "voice");
  return {entry};
}

}  // namespace

SCENARIO("The responsible worker stands there by name, as clients knew her, and by id") {
  record::test::Agency agency;
  ExportCase one = random_case(agency, 1);
  REQUIRE(one.state.worker == "kim");
  CHECK(fact(paper::record_paper(one), "Responsible worker") == "Kim Lee (kim)");
  CHECK(fact(paper::record_paper(one, "ar"), "المسؤول عن الحالة").starts_with("Kim Lee"));
  one.state.worker = "ida";  // whom no record names
  CHECK(fact(paper::record_paper(one), "Responsible worker") == "ida");
}

SCENARIO(
    "A no to electronic records is said as one: nothing reads as if it were signed or chosen") {
  const Paper paper = paper::record_paper(refusing());
  const auto says = [&](const Block& block) {
    const auto* said = std::get_if<paper::Paragraph>(&block);
    return said != nullptr && said->style == paper::Style::strong &&
           said->text.text.starts_with("Said no to electronic records.");
  };
  CHECK(std::ranges::count_if(paper.blocks, says) == 1);
  CHECK(fact(paper, "Signed").empty());
  for (const char* heading : {"Decisions", "Signature", "What was asked back",
                              "What was shown to whom", "The exact texts that were shown"})
    CHECK_FALSE(has_heading(paper, heading));
  CHECK(has_heading(paper, "Verification"));
  for (const Block& block : paper.blocks) {
    const auto* table = std::get_if<paper::Table>(&block);
    if (table == nullptr || table->head.size() != 5 || table->head[2].text != "Said") continue;
    for (const auto& row : table->rows) CHECK(row[2].text == "No to all of it");
  }
}

SCENARIO("What a record says of a child, and of a law, it says in words") {
  const ExportCase one = of_family();
  const Paper english = paper::record_paper(one);
  CHECK(fact(english, "child") == "Kit, born 2017-01-15, said yes when asked");
  CHECK(fact(english, "child 2") == "Bo, born 2024-02-03, was not asked: too young");
  CHECK(limits(english, "Dr. Lee").ends_with("(42 CFR Part 2)"));
  const Paper chinese = paper::record_paper(one, "zh-Hans");
  CHECK(fact(chinese, "孩子") == "Kit、2017-01-15 出生、问过本人，回答“是”");
  for (const char* lang : {"en", "es", "ar", "zh-Hans"}) {
    INFO(lang);
    CHECK_FALSE(limits(paper::record_paper(one, lang), "Dr. Lee").contains("Part2"));
  }
}

SCENARIO("Headings go down one level at a time, on records and on forms in every language") {
  record::test::Agency agency;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    check_headings(paper::record_paper(random_case(agency, seed)));
  }
  const pack::Pack pack = pack::open_pack(agency.pack_text)->pack;
  for (const char* lang : {"en", "es", "zh-Hans", "ar"}) {
    INFO(lang);
    const auto words = intake::Words::parse(paper::kiosk_words(lang));
    check_headings(paper::form_paper({pack, *words, agency.pack_hash}));
  }
}

SCENARIO("Whoever takes back everything is not said to have taken back nothing") {
  record::test::Agency agency;
  ExportCase one = random_case(agency, 1);
  one.entries = withdrawal(one);
  const Paper paper = paper::record_paper(one);
  for (const Block& block : paper.blocks) {
    const auto* table = std::get_if<paper::Table>(&block);
    if (table == nullptr || table->head.empty() || table->head[0].text != "No.") continue;
    CHECK(table->rows[0][2].text.find("choices: all of them") != std::string::npos);
    return;
  }
  FAIL("there is no history");
}

}  // namespace foyer::exports::test
