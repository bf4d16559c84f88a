#pragma once
// What the worker declared in the link, as the pack describes it, and where each row stands.

#include <string>
#include <vector>

#include "intake/words.h"
#include "pack/pack.h"

namespace foyer::intake {

struct State;

// Only what changed or ended is asked, as the link names it: "channel.text", "policy.breach".
bool is_renewal(const State& state);
bool asks_for(const State& state, std::string_view about, std::string_view id);

// In the pack's order.
std::vector<const pack::Channel*> declared_channels(const State& state);
bool is_declared(const State& state, std::string_view channel);
// Services that the worker declared, in the pack's order; notice-only ones among them.
std::vector<const pack::Service*> declared_services(const State& state);
// Services that need consent, that the worker declared and that may go over this channel.
std::vector<const pack::Service*> declared_services(const State& state,
                                                    const pack::Channel& channel);

// Name of the answer that holds the decision: yes, no or later.
std::string decision_name(std::string_view row);
bool is_refused(const State& state, std::string_view channel);
// A point that was missed twice is talked over before its rows count: the channel that the point is
// about, or every row where it is about all.
bool is_paused(const State& state, std::string_view channel);
// She named somebody near her whom we may call when there is danger.
bool names_support(const State& state);
bool refuses_all(const State& state);
// She chose paper, or another way than this form.
bool wants_paper(const State& state);
// Nothing is to be done electronically: either of the two.
bool is_refusal(const State& state);

Word pack_word(const State& state, std::string_view text_id);
// Why we ask this field, as the pack says it; empty where it does not, and before it is opened.
Word why(const State& state, std::string_view field);
// The pack's statement for this place, or empty.
std::string notice_id(const State& state, std::string_view place);

}  // namespace foyer::intake
