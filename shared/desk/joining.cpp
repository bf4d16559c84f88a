#include "desk/joining.h"

#include <memory>

#include "base/secret_json.h"
#include "desk/asking.h"
#include "desk/unlocking.h"
#include "link/link.h"
#include "work/join.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

void give_up(State& state, const Word& why) {
  state.unlocking.joining = 0;
  state.place.trouble = why;
}

Word why_not(const Answer& answer) {
  if (answer.status == 404) return "join.none"_w;
  return answer.status == 410 ? "join.over"_w : trouble_of(answer);
}

// It is as locked as a file that was carried; only now the code is of no use to anybody.
void take_sealed(State& state, const work::JoinKeys& keys, const Answer& answer) {
  if (!answer.good()) return give_up(state, why_not(answer));
  const auto json = base::parse_json(base::as_text(answer.body));
  const auto sealed =
      json ? base::parse_b64u((*json)["sealed"].text()) : std::unexpected(json.error());
  const auto file = sealed ? work::open_join(*sealed, keys) : std::unexpected(sealed.error());
  if (!file) return give_up(state, "join.other"_w);
  state.unlocking.joining = 0;
  take_file_bytes(state, base::as_bytes(*file));
  if (state.unlocking.file) state.values["unlock.keep"] = "yes";
}

}  // namespace

void join(State& state, Effects& effects) {
  state.problems.clear();
  state.place.trouble = {};
  if (state.unlocking.joining != 0 || state.unlocking.file) return;
  const auto code = work::normalise_join_code(state.value("join.code"));
  if (!code) {
    state.problems["join.code"] = state.say("join.wrong"_w);
    return turn_to_problem(state);
  }
  state.unlocking.joining = ++state.last_asked;
  seal::Stretching work = work::join_stretching();
  effects.push_back(
      Stretch{state.last_asked, base::to_bytes(*code), std::move(work.salt), work.log_n});
  base::wipe(state.values["join.code"]);
  state.values.erase("join.code");
}

bool take_join_key(State& state, const Stretched& stretched, Effects& effects) {
  if (state.unlocking.joining == 0 || stretched.id != state.unlocking.joining) return false;
  if (stretched.key.span().size() != base::Secret32::size()) {
    give_up(state, "unlock.memory"_w);
    return true;
  }
  const auto keys =
      std::make_shared<work::JoinKeys>(work::derive_join(base::Secret32(stretched.key.span())));
  post_with(state, "/v1/joins/" + keys->id + "/take", link::bearer(keys->token), effects,
            [keys](State& then, Answer answer, Effects&) { take_sealed(then, *keys, answer); });
  return true;
}

}  // namespace foyer::desk
