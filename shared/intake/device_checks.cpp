#include "intake/device_checks.h"

#include "intake/checks.h"
#include "intake/declared.h"
#include "intake/state.h"

namespace foyer::intake {
namespace {

using view::Variant;

Word name(const DeviceCheck& check) {
  return "device.check."_f + check.id;
}

// Camera and microphone show what they get while they run.
void under_way(const State& state, Page& page, const DeviceCheck& check) {
  if (check.id == "camera" || check.id == "microphone")
    page.live(check.id, "device.live."_f + check.id);
  if (state.checking.asks) {
    page.say("device.question."_f + check.id);
    page.button("answer", "device.answered.yes."_f + check.id, Variant::secondary, "yes");
    page.button("answer", "device.answered.no."_f + check.id, Variant::secondary, "no");
  } else {
    page.status_of(check.id, "device.running."_f + check.id);
  }
  page.button("stop", "device.stop"_w, Variant::quiet);
}

void outcome(const State& state, Page& page, const DeviceCheck& check) {
  const std::string_view found = state.answers.get(found_name(check.id));
  if (found.empty()) return;
  const bool other = calls_for_another_way(state, check);
  page.status_of(check.id, outcome_word(check.id, found), other ? Variant::plain : Variant::good);
  const std::string id(check.id);
  if (other) offer_another_way(state, page, "instead." + id, name(check), check.ways);
  page.choice({.name = "share." + id,
               .label = "device.share"_w.with(page.said(name(check))),
               .purpose = why(state, "shareChecks"),
               .required = true},
              {{"yes", "answer.yes"_w}, {"no", "answer.no"_w}});
}

}  // namespace

void ask_for_checks(const State& state, Page& page) {
  const auto card = page.card("try", "device.try"_w);
  page.say("device.try.how"_w);
  if (const Word reason = why(state, "checks"); !reason.empty()) page.say(reason, Variant::soft);
  for (const DeviceCheck& check : device_checks()) {
    page.heading(name(check));
    page.say("device.does."_f + check.id);
    if (state.checking.check == check.id) {
      under_way(state, page, check);
      continue;
    }
    outcome(state, page, check);
    page.button("start", "device.start"_w.with(page.said(name(check))), Variant::secondary,
                check.id);
  }
}

void check_shares(const State& state, Problems& problems) {
  for (const DeviceCheck& check : device_checks()) {
    const bool open =
        state.answers.has(found_name(check.id)) && !state.answers.has(shared_name(check.id));
    if (open)
      problems.push_back(
          {shared_name(check.id), "device.share.missing"_w.with(state.say(name(check)))});
  }
}

void review_checks(const State& state, Page& page) {
  for (const DeviceCheck& check : device_checks()) {
    const std::string id(check.id);
    if (state.answers.is(shared_name(id), "yes"))
      page.row("found." + id, name(check), outcome_word(id, state.answers.get(found_name(id))));
    review_another_way(state, page, "instead." + id, instead_name(id), name(check));
  }
}

void contribute_checks(const State& state, SubmissionParts& parts) {
  for (const DeviceCheck& check : device_checks()) {
    const std::string id(check.id);
    const bool ran = state.answers.has(found_name(id));
    const bool shared = ran && state.answers.is(shared_name(id), "yes");
    record::Check out{id, !ran ? "not-tested" : "not-shared", {}};
    if (shared) {
      out.outcome = state.answers.get(found_name(id));
      out.alternative = state.answers.get(instead_name(id));
    }
    parts.answers.checks.push_back(std::move(out));
    const std::string about = shared ? "check." + id : std::string();
    const bool chose = record_another_way(state, parts, instead_name(id), check.ways, about);
    if (!chose && shared && calls_for_another_way(state, check))
      record_open_way(parts, check.ways, about);
  }
}

}  // namespace foyer::intake
