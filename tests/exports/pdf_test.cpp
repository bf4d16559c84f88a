#include "print/pdf.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <sstream>

#include "base/limits.h"
#include "paper/record.h"
#include "random_case.h"

namespace foyer::exports::test {
namespace {

using paper::Paper;
using paper::Runs;

Paper one_page() {
  Paper out;
  out.title = "A title";
  out.lang = "en";
  out.page = "Page {0} of {1}";
  out.dated = 1'790'000'000;
  return out;
}

std::string pdf_of(const Paper& paper, const print::Look& look = {}) {
  std::string missing;
  const auto made = print::write_pdf(paper, look, &missing);
  INFO(missing);
  REQUIRE(made);
  return std::string(base::as_text(*made));
}

int count(const std::string& text, std::string_view what) {
  int out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++out;
  return out;
}

// Each page is an object, and the list of them is another.
int pages_of(const std::string& pdf) {
  return count(pdf, "/Type /Page") - count(pdf, "/Type /Pages");
}

Paper saying(std::string text) {
  Paper out = one_page();
  out.blocks.emplace_back(paper::Paragraph{{std::move(text), "", Runs::as_written}});
  return out;
}

const paper::Table* table_with(const Paper& paper, std::string_view column) {
  for (const paper::Block& block : paper.blocks) {
    const auto* table = std::get_if<paper::Table>(&block);
    const auto is_it = [&](const paper::Text& head) { return head.text == column; };
    if (table != nullptr && std::ranges::any_of(table->head, is_it)) return table;
  }
  return nullptr;
}

bool begins_with_number(const paper::Heading& heading) {
  return heading.text.text.find_first_of("0123456789") == 0;
}

// 1-3, 5 are four.
std::size_t numbers_in(const std::string& ranges) {
  std::size_t out = 0;
  std::istringstream all(ranges);
  for (std::string one; std::getline(all, one, ',');) {
    const std::size_t dash = one.find('-');
    out += dash == one.npos ? 1 : std::stoul(one.substr(dash + 1)) - std::stoul(one) + 1;
  }
  return out;
}

}  // namespace

SCENARIO("The same case at the same moment is the same file, and says when its record is of") {
  record::test::Agency agency;
  const ExportCase one = random_case(agency, 7);
  const std::string first = pdf_of(paper::record_paper(one));
  CHECK(first.starts_with("%PDF-1.4"));
  CHECK(first == pdf_of(paper::record_paper(one)));
  ExportCase other = one;
  other.at += 1;
  CHECK(first != pdf_of(paper::record_paper(other)));
  CHECK(count(first, "/CreationDate") == 1);
}

SCENARIO("Every part has its tag: language, header cells, and drawings in words") {
  Paper paper = one_page();
  paper.blocks.emplace_back(paper::Heading{1, {"Heading"}});
  paper.blocks.emplace_back(paper::Paragraph{{"مرحبا", "ar", Runs::rtl}});
  paper.blocks.emplace_back(paper::Table{{{"a"}, {"b"}}, {{{"c"}, {"d"}}}, {1, 1}});
  paper.blocks.emplace_back(paper::Square{"ni:///sha-256;x", "a square"});
  const std::string pdf = pdf_of(paper);
  CHECK(count(pdf, "/S /H1") == 1);
  CHECK(count(pdf, "/Lang <FEFF00610072>") == 1);  // ar
  CHECK(count(pdf, "/Lang <FEFF0065006E>") == 1);  // en, of the document
  CHECK(count(pdf, "/Scope /Column") == 2);
  CHECK(count(pdf, "/Scope /Row") == 1);
  CHECK(count(pdf, "/Alt <FEFF0061002000730071007500610072>") == 0);  // cut off: not the text
  CHECK(count(pdf, "/Alt <FEFF00610020007300710075006100720065>") == 1);
  CHECK(count(pdf, "/DisplayDocTitle true") == 1);
}

SCENARIO("The head of a table stands on each of its pages, and is told once") {
  const auto table_of = [](std::vector<paper::Text> head, int rows) {
    Paper out = one_page();
    paper::Table table{std::move(head), {}, {1, 1}};
    for (int i = 0; i < rows; ++i) table.rows.push_back({{"c"}, {"d"}});
    out.blocks.emplace_back(std::move(table));
    return pdf_of(out);
  };
  int fits = 1;
  while (pages_of(table_of({}, fits + 1)) == 1) ++fits;
  REQUIRE(pages_of(table_of({}, 3 * fits)) == 3);
  // One head would leave room for all rows but one.
  const std::string pdf = table_of({{"a"}, {"b"}}, 3 * fits - 1);
  CHECK(pages_of(pdf) == 4);
  CHECK(count(pdf, "/Scope /Column") == 2);
}

SCENARIO("Han letters are written from TrueType outlines: cairo loses some of CFF ones") {
  for (const auto style : {paper::Style::body, paper::Style::letters}) {
    Paper paper = one_page();
    paper.lang = "zh-Hans";
    paper.blocks.emplace_back(paper::Paragraph{{"如果"}, style});
    const std::string pdf = pdf_of(paper);
    CHECK(count(pdf, "/Subtype /CIDFontType2") == 1);
    CHECK(count(pdf, "/Subtype /CIDFontType0") == 0);
  }
}

SCENARIO("Each text that was shown stands on the record once, however many have read it") {
  record::test::Agency agency;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    const ExportCase one = random_case(agency, seed);
    std::set<std::string> texts;
    std::size_t shown = 0;
    for (const Sent& sent : one.sent) {
      for (const base::Json& text : sent.submission.document["shown"].items()) {
        texts.insert(std::string(text["id"].text()) + std::string(text["sha256"].text()) +
                     std::string(text["version"].text()) + std::string(text["lang"].text()));
        ++shown;
      }
    }
    std::size_t told = 0, listed = 0;
    for (const paper::Block& block : paper::record_paper(one).blocks) {
      if (const auto* heading = std::get_if<paper::Heading>(&block))
        told += begins_with_number(*heading);
      const auto* table = std::get_if<paper::Table>(&block);
      if (table == nullptr || table->head.empty() || table->head[0].text != "Texts") continue;
      for (const auto& row : table->rows) listed += numbers_in(row[0].text);
    }
    CHECK(told == texts.size());
    CHECK(listed == shown);
  }
}

