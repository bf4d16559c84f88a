// What stands against an act, the same for desk and command line.

#include "work/acts.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using record::RowState;

namespace {

record::Row row(std::string id, RowState state, std::vector<std::string> why) {
  record::Row out;
  out.id = std::move(id);
  out.state = state;
  out.why = std::move(why);
  return out;
}

record::Case sample() {
  record::Case out;
  out.rows = {row("channel.text", RowState::pending, {"not-activated"}),
              row("channel.video", RowState::pending, {"identity:client", "not-activated"}),
              row("channel.email", RowState::active, {}),
              row("channel.chat", RowState::refused, {"denied:client"})};
  record::RowSigner signer;
  signer.signer = "client";
  signer.signed_at = 1'000'000;
  out.rows.front().signers = {signer};
  return out;
}

}  // namespace

SCENARIO("A choice is put to use only when nothing else stands against it") {
  const record::Case state = sample();
  CHECK(work::weigh_activation(state, "channel.text").possible);
  const work::Activation video = work::weigh_activation(state, "channel.video");
  CHECK_FALSE(video.possible);
  CHECK(video.against == std::vector<std::string>{"identity:client"});
  CHECK(work::weigh_activation(state, "channel.email").against ==
        std::vector<std::string>{"active"});
  CHECK_FALSE(work::weigh_activation(state, "channel.chat").possible);
  CHECK(work::weigh_activation(state, "channel.none").against == std::vector<std::string>{"none"});
}

SCENARIO("A use before the day of the signature is late") {
  const record::Case state = sample();
  CHECK(work::is_late(state, {"channel.text"}, 1'000'000 - base::day_s));
  CHECK_FALSE(work::is_late(state, {"channel.text"}, 1'000'000 - base::day_s + 1));
}

SCENARIO("A review waits for every question and need, and then names all that it saw") {
  record::Case state = sample();
  state.tasks = {{"question-1", "question", "when?", "client", true},
                 {"law-1", "law", "law-unknown", "client", true}};
  CHECK(work::unanswered_kinds(state) == std::vector<std::string>{"question"});
  state.tasks.front().open = false;
  CHECK(work::unanswered_kinds(state).empty());
  CHECK(work::review_body(state, "")["tasks"].items().size() == 2);
  CHECK(work::review_body(state, "seen")["note"].text() == "seen");
}
