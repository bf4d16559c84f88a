#include "base/sentences.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using foyer::base::split_sentences;

namespace {

std::string parted(std::string_view text) {
  std::string out;
  for (const std::string_view sentence : split_sentences(text))
    out.append(out.empty() ? "" : " | ").append(sentence);
  return out;
}

}  // namespace

SCENARIO("a text is parted where its sentences end, in each language of the kiosk") {
  CHECK(parted("We keep it. Nobody else can read it! Is that all right? Yes") ==
        "We keep it. | Nobody else can read it! | Is that all right? | Yes");
  CHECK(parted("¿Está sola? ¡Puede salir! Llámenos.") == "¿Está sola? | ¡Puede salir! | Llámenos.");
  CHECK(parted("您可以拒绝。我们不会责怪您！可以吗？好") ==
        "您可以拒绝。 | 我们不会责怪您！ | 可以吗？ | 好");
  CHECK(parted("هل أنت وحدك؟ يمكنك التوقف. نعم!") == "هل أنت وحدك؟ | يمكنك التوقف. | نعم!");
  CHECK(parted("हम यहाँ हैं। ठीक है।") == "हम यहाँ हैं। | ठीक है।");
}

SCENARIO("a dot that ends nothing parts nothing") {
  CHECK(parted("Ask Dr. Ellis or J. Doe. Call at 9 p.m. on Monday.") ==
        "Ask Dr. Ellis or J. Doe. | Call at 9 p.m. on Monday.");
  CHECK(parted("It costs 3.50 here, e.g. at kiosk.example. That is all.") ==
        "It costs 3.50 here, e.g. at kiosk.example. | That is all.");
  CHECK(parted("Diga a la Sra. Ruiz lo que pasó. Ud. decide.") ==
        "Diga a la Sra. Ruiz lo que pasó. | Ud. decide.");
}

SCENARIO("what closes behind the end belongs to its sentence") {
  CHECK(parted("She said \"no.\" Then she left. (Nobody asked.) Good.") ==
        "She said \"no.\" | Then she left. | (Nobody asked.) | Good.");
  CHECK(parted("他说：“不行。”然后走了。") == "他说：“不行。” | 然后走了。");
  CHECK(parted("Really?! Wait... Now.") == "Really?! | Wait... | Now.");
}

SCENARIO("a line's end ends a sentence, and spaces alone are none") {
  CHECK(parted("  One\n\n  Two. \n Three  ") == "One | Two. | Three");
  CHECK(parted("") == "");
  CHECK(parted(" \n\t ") == "");
  CHECK(parted("...") == "...");
  CHECK(parted("。") == "。");
}

SCENARIO("nothing of a text is lost, whatever stands in it") {
  const std::string text = "a.b 。c? \xD8\x9F d ...e! ')\" F.) \n .g 1. 2 \xE2\x81\xA9.";
  std::string all;
  for (const std::string_view sentence : split_sentences(text)) {
    REQUIRE_FALSE(sentence.empty());
    all += sentence;
  }
  const auto letters = [](std::string from) {
    std::erase_if(from, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return from;
  };
  CHECK(letters(all) == letters(text));
}