SCENARIO("A record's own words are all in the language that was asked for") {
  record::test::Agency agency;
  for (const char* lang : {"es", "zh-Hans", "ar"}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      INFO(lang << " seed " << seed);
      for (const paper::Block& block :
           paper::record_paper(random_case(agency, seed), lang).blocks) {
        const auto* table = std::get_if<paper::Table>(&block);
        for (const auto& row : table == nullptr ? decltype(table->rows){} : table->rows)
          for (const paper::Text& cell : row) CHECK(cell.lang != "en");
      }
    }
  }
}

SCENARIO("R-C4a: a yes to a way that is not safe never reads as if it were in use") {
  record::test::Agency agency;
  int unsafe = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    INFO("seed " << seed);
    const Paper paper = paper::record_paper(random_case(agency, seed));
    const paper::Table* now = table_with(paper, "Now");
    if (now == nullptr) continue;
    for (const auto& row : now->rows) {
      if (row[4].text.find("not safe") == std::string::npos) continue;
      CHECK(row[3].text != "In use");
      CHECK(row[4].text.find("In use") == std::string::npos);
      unsafe += row[3].text == "Not safe: do not use";
    }
  }
  CHECK(unsafe > 0);
}

SCENARIO("Nobody is called by an id: not who told no name, nor a group's next member") {
  record::test::Agency agency;
  ExportCase one = random_case(agency, 1);
  one.state.signers = {"relative-8", "member-9"};
  one.state.sent = {{}, {}};
  const Paper paper = paper::record_paper(one);
  const paper::Table* who = table_with(paper, "Name, as told");
  REQUIRE(who != nullptr);
  CHECK(who->rows[0][0].text == "Unnamed (relative 8)");
  CHECK(who->rows[1][0].text == "Unnamed (member of the group 9)");
  CHECK(who->rows[1][1].text == "member of the group 9");
}

