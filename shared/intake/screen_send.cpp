// S16. Lock, send, keep a copy. First it asks how the copy is taken along; then each stage is said
// as what happens; 'sent' only after the relay's receipt verified. Then how to change one's mind,
// and the way out that wipes everything.

#include "intake/agency_contact.h"
#include "intake/copy.h"
#include "intake/declared.h"
#include "intake/screens.h"
#include "intake/send_questions.h"
#include "intake/state.h"
#include "intake/turns.h"

namespace foyer::intake {
namespace {

using Stage = Sending::Stage;
using view::Variant;

// Whoever wants another way has signed and chosen nothing.
Word sent_word(const State& state) {
  return is_refusal(state) ? "send.sent.otherWay"_w : "send.sent"_w;
}
Word change_word(const State& state) {
  return is_refusal(state) ? "send.change.otherWay"_w : "send.change.how"_w;
}

Word stage_word(const State& state) {
  switch (state.sending.stage) {
    case Stage::locking:
      return "send.locking"_w;
    case Stage::sending:
      return "send.sending"_w;
    case Stage::waiting:
      return "send.waiting"_w;
    case Stage::sent:
      return sent_word(state);
    case Stage::failed_to_lock:
      return "send.failed"_w;
    default:
      return "send.refused"_w;
  }
}

// The heading says what is true now, and the title with it.
void say_what_became_of_it(Stage stage, Page& page) {
  if (stage == Stage::sent) page.main_heading("send.heading.sent"_w);
  if (stage == Stage::refused || stage == Stage::failed_to_lock)
    page.main_heading("send.heading.notSent"_w);
}

void unsent(const State& state, Page& page) {
  const bool under_way = state.sending.stage != Stage::refused;
  const bool kept = state.own_device() && state.sending.kept;
  if (under_way) page.notice(kept ? "send.kept"_w : "send.stay"_w, Variant::caution);
  if (state.sending.stage == Stage::waiting) page.button("again", "action.again"_w);
  if (state.own_device() && state.sending.stage != Stage::sending)
    page.button("save", "send.save"_w);
}

void ended(const State& state, Page& page) {
  const bool revoked = state.sending.why == base::Code::revoked;
  page.say(state.sending.stage == Stage::failed_to_lock ? "send.failed.next"_w
           : revoked                                    ? "send.revoked.next"_w
                                                        : "send.refused.next"_w);
  contact_agency(state, page);
}

void copy(const State& state, Page& page) {
  const std::string_view route = state.answers.get("send.copyRoute");
  if (route.empty()) return;  // a refusal: there is no record of which a copy could be
  if (route != "print" && route != "download") return page.say("send.copy.how."_f + route);
  page.heading("send.copy"_w);
  if (!state.own_device()) page.notice("send.copy.shared"_w, Variant::caution);
  if (route == "print") page.button("print", "send.print"_w);
  if (route == "download") page.button("keep", "send.download"_w);
  const auto card = page.card("copy", "send.copy.show"_w);
  copy_content(state, page);
}

void sent(const State& state, Page& page) {
  page.say("send.next.worker"_w);
  page.say(change_word(state));
  agency_phone(state, page);
  copy(state, page);
  if (more_turns(state)) return offer_turn(state, page);
  page.button("leave", "send.end.now"_w);
}

void build(const State& state, Page& page) {
  const Stage stage = state.sending.stage;
  if (stage == Stage::not_yet) return ask_before_sending(state, page);
  page.primary({});
  say_what_became_of_it(stage, page);
  page.status(stage_word(state), stage == Stage::sent ? Variant::good : Variant::plain);
  if (stage == Stage::sent) return sent(state, page);
  if (stage == Stage::refused || stage == Stage::failed_to_lock) ended(state, page);
  if (stage != Stage::locking && stage != Stage::failed_to_lock) unsent(state, page);
}

void save_locked_file(State& state, Effects& effects) {
  for (const Parcel& parcel : state.sending.parcels)
    if (parcel.mine)
      effects.push_back(
          Save{"locked-form.foyer", transfer::write_outbox_item(parcel.outbox.item())});
}

void check(const State& state, Problems& problems) {
  if (state.sending.stage == Stage::not_yet) check_before_sending(state, problems);
}

void contribute(const State& state, SubmissionParts& parts) {
  if (!is_refusal(state)) parts.answers.copy_route = state.answers.get("send.copyRoute");
}

Took take(State& state, const Act& act, Effects& effects) {
  if (act.name == "next" && state.sending.stage == Stage::not_yet)
    begin_locking(state, effects);
  else if (act.name == "keep")
    effects.push_back(Save{"my-copy.html", write_copy_file(state)});
  else if (act.name == "again")
    send_now(state, effects);
  else if (act.name == "save" && state.own_device())
    save_locked_file(state, effects);
  else if (act.name == "handover" && more_turns(state))
    hand_over(state, effects);
  else if (act.name == "print") {
    state.place.open_cards.insert("send.copy");
    effects.push_back(Print{});
  } else
    return Took::no;
  return Took::yes;
}

}  // namespace

const Screen screen_send{.id = "send",
                         .build = build,
                         .check = check,
                         .take = take,
                         .on_paper = true,
                         .contribute = contribute};

}  // namespace foyer::intake
