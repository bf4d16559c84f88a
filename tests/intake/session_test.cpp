// The session by itself: hostile and unexpected events. Whole journeys stand in tests/scenario.

#include "intake/session.h"

#include <catch2/catch_test_macros.hpp>

#include "sources.h"

using namespace foyer::intake;
using foyer::view::make_key;

namespace {

Event event(decltype(Event::what) what, int ms = 1000) {
  Event out;
  out.device_time = 1'767'225'600;
  out.monotonic_ms = ms;
  out.entropy.resize(32);
  out.entropy[0] = 1;
  out.what = std::move(what);
  return out;
}

Started started(std::string fragment) {
  Started out;
  out.fragment = std::move(fragment);
  out.words = foyer::test::read_file("assets/words/en.json");
  out.painted = true;
  return out;
}

}  // namespace

SCENARIO("nothing happens before Started, and Started counts once") {
  Session session;
  CHECK(session.update(event(Activated{make_key("frame", "leave")})).empty());
  CHECK(session.view().nodes.empty());
  CHECK_FALSE(session.update(event(started(""))).empty());
  const foyer::view::View before = session.view();
  CHECK(session.update(event(started("1.x"))).empty());
  CHECK(session.view() == before);
}

SCENARIO("answers that nobody asked for change nothing") {
  Session session;
  session.update(event(started("")));
  const foyer::view::View before = session.view();
  session.update(event(Responded{999, 200, "", {}}));
  session.update(event(Kept{999, false}));
  session.update(event(Recalled{999, {{"draft.x", {1, 2, 3}}}}));
  session.update(event(Rang{999}));
  session.update(event(Activated{12345}));
  session.update(event(Changed{12345, "x"}));
  session.update(event(Toggled{12345, true}));
  session.update(event(WordsLoaded{"en", "not words"}));
  CHECK(session.view().screen == before.screen);
  CHECK(session.view().nodes.size() == before.nodes.size());
}

SCENARIO("after Leave the session is blank and deaf") {
  Session session;
  session.update(event(started("")));
  const Effects effects = session.update(event(Activated{make_key("frame", "leave")}));
  REQUIRE(effects.size() == 3);
  CHECK(std::get<Forget>(effects[0]).name == "*");
  CHECK(std::get<KeepSession>(effects[1]).text.empty());
  CHECK(std::holds_alternative<Leave>(effects[2]));
  CHECK(session.view() == foyer::view::View{});
  CHECK(session.update(event(started(""))).empty());
  CHECK(session.view() == foyer::view::View{});
}

SCENARIO("a rotten outbox row is dropped, a foreign one is let be") {
  Session session;
  const Effects first = session.update(event(started("")));
  const auto& recall = std::get<Recall>(first[0]);
  CHECK(recall.prefix == "outbox.");
  const Effects effects =
      session.update(event(Recalled{recall.id, {{"outbox.x.0", {1, 2, 3}}, {"other", {1}}}}));
  REQUIRE(effects.size() == 1);
  CHECK(std::get<Forget>(effects[0]).name == "outbox.x.0");
}

SCENARIO("focus returns to the button that opened help") {
  Session session;
  session.update(event(started("")));
  const int serial = session.view().focus_serial;
  session.update(event(Activated{make_key("frame", "help")}));
  CHECK(session.view().screen == "help");
  CHECK(session.view().focus == make_key("frame", "heading"));
  session.update(event(Activated{make_key("frame", "language")}));
  session.update(event(Activated{make_key("frame", "close")}));
  CHECK(session.view().screen == "nolink");
  CHECK(session.view().focus == make_key("frame", "help"));
  CHECK(session.view().focus_serial == serial + 3);
}

SCENARIO("34: what cannot be seen is not taken into an answer, and broken text is none") {
  Session session;
  session.update(event(started("")));
  session.update(event(Activated{make_key("frame", "display")}));
  const auto key = make_key("display", "text");
  session.update(event(Changed{key, "not a key"}));
  session.update(event(Changed{key, std::to_string(make_key("display", "contrast.dark"))}));
  CHECK(session.view().display.text_percent == 100);
  session.update(event(Changed{key, std::to_string(make_key("display", "text.150"))}));
  CHECK(session.view().display.text_percent == 150);
}
