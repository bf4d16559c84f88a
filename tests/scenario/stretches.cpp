// Whole stretches of the way, told once.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "client.h"
#include "pack/pack.h"

namespace foyer::scenario {

using view::Kind;
using view::Node;

namespace {

std::vector<std::string> labels(const view::View& view, Kind kind) {
  std::vector<std::string> out;
  for (const Node& node : view.nodes)
    if (node.kind == kind) out.push_back(node.label);
  return out;
}

}  // namespace

Client& Client::comes_in(const Link& link) {
  opens(link).is_on("welcome").presses("Start");
  if (link.code.empty()) return is_on("now");
  return is_on("code").types("Code", link.code).presses("Continue").is_on("now");
}

Client& Client::says_whose_device() {
  return is_on("now")
      .chooses("Whose device is this?", word("now.device.own"))
      .chooses(word("now.private"), "Yes")
      .presses("Continue");
}

Client& Client::says_own_device() {
  says_whose_device();
  if (view().screen == "papers") takes_the_screen();
  return view().screen == "who" ? says_who_takes_part() : *this;
}

Client& Client::takes_the_screen() {
  return is_on("papers")
      .chooses(word("papers.eRecords"), "On this screen")
      .opens_card(word("papers.sample"))
      .types(word("papers.accessWord"), "River")
      .presses("Continue");
}

Client& Client::says_who_takes_part() {
  return is_on("who")
      .chooses("Who do we help?", "One person")
      .chooses(word("who.authority"), word("who.authority.self"))
      .presses("Continue");
}

Client& Client::says_where() {
  return is_on("you")
      .types("Full name", "Ada Canary Lane")
      .chooses(word("you.nowState"), "Mississippi")
      .types(word("you.nowAddress"), "7 Canary Street\nJackson")
      .presses("Continue");
}

Client& Client::says_who_and_where() {
  if (view().screen == "who") says_who_takes_part();
  says_where();
  return view().screen == "emergency" ? plans_for_an_emergency() : *this;
}

Client& Client::plans_for_an_emergency() {
  return is_on("emergency").types(word("emergency.callback"), "601-555-0199").presses("Continue");
}

Client& Client::calls_all_safe() {
  is_on("reach");
  for (const std::string& question : labels(view(), Kind::choice))
    if (question.ends_with(word("reach.safe", {""}))) chooses(question, "Yes");
  for (const std::string& field : labels(view(), Kind::text_field))
    if (node(Kind::text_field, field).required && node(Kind::text_field, field).value.empty())
      types(field, field.starts_with("Email") ? "ada@canary.example" : "601-555-0199");
  return chooses(word("reach.breach.how"), "In person").presses("Continue");
}

Client& Client::says_safe_ways() {
  calls_all_safe();
  return view().screen == "device" ? presses("Continue") : *this;
}

Client& Client::reads_all_cards() {
  is_on("technology").presses("Continue");
  return is_on("risks").presses("Open all").presses("Continue");
}

Client& Client::accepts_part() {
  return is_on("part").chooses("Is this all right with you?", "Yes").presses("Continue");
}

Client& Client::answers(bool rightly) {
  const auto questions = labels(view(), Kind::choice);
  REQUIRE(questions.size() == 1);
  const auto is_answer = [&](const pack::Option& option) { return option.right == rightly; };
  for (const pack::Question& question : pack_.questions)
    for (const pack::Variant& variant : question.variants) {
      if (pack_.text(variant.text, "en") != questions.front()) continue;
      const auto option = std::find_if(variant.options.begin(), variant.options.end(), is_answer);
      return chooses(questions.front(), pack_.text(option->text, "en"))
          .presses("This is my answer");
    }
  FAIL("The pack does not ask '" << questions.front() << "'");
  return *this;
}

bool Client::is_asked_about(std::string_view point) const {
  const pack::Question* question = pack_.question(point);
  return question != nullptr &&
         std::any_of(question->variants.begin(), question->variants.end(),
                     [&](const pack::Variant& variant) {
                       return has(Kind::choice, pack_.text(variant.text, "en"));
                     });
}

Client& Client::answers_rightly() {
  is_on("check");
  while (has(Kind::button, "This is my answer")) answers(true).presses("Continue");
  return *this;
}

Client& Client::decides(std::string_view answer) {
  is_on("choices");
  for (const std::string& question : labels(view(), Kind::choice))
    if (!node(Kind::choice, question).multiple && !question.starts_with("What would you like"))
      chooses(question, answer);
  return presses("Continue");
}

Client& Client::chooses_for_all(std::string_view answer) {
  decides(answer);
  return view().screen == "needs" ? presses("Continue") : *this;
}

Client& Client::signs_by_typing(std::string_view name) {
  if (view().screen == "needs") presses("Continue");
  return is_on("sign")
      .chooses("How do you want to sign?", "I type my name")
      .types("Your name", name)
      .ticks("Do you agree?", {"Yes, I agree"});
}

// One line for each screen between the code and the signature.
Client& Client::comes_to(std::string_view screen) {
  const std::pair<std::string_view, std::function<void()>> ways[] = {
      {"now", [&] { says_whose_device(); }},
      {"papers", [&] { takes_the_screen(); }},
      {"who", [&] { says_who_takes_part(); }},
      {"you", [&] { says_where(); }},
      {"emergency", [&] { plans_for_an_emergency(); }},
      {"reach", [&] { calls_all_safe(); }},
      {"device", [&] { presses("Continue"); }},
      {"technology", [&] { presses("Continue"); }},
      {"risks", [&] { presses("Open all").presses("Continue"); }},
      {"part", [&] { accepts_part(); }},
      {"check", [&] { answers_rightly(); }},
      {"choices", [&] { decides("Yes"); }},
      {"needs", [&] { presses("Continue"); }},
  };
  while (view().screen != screen) {
    const auto* way = std::ranges::find(ways, view().screen, [](auto& one) { return one.first; });
    INFO("on the way to " << screen << ", now on " << view().screen);
    REQUIRE(way != std::end(ways));
    way->second();
  }
  return *this;
}

Client& Client::sends() {
  return presses("Sign")
      .is_on("send")
      .chooses("How do you want your copy?", word("send.route.none"))
      .presses("Lock and send");
}

Client& Client::sends_with_way(std::string_view pin) {
  return presses("Sign")
      .is_on("send")
      .chooses("How do you want your copy?", word("send.route.print"))
      .chooses(word("send.way.want"), word("send.way.pin"))
      .types("Your PIN", pin)
      .presses("Lock and send");
}

Client& Client::comes_to_signing(const Link& link) {
  return comes_in(link).comes_to("sign");
}

}  // namespace foyer::scenario
