#include "exports/csv.h"

#include <catch2/catch_test_macros.hpp>

#include "random_case.h"

namespace foyer::exports::test {

SCENARIO("69: no cell of a table can become a formula") {
  CHECK(csv_cell("Maria") == "\"Maria\"");
  CHECK(csv_cell("") == "\"\"");
  CHECK(csv_cell("say \"yes\"") == "\"say \"\"yes\"\"\"");
  SECTION("at its start, whatever stands before the sign") {
    CHECK(csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(csv_cell("+1 601 555 0199") == "\"'+1 601 555 0199\"");
    CHECK(csv_cell("-2") == "\"'-2\"");
    CHECK(csv_cell("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(csv_cell("|calc") == "\"'|calc\"");
    CHECK(csv_cell("  =1+1") == "\"'  =1+1\"");
    CHECK(csv_cell("\"=1+1") == "\"'\"\"=1+1\"");
    CHECK(csv_cell("'=1+1") == "\"''=1+1\"");
    CHECK(csv_cell("\xEF\xBC\x9D"
                   "1") ==
          "\"'\xEF\xBC\x9D"
          "1\"");
  }
  SECTION("where a program with other separators begins a cell") {
    CHECK(csv_cell("a;=1+1") == "\"a;'=1+1\"");
    CHECK(csv_cell("a\t@x") == "\"a\t'@x\"");
    CHECK(csv_cell("\r=1") == "\"\r'=1\"");
    CHECK(csv_cell("a\n-1") == "\"a\n'-1\"");
  }
  SECTION("and what is no formula stays as it is") {
    CHECK(csv_cell("a=b, c-d @ home + more") == "\"a=b, c-d @ home + more\"");
  }
}

SCENARIO("A table ends each line as RFC 4180 says, and begins with its columns") {
  record::test::Agency agency;
  const std::string table = decisions_csv(random_case(agency, 3));
  CHECK(table.starts_with("\xEF\xBB\xBF\"unit\",\"signer\","));
  CHECK(table.ends_with("\"\r\n"));
}

}  // namespace foyer::exports::test