SCENARIO("A date between Arabic words is written so that its year stays in its place") {
  record::test::Agency agency;
  const Paper paper = paper::record_paper(random_case(agency, 1), "ar");
  const std::string& day = std::get<paper::Table>(paper.blocks[2]).rows[5][1].text;
  CHECK(day.substr(4, 1) == "/");
  CHECK(day.substr(7, 1) == "/");
  CHECK(paper.foot.ends_with(day));
}

SCENARIO("Hostile words on paper: long, hidden, reordering, and a megabyte of them") {
  SECTION("a word without an end breaks between letters") {
    CHECK(pages_of(pdf_of(saying(std::string(20'000, 'W')))) > 3);
  }
  SECTION("what hides or reorders is printed as its number") {
    CHECK(paper::printable("a\u202Eb") == "a\\u{202E}b");
    CHECK(paper::printable("\x1b[2J") == "\\u{1B}[2J");
    CHECK(paper::printable("\u200B\uE000") == "\\u{200B}\\u{E000}");
    CHECK(paper::printable("a\xFFz") == "a\\x{FF}z");
    CHECK(paper::printable("نعم 好 é\n\t") == "نعم 好 é\n\t");
    pdf_of(saying("a\u202Eb\x1b[2J\u2066\uFFFE\r"));
  }
  SECTION("a megabyte of an answer is some hundred pages") {
    std::string long_one;
    while (long_one.size() < 1'000'000) long_one += "She said it again and again. ";
    const int pages = pages_of(pdf_of(saying(long_one)));
    CHECK(pages > 100);
    CHECK(pages < 400);
  }
  SECTION("a cell that is longer than a page goes on over pages") {
    Paper paper = one_page();
    std::string words;
    while (words.size() < 30'000) words += "word ";
    paper.blocks.emplace_back(paper::Table{{}, {{{"name"}, {words}}}, {1, 3}});
    CHECK(pages_of(pdf_of(paper)) > 4);
  }
  SECTION("no end of pages is a refusal, not a full disk") {
    Paper paper = one_page();
    for (int i = 0; i <= print::pages_max; ++i) {
      paper.blocks.emplace_back(paper::Blanks{{"x"}, 1});
      paper.blocks.emplace_back(paper::NewPage{});
    }
    const auto made = print::write_pdf(paper, {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == base::Code::too_large);
  }
}

SCENARIO("72: the largest mark that a record can hold costs its paths, and no picture") {
  paper::Drawing mark{{10'000, 10'000, {}}, "a mark"};
  const auto points = static_cast<int>(base::limits::stroke_points_max / 500);
  for (int i = 0; i < 500; ++i) {
    record::Stroke stroke;
    for (int p = 0; p < points; ++p) stroke.push_back({(i * 17 + p * 250) % 10'001, p * 250, p, 0});
    mark.strokes.list.push_back(std::move(stroke));
  }
  for (const int width : {1, 10'000}) {
    mark.strokes.width_px = width;
    Paper paper = one_page();
    paper.blocks.emplace_back(mark);
    const std::string pdf = pdf_of(paper);
    CHECK(pdf.size() < base::limits::MiB);
    CHECK(count(pdf, "/Subtype /Image") == 0);
  }
}

SCENARIO(
    "A letter that no font has is a refusal that names it, or its number where that is wished") {
  std::string missing;
  const Paper paper = saying("a \u0378 b");  // nothing is there, in any version of Unicode so far
  const auto refused = print::write_pdf(paper, {}, &missing);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == base::Code::not_found);
  CHECK(missing == "U+0378");
  print::Look look;
  look.missing = print::Missing::number;
  CHECK(pdf_of(paper, look) == pdf_of(saying("a \\u{378} b")));
}

}  // namespace foyer::exports::test
