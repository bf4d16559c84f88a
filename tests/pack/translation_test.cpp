// A translation beside its English: what is missing, stale or broken, and the way out and back.

#include "pack_translate/translation.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/plural.h"

namespace foyer::pack::test {
namespace {

TextFile texts(std::string_view json) {
  return *parse_text_file(json);
}

Translation arabic() {
  return {.tag = "ar",
          .english = texts(R"({"b":"Try {0} times","b#one":"Try once","a":"**Stop** {1}"})"),
          .own = texts(R"({"b":"x {0}","b#zero":"z","b#one":"o","b#two":"t","b#few":"f {0}",)"
                       R"("b#many":"m {0}","a":"**قف** {1}"})"),
          .stamps = {},
          .notes = {}};
}

// Keys of the texts that are ill in this way.
std::vector<std::string> ill(const Translation& translation, Ill what) {
  std::vector<std::string> out;
  for (const Complaint& one : find_complaints(translation))
    if (one.what == what) out.push_back(one.key);
  return out;
}
using Keys = std::vector<std::string>;

PoFile there_and_back(const Translation& translation) {
  std::size_t line = 0;
  return *parse_po(write_po(to_po(translation)), line);
}

}  // namespace

SCENARIO("a whole translation, once stamped, has nothing to complain of") {
  Translation whole = arabic();
  CHECK(ill(whole, Ill::unstamped) == Keys{"b", "a"});
  stamp_all(whole);
  CHECK(find_complaints(whole).empty());
}

SCENARIO("each thing that can be wrong with a translation is told by its key") {
  Translation one = arabic();
  stamp_all(one);
  SECTION("a text that is missing, and a form that is") {
    one.own.texts.erase("a");
    one.own.texts.erase("b#few");
    CHECK(ill(one, Ill::missing) == Keys{"b#few", "a"});
  }
  SECTION("an empty one is missing") {
    one.own.set("a", "");
    CHECK(ill(one, Ill::missing) == Keys{"a"});
  }
  SECTION("English changes, be it in the form for one") {
    one.english.set("b#one", "Try one time");
    CHECK(ill(one, Ill::stale) == Keys{"b"});
  }
  SECTION("places and strong words are English's") {
    one.own.set("b", "x");
    one.own.set("b#many", "m {1}");
    one.own.set("a", "قف {1}");
    CHECK(ill(one, Ill::broken) == Keys{"b#many", "b", "a"});
  }
  SECTION("what English has not, and a form that the language has not") {
    one.own.set("c", "?");
    one.own.set("b#other", "?");
    CHECK(ill(one, Ill::unknown) == Keys{"c", "b#other"});
  }
  SECTION("a text that is too long for its place, in characters") {
    one.notes["a"].characters_max = 9;
    one.own.set("a", "**قف** {1}");
    CHECK(ill(one, Ill::too_long) == Keys{"a"});
    one.notes["a"].characters_max = 10;
    CHECK(ill(one, Ill::too_long).empty());
  }
}

SCENARIO("what goes to a translator and comes back untouched changes nothing") {
  Translation one = arabic();
  stamp_all(one);
  const Translation before = one;
  std::size_t line = 0;
  const auto taken = take_po(one, there_and_back(one), line);
  REQUIRE(taken);
  CHECK(taken->texts == 2);
  CHECK(one.own.texts == before.own.texts);
  CHECK(one.stamps.texts == before.stamps.texts);
}

SCENARIO("a file keeps its order, and each text stands before its forms") {
  const Translation one = arabic();
  const TextFile sorted = in_order(one, one.own);
  CHECK(sorted.order == Keys{"b", "b#zero", "b#one", "b#two", "b#few", "b#many", "a"});
  CHECK(texts(write_text_file(sorted)).order == sorted.order);
}

SCENARIO("what has become stale is fuzzy, and is taken over once that mark is gone") {
  Translation one = arabic();
  stamp_all(one);
  one.english.set("a", "**Halt** {1}");
  PoFile file = there_and_back(one);
  REQUIRE(file.entries.back().fuzzy);
  std::size_t line = 0;
  CHECK(take_po(one, file, line)->waiting == Keys{"a"});
  CHECK(ill(one, Ill::stale) == Keys{"a"});
  file.entries.back().fuzzy = false;
  CHECK(take_po(one, file, line)->texts == 2);
  CHECK(ill(one, Ill::stale).empty());
}

SCENARIO("a translation of older English comes in as what it is: stale") {
  Translation one = arabic();
  one.own.texts.erase("a");
  PoFile file = there_and_back(one);
  one.english.set("a", "**Halt** {1}");
  file.entries.back().texts = {"**قف** {1}"};
  std::size_t line = 0;
  REQUIRE(take_po(one, file, line));
  CHECK(ill(one, Ill::stale) == Keys{"a"});
}

SCENARIO("an entry that does not fit is refused by its line, and nothing has changed") {
  Translation one = arabic();
  const Translation before = one;
  PoFile file = there_and_back(one);
  file.entries.front().texts.back() = "x {0} new";
  PoEntry& last = file.entries.back();
  SECTION("a place is lost") {
    last.texts = {"**قف**"};
  }
  SECTION("a strong word is lost") {
    last.texts = {"قف {1}"};
  }
  SECTION("something is hidden in it") {
    last.texts = {"**قف** {1}\u200b"};
  }
  SECTION("it has no key") {
    last.context.clear();
  }
  SECTION("it has too many forms") {
    last.texts.push_back("**قف** {1}");
  }
  SECTION("a form is not translated") {
    last.context = "b";
    last.id = last.plural = "Try {0} times";
    last.texts = {"x", "", "x", "x", "x", "x {0}"};
  }
  std::size_t line = 0;
  CHECK_FALSE(take_po(one, file, line));
  CHECK(line == last.line);
  CHECK(one.own.texts == before.own.texts);
}

SCENARIO("a file of another language, or with other plural forms, is refused") {
  Translation one = arabic();
  PoFile file = there_and_back(one);
  std::size_t line = 0;
  file.header["Language"] = "es";
  CHECK_FALSE(take_po(one, file, line));
  file.header["Language"] = "ar";
  file.header["Plural-Forms"] = "nplurals=2; plural=(n != 1);";
  CHECK_FALSE(take_po(one, file, line));
  file.header["Plural-Forms"] = base::gettext_rule("ar");
  CHECK(take_po(one, file, line));
}

SCENARIO("a text that English does not have any more is passed over and told") {
  Translation one = arabic();
  const PoFile file = there_and_back(one);
  one.english = texts(R"({"a":"**Stop** {1}"})");
  std::size_t line = 0;
  const auto taken = take_po(one, file, line);
  REQUIRE(taken);
  CHECK(taken->gone == Keys{"b"});
}

}  // namespace foyer::pack::test
