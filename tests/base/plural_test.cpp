#include "base/plural.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace foyer::base;

namespace {

// The form of each of these counts, by a letter: zero, one (1), two (2), few, many, other (-).
std::string forms(std::string_view lang) {
  std::string out;
  for (const int count : {0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 101, 103, 111})
    out += std::string_view("z12fm-")[static_cast<std::size_t>(plural_of(lang, count))];
  return out;
}

}  // namespace

SCENARIO("the form that goes with a count follows the cardinal rules of CLDR") {
  CHECK(forms("en") == "-1-----------");
  CHECK(forms("es") == "-1-----------");
  CHECK(forms("zh") == "-------------");
  CHECK(forms("ar") == "z12ffmmmm--fm");
  CHECK(forms("hi") == "11-----------");
  CHECK(forms("ru") == "m1ffmmm1fm1fm");
  CHECK(forms("hr") == "-1ff---1f-1f-");
  CHECK(forms("pl") == "m1ffmmmmfmmfm");
  CHECK(forms("cs") == "-1ff---------");
  CHECK(forms("ro") == "f1fffff---fff");
  CHECK(forms("he") == "-12----------");
}

SCENARIO("the rule goes by the primary language, and one that is not known has one form") {
  CHECK(forms("es-MX") == forms("es"));
  CHECK(forms("zh-Hans-CN") == forms("zh"));
  for (const char* unknown : {"", "-", "tlh", "e", "n es", "ar eg"})
    CHECK(forms(unknown) == "-------------");
}

SCENARIO("each form that a count meets is named, and the last one needs no variant") {
  CHECK(plurals_of("ar").size() == 6);
  CHECK(plurals_of("ar").back() == Plural::other);
  CHECK(plurals_of("ru").back() == Plural::many);
  CHECK(plurals_of("zh-Hans").size() == 1);
  for (const char* lang : {"en", "ar", "zh", "ru", "hr", "pl", "cs", "ro", "he", "fr"}) {
    const auto rule = "nplurals=" + std::to_string(plurals_of(lang).size()) + "; plural=";
    CHECK(gettext_rule(lang).starts_with(rule));
  }
}
