// From answers to a sealed submission: every screen contributes its share, record builds and proves
// it, seal closes it, and the outbox takes over.

#include <algorithm>

#include "intake/declared.h"
#include "intake/giving_way.h"
#include "intake/journey.h"
#include "intake/mark_area.h"
#include "intake/screens.h"
#include "intake/sending.h"
#include "intake/state.h"
#include "record/submission.h"

namespace foyer::intake {
namespace {

// Long enough for the words "locking" to be painted before the work begins.
constexpr int show_locking_ms = 50;

void session_facts(const State& state, record::Answers& answers) {
  answers.session = {.mode = state.opened->manifest.mode,
                     .lang = std::string(state.words.tag()),
                     .started = std::min(state.started, state.clock.now()),
                     .submitted = state.clock.now(),
                     .relay_time = state.clock.relay(),
                     .monotonic_ms = state.clock.monotonic_ms(),
                     .device_time = state.clock.device()};
  answers.agency_name = state.content()->agency.name;
  answers.pack_id = state.content()->id;
  answers.pack_version = std::to_string(state.content()->version);
  answers.app_version = state.app_version;
  if (!is_refusal(state)) answers.shown = state.evidence.all(state.clock.now());
}

bool contributes(const State& state, const Screen& screen) {
  return screen.contribute != nullptr && is_met(state, screen) &&
         (screen.on_paper || !is_refusal(state));
}

SubmissionParts gather(const State& state) {
  SubmissionParts parts;
  session_facts(state, parts.answers);
  for (const Screen* screen : journey())
    if (contributes(state, *screen)) screen->contribute(state, parts);
  overlay_help.contribute(state, parts);
  // Of a person who refuses every way, no more is said than that she did.
  if (parts.answers.signers.empty())
    parts.answers.signers.push_back(
        {.role = std::string(state.opened->role()), .authority = "self", .proof_status = "none"});
  return parts;
}

record::LinkFacts link_facts(const State& state) {
  const Arrival& a = state.arrival;
  return {.public_text = a.opened_public->text,
          .private_text = a.opened_private->text,
          .sealed_public = a.sealed_public,
          .sealed_private = a.sealed_private,
          .public_key = a.secrets->public_key,
          .k = *a.k,
          .turn = state.opened->turn};
}

base::Result<transfer::OutboxItem> seal_all(State& state) {
  SubmissionParts parts = gather(state);
  auto way = make_way_back(state, parts.answers);
  std::vector<record::Mark> marks;
  if (!is_refusal(state)) {
    auto mark = make_mark(state);
    if (!mark) return std::unexpected(mark.error());
    marks.push_back(std::move(*mark));
  }
  auto draft =
      record::draft_submission(parts.answers, parts.duty, link_facts(state), state.opened->newest,
                               state.opened->newest_hash, *state.random);
  if (!draft) return std::unexpected(draft.error());
  const auto carded = way ? add_card(state, draft->document, *way) : base::Status();
  if (!carded) return std::unexpected(carded.error());
  auto made = record::seal_submission(std::move(*draft), marks, link_facts(state),
                                      state.opened->newest, *state.random);
  if (!made) return std::unexpected(made.error());
  if (way) made->commit.way = std::move(way->kept);
  if (way) state.sending.w = std::move(way->w);
  return transfer::OutboxItem{
      .commit = std::move(made->commit),
      .token = link::derive_upload_token(*state.arrival.k, state.opened->turn),
      .bodies = std::move(made->bodies)};
}

}  // namespace

void begin_locking(State& state, Effects& effects) {
  state.sending.stage = Sending::Stage::locking;
  effects.push_back(Ring{state.requests.ask(Ask::lock_due), show_locking_ms});
}

void lock(State& state, Effects& effects) {
  if (state.sending.stage != Sending::Stage::locking) return;
  auto item = state.random ? seal_all(state)
                           : base::fail(base::Code::unavailable, "There is no random source.");
  if (!item) {
    state.sending.stage = Sending::Stage::failed_to_lock;
    state.sending.why = item.error().code;
    return;
  }
  state.answers.set(pin_answer, {});
  const std::string row =
      std::string(outbox_prefix) + item->commit.link_id + "." + std::to_string(item->commit.turn);
  const base::Bytes bytes = transfer::write_outbox_item(*item);
  state.sending.parcels.push_back({row, transfer::Outbox(std::move(*item))});
  state.sending.parcels.back().mine = true;
  state.sending.stage = Sending::Stage::sending;
  if (state.own_device())
    effects.push_back(Keep{state.requests.ask(Ask::keep_outbox), row, bytes});
  else
    outbox_kept(state, false, effects);
}

}  // namespace foyer::intake
