#include "print/pdf.h"

#include <catch2/catch_test_macros.hpp>

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
