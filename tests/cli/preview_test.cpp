#include "cli/preview_page.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/html.h"

namespace foyer::cli {
namespace {

using base::Json;

// A pack with one statement of two languages and one question.
Json small_pack(std::string_view english, std::string_view arabic) {
  const auto text = [](const char* what) { return Json::object().set("text", what); };
  Json body = Json::object();
  body.set("languages", Json::array()
                            .push(Json::object().set("tag", "en").set("name", "English"))
                            .push(Json::object().set("tag", "ar").set("dir", "rtl")));
  body.set("statements", Json::array().push(Json::object()
                                                .set("id", "risk")
                                                .set("version", 3)
                                                .set("clauses", Json::array().push("R-C1t"))));
  body.set("notices",
           Json::array().push(Json::object().set("place", "unit").set("statement", "risk")));
  body.set("questions",
           Json::array().push(Json::object().set("id", "q").set(
               "variants", Json::array().push(text("asked").set(
                               "options", Json::array().push(text("yes").set("right", true)))))));
  body.set("texts", Json::object()
                        .set("en", Json::object().set("risk", english).set("yes", "It is."))
                        .set("ar", Json::object().set("risk", arabic)));
  return body;
}

std::string page_of(std::string_view english, std::string_view arabic = {}) {
  return preview_page(small_pack(english, arabic), Json::object(), {});
}

}  // namespace

SCENARIO("57: mark-up of other languages stays text in the preview") {
  const std::string page = page_of("<script>alert(1)</script>&\"'><img src=x onerror=y>");
  CHECK(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;&gt;&lt;img src=x"));
  CHECK_FALSE(page.contains("<script"));
  CHECK_FALSE(page.contains("<img"));
  CHECK(page.contains("default-src 'none'"));
}

SCENARIO("34: what nobody would see is spelled out in the preview") {
  CHECK(page_of("Texts are \u202esafe.").contains("\\u{202E}"));
}

SCENARIO("Each statement stands in all languages with version, clauses, grade and people") {
  const std::string page = page_of("We **never** text.\n\n- one\n- two", "نص");
  CHECK(page.contains("<p>We <strong>never</strong> text.</p><ul><li>one</li><li>two</li></ul>"));
  CHECK(page.contains("version 3"));
  CHECK(page.contains("clauses: R-C1t"));
  CHECK(page.contains("<td lang=\"ar\" dir=\"rtl\"><p>نص</p>"));
  CHECK(page.contains("grade not measured"));
  CHECK(page.contains("reviewer: nobody yet"));
  CHECK(page.find("translator: ") > page.find("lang=\"ar\" dir=\"rtl\""));
  CHECK(page.contains("questions.q.options <strong>(right)</strong>"));
  CHECK(page_of("One.").contains("not there"));
}

SCENARIO("Stars that nothing closes stay stars") {
  CHECK(statement_html("a ** b") == "<p>a ** b</p>");
  CHECK(statement_html("one\ntwo\n- three") == "<p>one<br>two</p><ul><li>three</li></ul>");
}

}  // namespace foyer::cli
